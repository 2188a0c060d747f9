/**
 * Clusters anywhere in a record of constant rate: {@link org.thirdleak.simulator.scan.HomogeneousScan} has the exact
 * probabilities for one to three events in a window, {@link org.thirdleak.simulator.scan.ScanApproximations} the
 * published approximations for more.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.scan;
