/** Importance weights: how heavy their tail is, and what that makes of sums over them. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.weights;
