package org.thirdleak.simulator.result;

import java.util.List;

/**
 * How the verdict depends on the priors.
 *
 * @param computed false if it was not asked for; all else is then empty
 * @param turningPoints parameters which, if known, would turn a Bayes factor to the other side of 1; per pair, the greatest
 *     prior probability of that first
 * @param parameters what the Bayes factors would be if one parameter were known, or its prior another
 * @param dates the same for dates, such as the onset of a defect
 * @param priorsNeeded the prior probability that one must hold to reach even odds and 95 %
 * @param bounds least and greatest Bayes factor over classes of priors
 * @param scanBound what the probability of the cluster can be worth at most
 * @param chanceBounds how often chance gives so large a Bayes factor at most
 * @param powerScaling how far posteriors and evidences move with the strength of each prior
 * @param splits Bayes factor of a defect over chance, split into "something changed" and "it was a defect"
 */
public record PriorSensitivity(
        boolean computed,
        List<TurningPoint> turningPoints,
        List<ParameterCurve> parameters,
        List<DateCurve> dates,
        List<PriorNeeded> priorsNeeded,
        List<Bound> bounds,
        List<ScanBound> scanBound,
        List<ChanceBound> chanceBounds,
        List<PowerScaled> powerScaling,
        List<Split> splits) {

    /** Not asked for. */
    public static final PriorSensitivity NONE = new PriorSensitivity(
            false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public PriorSensitivity {
        turningPoints = List.copyOf(turningPoints);
        parameters = List.copyOf(parameters);
        dates = List.copyOf(dates);
        priorsNeeded = List.copyOf(priorsNeeded);
        bounds = List.copyOf(bounds);
        scanBound = List.copyOf(scanBound);
        chanceBounds = List.copyOf(chanceBounds);
        powerScaling = List.copyOf(powerScaling);
        splits = List.copyOf(splits);
    }

    /**
     * Where a Bayes factor crosses 1 if one parameter is known.
     *
     * @param of id of the hypothesis in the numerator
     * @param over id of the one in the denominator
     * @param parameter dotted path of the parameter
     * @param unit its unit; {@code utc} for a date
     * @param at value at which the Bayes factor is 1, the crossing nearest to the median of the prior; a date as a decimal year
     * @param low lower end of its 95 % interval of numerical error
     * @param high upper end
     * @param above whether the verdict is the other one above that value, else below it
     * @param priorBeyond prior probability of the values at which the verdict is the other one; of a date that of the run of
     *     spans which ends at that value, without those that are on the other side of 1 by their numerical error alone
     */
    public record TurningPoint(
            String of,
            String over,
            String parameter,
            String unit,
            double at,
            double low,
            double high,
            boolean above,
            double priorBeyond) {}

    /**
     * A point of a curve.
     *
     * @param at where: a value in the unit of the parameter, a date as a decimal year, or a factor
     * @param logBayesFactor natural logarithm of the Bayes factor there
     * @param standardError its standard error
     */
    public record CurvePoint(double at, double logBayesFactor, double standardError) {}

    /**
     * Where a Bayes factor crosses a level.
     *
     * @param bayesFactor the level: 1/3, 1 or 3
     * @param at where, as the points of the curve
     * @param low lower end of its 95 % interval of numerical error, cut at the ends of the curve
     * @param high upper end
     * @param rising whether the Bayes factor rises with the value
     */
    public record LevelCrossing(double bayesFactor, double at, double low, double high, boolean rising) {}

    /**
     * A curve and where it crosses 1/3, 1 and 3.
     *
     * @param points in ascending order
     * @param crossings in ascending order, level by level
     */
    public record Curve(List<CurvePoint> points, List<LevelCrossing> crossings) {
        /** Copies the lists. */
        public Curve {
            points = List.copyOf(points);
            crossings = List.copyOf(crossings);
        }
    }

    /**
     * What one parameter does to the Bayes factors.
     *
     * @param parameter dotted path
     * @param unit its unit, empty for a plain number
     * @param prior its prior in words
     * @param scaling what {@link PairCurve#byScale} multiplies: {@code value}, or {@code odds} of a fraction
     * @param hypotheses ids of the hypotheses that have it
     * @param q05 5 % quantile of its prior
     * @param q50 median
     * @param q95 95 % quantile
     * @param pairs per pair of which at least one has it
     */
    public record ParameterCurve(
            String parameter,
            String unit,
            String prior,
            String scaling,
            List<String> hypotheses,
            double q05,
            double q50,
            double q95,
            List<PairCurve> pairs) {
        /** Copies the lists. */
        public ParameterCurve {
            hypotheses = List.copyOf(hypotheses);
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * What one parameter does to one Bayes factor.
     *
     * @param of id of the hypothesis in the numerator
     * @param over id of the one in the denominator
     * @param quantiles the parameter known to be the 5 %, 50 % and 95 % quantile of its prior
     * @param byValue the parameter known; over its prior and a factor beyond, as far as the models hold
     * @param byScale its prior moved by a factor, 1 is the prior as it is; where the values that were evaluated cover it
     * @param byWidth its prior stretched about its median by a factor; where the values that were evaluated cover it
     */
    public record PairCurve(
            String of, String over, List<CurvePoint> quantiles, Curve byValue, Curve byScale, Curve byWidth) {
        /** Copies the list. */
        public PairCurve {
            quantiles = List.copyOf(quantiles);
        }
    }

    /**
     * What a date does to the Bayes factors.
     *
     * @param parameter dotted path, such as {@code defect.onset}
     * @param hypothesis id of the hypothesis that has it
     * @param exact whether the Bayes factor is constant within the spans, else they are the middle of a fine division
     * @param pairs per pair with that hypothesis
     */
    public record DateCurve(String parameter, String hypothesis, boolean exact, List<DatePair> pairs) {
        /** Copies the list. */
        public DateCurve {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * What a date does to one Bayes factor.
     *
     * @param of id of the hypothesis in the numerator
     * @param over id of the one in the denominator
     * @param quantiles the date known to be the 5 %, 50 % and 95 % quantile of its prior
     * @param spans in order of time
     * @param best the span with the greatest Bayes factor for the hypothesis that has the date
     * @param priorMassAgainst prior probability of the dates at which the verdict is the other one, and not by its numerical
     *     error alone
     */
    public record DatePair(
            String of,
            String over,
            List<CurvePoint> quantiles,
            List<DateSpan> spans,
            DateSpan best,
            double priorMassAgainst) {
        /** Copies the lists. */
        public DatePair {
            quantiles = List.copyOf(quantiles);
            spans = List.copyOf(spans);
        }
    }

    /**
     * A span of dates, such as those between two lots.
     *
     * @param fromUtc its start
     * @param toUtc its end
     * @param priorMass prior probability
     * @param logBayesFactor natural logarithm of the Bayes factor if the date is in it
     * @param standardError its standard error
     * @param fromHere the same if the date is at its start or later, by the prior
     */
    public record DateSpan(
            String fromUtc,
            String toUtc,
            double priorMass,
            double logBayesFactor,
            double standardError,
            Estimate fromHere) {}

    /**
     * The prior one must hold for the record to bring a hypothesis to a probability.
     *
     * @param hypothesis id of the hypothesis
     * @param against id of the only other one, or {@link #ALL_OTHERS}, by their prior probabilities
     * @param posteriorProbability probability to be reached
     * @param priorProbability prior probability needed
     * @param spanYears years in which its cause could have been introduced, the range of its date; 0 if it has no single date
     * @param introductionsPerYear rate of introducing such a cause that makes one at least that probable, 1/yr; 0 without a
     *     span
     */
    public record PriorNeeded(
            String hypothesis,
            String against,
            double posteriorProbability,
            Estimate priorProbability,
            double spanYears,
            Estimate introductionsPerYear) {
        /** All other hypotheses together. */
        public static final String ALL_OTHERS = "all others";
    }

    /**
     * Range of a Bayes factor over a class of priors of one parameter.
     *
     * @param of id of the hypothesis in the numerator
     * @param over id of the one in the denominator
     * @param parameter dotted path of the parameter
     * @param kind {@code any}, {@code at_most}, {@code unimodal}, {@code contaminated}
     * @param priors the class in words
     * @param logLeast ln of the least Bayes factor over the class
     * @param logGreatest ln of the greatest
     * @param standardError standard error of both, at most
     */
    public record Bound(
            String of,
            String over,
            String parameter,
            String kind,
            String priors,
            double logLeast,
            double logGreatest,
            double standardError) {}

    /**
     * The greatest Bayes factor against chance that a p-value can be worth, 1/(−e p ln p).
     *
     * @param pValue probability of a cluster at least as tight under chance
     * @param greatestBayesFactor the bound, with the error of the p-value
     */
    public record ScanBound(Estimate pValue, Estimate greatestBayesFactor) {}

    /**
     * The greatest probability with which the hypothesis in the denominator gives a Bayes factor at least as large.
     *
     * @param of id of the hypothesis in the numerator
     * @param over id of the one in the denominator
     * @param greatestFrequency 1/BF, at most 1
     */
    public record ChanceBound(String of, String over, Estimate greatestFrequency) {}

    /**
     * What a stronger or weaker prior of one parameter does.
     *
     * @param hypothesis id of the hypothesis
     * @param parameter dotted path of the parameter
     * @param flat whether the prior is flat in the scale it is stated in: no power changes it
     * @param prior distance the posterior of the parameter moves per doubling of the power of its prior
     * @param likelihood the same per doubling of the power of the likelihood
     * @param shape shape of the tail of the weights behind it
     * @param diagnosis {@code flat}, {@code unknown}, {@code prior_immaterial}, {@code prior_dominates} or {@code
     *     prior_and_likelihood_compete}
     * @param logEvidence by how much ln of the evidence moves per doubling of the power of the prior
     */
    public record PowerScaled(
            String hypothesis,
            String parameter,
            boolean flat,
            double prior,
            double likelihood,
            double shape,
            String diagnosis,
            Estimate logEvidence) {}

    /**
     * ln of the Bayes factor of a defect over chance as a sum of two.
     *
     * @param defect id of the defect
     * @param change id of the changed rate
     * @param chance id of chance
     * @param total ln BF, defect over chance
     * @param somethingChanged ln BF, changed rate over chance
     * @param itWasADefect ln BF, defect over changed rate
     */
    public record Split(
            String defect,
            String change,
            String chance,
            Estimate total,
            Estimate somethingChanged,
            Estimate itWasADefect) {}
}
