/**
 * A whole comparison: {@link org.thirdleak.simulator.experiment.Experiment} takes a study to a result, {@link
 * org.thirdleak.simulator.experiment.RunFolder} puts a result where it belongs.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.experiment;
