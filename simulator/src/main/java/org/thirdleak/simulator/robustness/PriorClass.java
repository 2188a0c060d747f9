package org.thirdleak.simulator.robustness;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.thirdleak.core.quantity.Quantity;

/**
 * A class of priors of one parameter, declared by what is agreed on. The Bayes factor is linear in the prior, so its extremes
 * over a class lie at the extreme members (J. O. Berger and T. Sellke, JASA 82 (1987) 112): points, or uniform laws.
 */
public sealed interface PriorClass {

    /**
     * Least and greatest Bayes factor over the class.
     *
     * @param profile likelihood of the parameter and its reference prior
     * @return the range, exact for a step function
     * @throws IllegalArgumentException if the class reaches outside the profile
     */
    default BayesFactorRange range(LikelihoodProfile profile) {
        Extremes extremes = extremes(profile);
        return new BayesFactorRange(profile.logOf(extremes.least()), profile.logOf(extremes.greatest()));
    }

    /**
     * The extremes before the common scale is put back.
     *
     * @param profile likelihood of the parameter
     * @return least and greatest mean
     */
    Extremes extremes(LikelihoodProfile profile);

    /**
     * Extremes of the mean likelihood on the scale of a profile.
     *
     * @param least infimum, 0 … 1
     * @param greatest supremum, 0 … 1
     */
    record Extremes(double least, double greatest) {
        private static Extremes of(DoubleStream means) {
            double[] values = means.sorted().toArray();
            return new Extremes(values[0], values[values.length - 1]);
        }
    }

    /**
     * Every prior on a range: its extreme members are points. A shape known to be at most 5 is {@code to = 5}.
     *
     * @param from lower end
     * @param to upper end, above the lower one
     */
    record Arbitrary(double from, double to) implements PriorClass {
        /** Refuses an empty range. */
        public Arbitrary {
            checkRange(from, to);
        }

        @Override
        public Extremes extremes(LikelihoodProfile profile) {
            checkWithin(profile, from, to);
            return Extremes.of(IntStream.range(0, profile.cells())
                    .filter(i -> profile.edge(i) < to && profile.edge(i + 1) > from)
                    .mapToDouble(profile::scaledIn));
        }
    }

    /**
     * Every prior whose density falls on both sides of a mode: mixtures of uniform laws that end at the mode (A. Ya.
     * Khintchine, 1938).
     *
     * @param mode where the density is highest
     * @param from lower end of the range, at most the mode
     * @param to upper end of the range, at least the mode and above {@code from}
     */
    record Unimodal(double mode, double from, double to) implements PriorClass {
        /** Refuses a mode outside the range. */
        public Unimodal {
            checkRange(from, to);
            Quantity.between("mode of the prior", mode, from, to, "");
        }

        @Override
        public Extremes extremes(LikelihoodProfile profile) {
            checkWithin(profile, from, to);
            // within a cell the mean over mode ... end is monotone in the end: only edges can be extreme
            DoubleStream ends = IntStream.rangeClosed(0, profile.cells())
                    .mapToDouble(profile::edge)
                    .filter(edge -> edge > from && edge < to && edge != mode);
            DoubleStream means = DoubleStream.concat(
                            ends, DoubleStream.of(from, to).filter(end -> end != mode))
                    .map(end -> profile.scaledMean(Math.min(mode, end), Math.max(mode, end)));
            return Extremes.of(DoubleStream.concat(means, beside(profile)));
        }

        /** The narrowest members: all mass right beside the mode, on either side that is in the range. */
        private DoubleStream beside(LikelihoodProfile profile) {
            int above = profile.cellAbove(mode);
            int below = profile.edge(above) == mode && above > 0 ? above - 1 : above;
            DoubleStream left = mode > from ? DoubleStream.of(profile.scaledIn(below)) : DoubleStream.empty();
            DoubleStream right = mode < to ? DoubleStream.of(profile.scaledIn(above)) : DoubleStream.empty();
            return DoubleStream.concat(left, right);
        }
    }

    /**
     * Every prior that is symmetric about a mode and falls away from it: mixtures of uniform laws centred there (Berger and
     * Sellke 1987).
     *
     * @param mode centre
     * @param halfWidth how far the prior may reach, above 0
     */
    record SymmetricUnimodal(double mode, double halfWidth) implements PriorClass {
        /** Refuses an empty class. */
        public SymmetricUnimodal {
            checkRange(mode - halfWidth, mode + halfWidth);
        }

        @Override
        public Extremes extremes(LikelihoodProfile profile) {
            checkWithin(profile, mode - halfWidth, mode + halfWidth);
            DoubleStream reaches = IntStream.rangeClosed(0, profile.cells())
                    .mapToDouble(i -> Math.abs(profile.edge(i) - mode))
                    .filter(reach -> reach > 0 && reach < halfWidth);
            int above = profile.cellAbove(mode);
            int below = profile.edge(above) == mode && above > 0 ? above - 1 : above;
            double narrowest = 0.5 * (profile.scaledIn(below) + profile.scaledIn(above));
            return Extremes.of(DoubleStream.concat(
                    DoubleStream.of(narrowest),
                    DoubleStream.concat(reaches, DoubleStream.of(halfWidth))
                            .map(reach -> profile.scaledMean(mode - reach, mode + reach))));
        }
    }

    /**
     * The reference prior, but a part of it may be any prior of another class (J. O. Berger and L. M. Berliner, Annals of
     * Statistics 14 (1986) 461).
     *
     * @param part epsilon, 0 … 1
     * @param contamination what the rest may be
     */
    record Contaminated(double part, PriorClass contamination) implements PriorClass {
        /** Refuses a part that is none. */
        public Contaminated {
            Quantity.between("contaminated part of the prior", part, 0, 1, "");
        }

        @Override
        public Extremes extremes(LikelihoodProfile profile) {
            Extremes other = contamination.extremes(profile);
            double kept = (1 - part) * profile.scaledReference();
            return new Extremes(kept + part * other.least(), kept + part * other.greatest());
        }
    }

    private static void checkRange(double from, double to) {
        if (!(from < to)) {
            throw new IllegalArgumentException("range of a class of priors must ascend but was " + from + " ... " + to);
        }
    }

    private static void checkWithin(LikelihoodProfile profile, double from, double to) {
        Quantity.between("lower end of a class of priors", from, profile.from(), profile.to(), "");
        Quantity.between("upper end of a class of priors", to, profile.from(), profile.to(), "");
    }
}
