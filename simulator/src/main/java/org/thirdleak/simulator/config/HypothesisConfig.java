package org.thirdleak.simulator.config;

import java.util.List;

/** A hypothesis about what made the circuits leak. Impacts go on under every one of them. */
public sealed interface HypothesisConfig {

    /** Id, unique in the config. */
    String id();

    /** Name for people. */
    String title();

    /** Prior weight; the weights of all hypotheses are normalised. */
    double weight();

    /**
     * Impacts at the rate of the environment, and nothing else.
     *
     * @param id its id
     * @param title its name
     * @param weight its prior weight
     */
    @TypeName("impacts")
    @Doc("Meteoroid and debris impacts at the rate of the environment, and nothing else")
    record Impacts(
            @Doc("Id, unique in the config") String id,

            @Doc("Name for people") @Default("chance impacts")
            String title,

            @Doc("Prior weight, relative to the other hypotheses") @Default("1") @Range(min = 0)
            double weight)
            implements HypothesisConfig {}

    /**
     * From an unknown date on, the rate of impacts is another.
     *
     * @param id its id
     * @param title its name
     * @param weight its prior weight
     * @param changeUtc date of the change
     * @param rateMultiplierFactor rate after it over rate before it
     */
    @TypeName("rate_change")
    @Doc("From an unknown date on the rate of impacts is multiplied: something changed, but not a defect")
    record RateChange(
            @Doc("Id, unique in the config") String id,

            @Doc("Name for people") @Default("changed rate") String title,

            @Doc("Prior weight, relative to the other hypotheses") @Default("1") @Range(min = 0)
            double weight,

            @Doc("Date of the change") DatePriorConfig changeUtc,

            @Doc("Rate after the change over the rate before it")
            @Default("{ log_uniform: [1, 100] }")
            @Range(min = 0, above = true)
            PriorConfig rateMultiplierFactor)
            implements HypothesisConfig {}

    /**
     * A defect that enters the production at an unknown date.
     *
     * @param id its id
     * @param title its name
     * @param weight its prior weight
     * @param affectedDesigns designs that can have it
     * @param lotClock clock that decides who is of the affected lots
     * @param sharing one defect for all affected designs, or one for each
     * @param onsetUtc first affected lot
     * @param affectedFraction fraction of the units of those lots that have it
     * @param life at what age a defective circuit leaks
     */
    @TypeName("systematic_defect")
    @Doc("A defect enters at an unknown date; a defective circuit leaks when its life ends")
    record SystematicDefect(
            @Doc("Id, unique in the config") String id,

            @Doc("Name for people") @Default("systematic defect")
            String title,

            @Doc("Prior weight, relative to the other hypotheses") @Default("1") @Range(min = 0)
            double weight,

            @Doc("Ids of the designs that can have the defect")
            List<String> affectedDesigns,

            @Doc("Clock that decides which units belong to the affected lots: filled or launched") @Default("filled")
            LotClock lotClock,

            @Doc("One defect shared by the affected designs, or one of its own per_design") @Default("shared")
            Sharing sharing,

            @Doc("Date of the first affected lot") DatePriorConfig onsetUtc,

            @Doc("Fraction of the units of affected lots that have the defect")
            @Default("{ beta: [1, 1] }")
            @Range(min = 0, max = 1)
            PriorConfig affectedFraction,

            @Doc("At what age a defective circuit leaks") @Default("{ type: weibull }")
            LifeConfig life)
            implements HypothesisConfig {
        /** Copies the list. */
        public SystematicDefect {
            affectedDesigns = List.copyOf(affectedDesigns);
        }
    }

    /** Clock of a unit that decides its lot, or from which its age is counted. */
    enum LotClock {
        /** When the coolant was filled. */
        FILLED,
        /** When it was launched. */
        LAUNCHED
    }

    /** Whether designs share a defect. */
    enum Sharing {
        /** One onset, fraction and life for all affected designs. */
        SHARED,
        /** Each affected design has its own. */
        PER_DESIGN
    }
}
