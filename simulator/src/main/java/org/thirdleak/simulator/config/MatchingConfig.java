package org.thirdleak.simulator.config;

import java.util.Optional;

/**
 * When a simulated history counts as like the record.
 *
 * @param windowD longest time between first and last leak
 * @param leakToleranceCount largest difference of the number of leaks, per design
 * @param calendarToleranceD largest difference of the date of the first leak
 */
@Doc("When a simulated history counts as like the record: as many leaks of each design, as close together")
public record MatchingConfig(
        @Doc("Longest time between first and last leak, and width of the window for clusters, days")
        @Default("298.7")
        @Range(min = 0, max = 36525, above = true)
        double windowD,

        @Doc("Largest difference in the number of leaks of a design") @Default("0") @Range(min = 0, max = 1000)
        int leakToleranceCount,

        @Doc(
                "Largest difference between the dates of the first leak, days; left out, the cluster may be anywhere in the record")
        @Range(min = 0, max = 36525, above = true)
        Optional<Double> calendarToleranceD) {}
