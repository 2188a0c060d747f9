/** Configs, hypotheses, histories, evidence and results. See the sub-packages. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator;
