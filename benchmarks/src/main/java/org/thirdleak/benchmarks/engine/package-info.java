/** Engines for the evidence beside the published figures of other programs. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.benchmarks.engine;
