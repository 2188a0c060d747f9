package org.thirdleak.simulator.experiment;

import org.thirdleak.simulator.result.RunResult;

/**
 * What a run leaves behind.
 *
 * @param result all that it found
 * @param draws posterior draws of its hypotheses
 */
public record CompletedRun(RunResult result, PosteriorTable draws) {}
