package org.thirdleak.simulator.config;

import java.util.List;

/**
 * The units that fly next, and for how long to look ahead.
 *
 * @param flightPlan CSV file of the units in flight and planned at the date of the record
 * @param horizonsD how far to look ahead
 */
@Doc("The units that fly next, and for how long to look ahead")
public record ForecastConfig(
        @NamesFile("csv")
        @Doc("CSV file of the units in flight and planned at the date of the record, columns as in the unit table")
        String flightPlan,

        @Doc("How far to look ahead of the date of the record, days")
        @Default("[30, 180, 365]")
        @Range(min = 0, max = 36525, above = true)
        List<Double> horizonsD) {
    /** Copies the list. */
    public ForecastConfig {
        horizonsD = List.copyOf(horizonsD);
    }
}
