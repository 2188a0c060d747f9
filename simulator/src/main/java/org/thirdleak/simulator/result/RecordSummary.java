package org.thirdleak.simulator.result;

import java.util.List;

/**
 * The record as the run saw it, for timelines and captions.
 *
 * @param observeFromUtc start of the observation, ISO-8601
 * @param observeUntilUtc end of the observation: the date of the record
 * @param yearsAtRisk total time at risk, years of 365.25 days
 * @param designs designs in the record
 * @param units all units, in order of exposure
 * @param marks marks of the leaks that count as evidence besides who leaked when, in order of the leaks; usually none
 */
public record RecordSummary(
        String observeFromUtc,
        String observeUntilUtc,
        double yearsAtRisk,
        List<Design> designs,
        List<Unit> units,
        List<Mark> marks) {
    /** Copies the lists. */
    public RecordSummary {
        designs = List.copyOf(designs);
        units = List.copyOf(units);
        marks = List.copyOf(marks);
    }

    /**
     * A mark of a leak that counts as evidence.
     *
     * @param unit id of the unit that leaked
     * @param mark which, such as {@code hole}
     * @param value what was published, such as {@code 0.8 mm}
     */
    public record Mark(String unit, String mark, String value) {}

    /**
     * A design.
     *
     * @param id its id
     * @param title its name for people
     * @param units number of units of it
     * @param leaks number of those that leaked
     */
    public record Design(String id, String title, int units, int leaks) {}

    /**
     * A unit.
     *
     * @param id its id
     * @param vehicle its name for people
     * @param design id of its design
     * @param fromUtc start of its time at risk, ISO-8601
     * @param toUtc end of its time at risk: its leak, if it leaked
     * @param endUtc end of its flight or of the observation
     * @param leakUtc onset of its leak, empty if it did not leak
     */
    public record Unit(
            String id, String vehicle, String design, String fromUtc, String toUtc, String endUtc, String leakUtc) {}
}
