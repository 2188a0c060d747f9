/**
 * The one versioned hand-over from the simulator to whoever shows its numbers: {@link
 * org.thirdleak.simulator.result.RunResult} and its parts, and {@link org.thirdleak.simulator.result.ResultJson}, which
 * writes and reads {@code result.json}. Report, workbench and comparison see nothing else of a run.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.result;
