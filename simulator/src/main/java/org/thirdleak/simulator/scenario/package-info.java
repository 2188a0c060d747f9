/**
 * From what the user wrote to what the numerics need: {@link org.thirdleak.simulator.scenario.StudyResolver} turns a config
 * and its data files into a {@link org.thirdleak.simulator.scenario.Study} of complete, validated {@link
 * org.thirdleak.simulator.scenario.Scenario}s in SI units without file handles.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.scenario;
