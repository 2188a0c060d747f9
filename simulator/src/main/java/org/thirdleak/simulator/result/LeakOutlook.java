package org.thirdleak.simulator.result;

import java.util.List;

/**
 * What a leak of a design does if a hypothesis is true: a mixture of the trajectories of its causes.
 *
 * @param hypothesis id of the hypothesis
 * @param design id of the design
 * @param title name of the design for people
 * @param inventoryKg coolant of the circuit at fill, median
 * @param causes how often a leak of the design has each cause under the hypothesis
 * @param fans quantities over time
 * @param times how long it takes to what matters
 */
public record LeakOutlook(
        String hypothesis,
        String design,
        String title,
        double inventoryKg,
        List<CauseShare> causes,
        List<QuantityFan> fans,
        List<TimeToEvent> times) {

    /** Copies the lists. */
    public LeakOutlook {
        causes = List.copyOf(causes);
        fans = List.copyOf(fans);
        times = List.copyOf(times);
    }

    /**
     * The same under another hypothesis whose leaks have these causes as often.
     *
     * @param other id of the hypothesis
     * @return the outlook
     */
    public LeakOutlook under(String other) {
        return new LeakOutlook(other, design, title, inventoryKg, causes, fans, times);
    }

    /**
     * A cause of leaks.
     *
     * @param cause {@code impact} or {@code defect}
     * @param share part of the leaks, with its error
     */
    public record CauseShare(String cause, Estimate share) {}

    /**
     * A quantity over time, as quantiles of the trajectories.
     *
     * @param quantity {@code inventory}, {@code pressure}, {@code instrument_bay} or {@code living_compartment}
     * @param title its name for people
     * @param unit unit of the values
     * @param limit temperature whose crossing counts; the lowest value for others
     * @param timesH times since the onset, hours
     * @param bands one per probability, ascending: 0.05, 0.15, 0.25, 0.5, 0.75, 0.85, 0.95
     * @param medianLow lower end of the 95 % interval of the median at each time: numerical error
     * @param medianHigh upper end
     */
    public record QuantityFan(
            String quantity,
            String title,
            String unit,
            double limit,
            List<Double> timesH,
            List<Band> bands,
            List<Double> medianLow,
            List<Double> medianHigh) {
        /** Copies the lists. */
        public QuantityFan {
            timesH = List.copyOf(timesH);
            bands = List.copyOf(bands);
            medianLow = List.copyOf(medianLow);
            medianHigh = List.copyOf(medianHigh);
        }
    }

    /**
     * A quantile over time.
     *
     * @param probability of being below
     * @param values one per time
     */
    public record Band(double probability, List<Double> values) {
        /** Copies the list. */
        public Band {
            values = List.copyOf(values);
        }
    }

    /**
     * How long it takes from the onset to an event.
     *
     * @param event {@code loss_of_flow}, {@code half_empty}, {@code drained}, {@code instrument_bay_limit} or
     *     {@code living_compartment_limit}
     * @param title the event in words
     * @param fractionWithin part of the leaks for which it comes within the horizon
     * @param quantiles of the time, ascending
     */
    public record TimeToEvent(String event, String title, Estimate fractionWithin, List<TimeQuantile> quantiles) {
        /** Copies the list. */
        public TimeToEvent {
            quantiles = List.copyOf(quantiles);
        }
    }

    /**
     * A quantile of a time, with the 95 % interval of its numerical error.
     *
     * @param probability of being earlier: 0.05, 0.5 or 0.95
     * @param within whether the quantile lies within the horizon
     * @param hours the quantile; the horizon if it lies beyond
     * @param low lower end of its interval; the horizon if that lies beyond
     * @param high upper end of its interval; the horizon if that lies beyond
     */
    public record TimeQuantile(double probability, boolean within, double hours, double low, double high) {}
}
