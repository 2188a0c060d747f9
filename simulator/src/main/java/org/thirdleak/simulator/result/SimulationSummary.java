package org.thirdleak.simulator.result;

import java.util.List;

/**
 * What the forward histories of a hypothesis did, and how many matched the observed summaries.
 *
 * @param histories number played
 * @param matches number that matched the record on the declared summaries
 * @param fraction matches / histories
 * @param low lower end of the 95 % interval of the fraction (Wilson), 0 without matches
 * @param high upper end; without matches 3 / histories, the rule of three
 * @param meanLeaks mean number of leaks per history
 * @param leaksByDesign mean number of leaks per design
 * @param leaksByCause mean number of leaks per cause
 * @param meanAgeDays mean age since filling of the leaking circuits, days; 0 without leaks
 * @param meanGapDays mean time between successive leaks of a history, days; 0 without pairs
 * @param clusterYears how often the tightest window of histories with two leaks or more began in each calendar year
 * @param parameters posterior of the parameters given a match
 */
public record SimulationSummary(
        long histories,
        long matches,
        double fraction,
        double low,
        double high,
        double meanLeaks,
        List<NamedCount> leaksByDesign,
        List<NamedCount> leaksByCause,
        double meanAgeDays,
        double meanGapDays,
        List<NamedCount> clusterYears,
        List<MatchedParameter> parameters) {
    /** Copies the lists. */
    public SimulationSummary {
        leaksByDesign = List.copyOf(leaksByDesign);
        leaksByCause = List.copyOf(leaksByCause);
        clusterYears = List.copyOf(clusterYears);
        parameters = List.copyOf(parameters);
    }

    /**
     * A number per history with a name.
     *
     * @param name design, cause or year
     * @param meanPerHistory mean per history
     */
    public record NamedCount(String name, double meanPerHistory) {}

    /**
     * A parameter in the matching histories.
     *
     * @param name parameter
     * @param unit its unit, empty for a plain number
     * @param count matching histories used
     * @param mean mean over them
     * @param q05 5 % quantile
     * @param q50 median
     * @param q95 95 % quantile
     */
    public record MatchedParameter(
            String name, String unit, int count, double mean, double q05, double q50, double q95) {}
}
