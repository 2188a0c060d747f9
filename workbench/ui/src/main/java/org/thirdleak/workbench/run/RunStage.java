package org.thirdleak.workbench.run;

/**
 * A part of a run that has begun.
 *
 * @param words what is done, in words that follow "is"
 * @param startS when it began, seconds after the start of the run
 */
public record RunStage(String words, double startS) {}
