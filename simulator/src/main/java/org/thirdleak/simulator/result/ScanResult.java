package org.thirdleak.simulator.result;

/**
 * How odd the cluster is under impacts alone, over the real exposures, given as many leaks as were observed.
 *
 * @param windowDays width of the window, days: the observed leaks fit into it
 * @param observed number of leaks observed
 * @param probability that the largest cluster of a history with as many leaks is at least as tight as the observed one
 * @param standardError its Monte Carlo error
 * @param oneWindowProbability the same for the one window that ends at the last observed leak
 * @param oneWindowStandardError its Monte Carlo error
 * @param lookElsewhereFactor probability / oneWindowProbability; 0 if the latter is 0
 * @param priorPredictiveProbability probability under impacts of at least as many leaks in some window, prior predictive
 * @param posteriorPredictiveProbability the same, posterior predictive
 */
public record ScanResult(
        double windowDays,
        int observed,
        double probability,
        double standardError,
        double oneWindowProbability,
        double oneWindowStandardError,
        double lookElsewhereFactor,
        double priorPredictiveProbability,
        double posteriorPredictiveProbability) {}
