package org.thirdleak.simulator.config;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A hypothesis about what made the circuits leak. Impacts go on under every one of them. */
public sealed interface HypothesisConfig {

    /** Id, unique in the config. */
    String id();

    /** Name for people. */
    String title();

    /** Prior weight, within its family where the config has families; normalised. */
    double weight();

    /** Family it belongs to; left out, that of its type, see {@link FamilyConfig#usual}. */
    Optional<String> family();

    /**
     * Impacts at the rate of the environment, and nothing else.
     *
     * @param id its id
     * @param title its name
     * @param weight its prior weight
     * @param family its family
     */
    @TypeName("impacts")
    @Doc("Meteoroid and debris impacts at the rate of the environment, and nothing else")
    record Impacts(
            @Doc("Id, unique in the config") String id,

            @Doc("Name for people") @Default("chance impacts")
            String title,

            @Doc("Prior weight, relative to the others, or to those of its family") @Default("1") @Range(min = 0)
            double weight,

            @Doc("Id of its family; left out, that of its type")
            Optional<String> family)
            implements HypothesisConfig {}

    /**
     * From an unknown date on, the rate of impacts is another.
     *
     * @param id its id
     * @param title its name
     * @param weight its prior weight
     * @param family its family
     * @param changeUtc date of the change
     * @param rateMultiplierFactor rate after it over rate before it
     */
    @TypeName("rate_change")
    @Doc("From an unknown date on the rate of impacts is multiplied: something changed, but not a defect")
    record RateChange(
            @Doc("Id, unique in the config") String id,

            @Doc("Name for people") @Default("changed rate") String title,

            @Doc("Prior weight, relative to the others, or to those of its family") @Default("1") @Range(min = 0)
            double weight,

            @Doc("Id of its family; left out, that of its type")
            Optional<String> family,

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
     * @param family its family
     * @param affectedDesigns designs that can have it
     * @param lotClock clock that decides who is of the affected lots
     * @param sharing one defect for all affected designs, or one for each
     * @param onsetUtc first affected lot
     * @param lotWidthD for how long lots are affected
     * @param affectedFraction fraction of the units of those lots that have it
     * @param life at what age a defective circuit leaks
     */
    @TypeName("systematic_defect")
    @Doc("A defect enters at an unknown date; a defective circuit leaks when its life ends")
    record SystematicDefect(
            @Doc("Id, unique in the config") String id,

            @Doc("Name for people") @Default("systematic defect")
            String title,

            @Doc("Prior weight, relative to the others, or to those of its family") @Default("1") @Range(min = 0)
            double weight,

            @Doc("Id of its family; left out, that of its type")
            Optional<String> family,

            @Doc("Ids of the designs that can have the defect")
            List<String> affectedDesigns,

            @Doc("Clock that decides which units belong to the affected lots: filled or launched") @Default("filled")
            LotClock lotClock,

            @Doc("One defect shared by the affected designs, or one of its own per_design") @Default("shared")
            Sharing sharing,

            @Doc("Date of the first affected lot") DatePriorConfig onsetUtc,

            @Doc("For how long after it lots are affected, d; left out, all later lots are")
            @Range(min = 0, above = true)
            Optional<PriorConfig> lotWidthD,

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

    /**
     * Every circuit ages.
     *
     * @param id its id
     * @param title its name
     * @param weight its prior weight
     * @param family its family
     * @param affectedDesigns designs that age
     * @param firstYearLeakCount leaks of a circuit that are expected in its first year
     * @param shapeFactor power of the age
     */
    @TypeName("ageing")
    @Doc("Every circuit leaks with an intensity that is a power of its age since filling (Crow-AMSAA)")
    record Ageing(
            @Doc("Id, unique in the config") String id,

            @Doc("Name for people") @Default("ageing circuits")
            String title,

            @Doc("Prior weight, relative to the others, or to those of its family") @Default("1") @Range(min = 0)
            double weight,

            @Doc("Id of its family; left out, that of its type")
            Optional<String> family,

            @Doc("Ids of the designs that age") List<String> affectedDesigns,

            @Doc("Leaks of a circuit expected up to an age of one year")
            @Default("{ log_uniform: [0.001, 1] }")
            @Range(min = 0, above = true)
            PriorConfig firstYearLeakCount,

            @Doc("Power of the age in the expected leaks: 1 is a steady intensity, above it a rising one")
            @Default("{ log_uniform: [1, 5] }")
            @Range(min = 0, above = true)
            PriorConfig shapeFactor)
            implements HypothesisConfig {
        /** Copies the list. */
        public Ageing {
            affectedDesigns = List.copyOf(affectedDesigns);
        }
    }

    /**
     * A breakup leaves a cloud that decays.
     *
     * @param id its id
     * @param title its name
     * @param weight its prior weight
     * @param family its family
     * @param breakupUtc date of the breakup
     * @param excessFactor excess of the rate at its birth
     * @param decayD time in which it falls by a factor of e
     */
    @TypeName("debris_cloud")
    @Doc("From a breakup on, the rate of impacts is raised by an excess that decays")
    record DebrisCloud(
            @Doc("Id, unique in the config") String id,

            @Doc("Name for people") @Default("debris cloud") String title,

            @Doc("Prior weight, relative to the others, or to those of its family") @Default("1") @Range(min = 0)
            double weight,

            @Doc("Id of its family; left out, that of its type")
            Optional<String> family,

            @Doc("Date of the breakup; the default is that of Cosmos 1408") @Default("2021-11-15T02:47:00Z")
            Instant breakupUtc,

            @Doc("Excess at its birth, in parts of the rate of all impacts")
            @Default("{ log_uniform: [0.1, 10] }")
            @Range(min = 0, above = true)
            PriorConfig excessFactor,

            @Doc("Time in which the excess falls by a factor of e, d; the default is 0.3 to 3 years")
            @Default("{ log_uniform: [109.575, 1095.75] }")
            @Range(min = 1, max = 100000)
            PriorConfig decayD)
            implements HypothesisConfig {}

    /**
     * Better and worse periods.
     *
     * @param id its id
     * @param title its name
     * @param weight its prior weight
     * @param family its family
     * @param periodEdgesUtc dates between periods
     * @param variationFactor coefficient of variation of the multipliers
     */
    @TypeName("frailty")
    @Doc("In each period the rate of impacts has a multiplier of its own, a Gamma number of mean 1")
    record Frailty(
            @Doc("Id, unique in the config") String id,

            @Doc("Name for people") @Default("better and worse years")
            String title,

            @Doc("Prior weight, relative to the others, or to those of its family") @Default("1") @Range(min = 0)
            double weight,

            @Doc("Id of its family; left out, that of its type")
            Optional<String> family,

            @Doc("Dates between periods, ascending, at least a day apart; they matter")
            List<Instant> periodEdgesUtc,

            @Doc("Coefficient of variation of the multipliers")
            @Default("{ log_uniform: [0.1, 3] }")
            @Range(min = 0, max = 100, above = true, tails = true)
            PriorConfig variationFactor)
            implements HypothesisConfig {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException unless the dates ascend by at least a day
         */
        public Frailty {
            periodEdgesUtc = List.copyOf(periodEdgesUtc);
            for (int i = 1; i < periodEdgesUtc.size(); i++) {
                if (periodEdgesUtc.get(i - 1).plus(Duration.ofDays(1)).isAfter(periodEdgesUtc.get(i))) {
                    throw new IllegalArgumentException("period_edges_utc must ascend by at least a day but "
                            + periodEdgesUtc.get(i) + " follows " + periodEdgesUtc.get(i - 1));
                }
            }
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
