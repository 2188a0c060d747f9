/**
 * A run from its config to its folder, for the command line and for a window alike: {@link
 * org.thirdleak.simulator.run.StudyRun} does the work, can be watched and cancelled, and goes on after an interruption; {@link
 * org.thirdleak.simulator.run.RunFolderSummary} says what a folder holds.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.run;
