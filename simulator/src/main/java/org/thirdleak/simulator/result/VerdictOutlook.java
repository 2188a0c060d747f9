package org.thirdleak.simulator.result;

import java.util.List;

/**
 * How the verdict will move: with time if nothing leaks, with a further leak, and with years of watching. All of it rests
 * on the flight plan of the config; beyond its end flights go on at its rate.
 *
 * @param computed false if it was not asked for; all else is then empty
 * @param planUntilUtc end of the flight plan, ISO-8601; later dates rest on flights that repeat it
 * @param silences the verdict if nothing leaks until a date, in the order of the config
 * @param nextLeaks the verdict if a unit leaks at a date and no other before it
 * @param watch what watching on would tell
 */
public record VerdictOutlook(
        boolean computed, String planUntilUtc, List<Silence> silences, List<NextLeak> nextLeaks, Watch watch) {

    /** Not asked for. */
    public static final VerdictOutlook NONE = new VerdictOutlook(false, "", List.of(), List.of(), Watch.NONE);

    /** Copies the lists. */
    public VerdictOutlook {
        silences = List.copyOf(silences);
        nextLeaks = List.copyOf(nextLeaks);
    }

    /**
     * The verdict if nothing leaks.
     *
     * @param days days after the date of the record
     * @param utc that date, ISO-8601
     * @param hypotheses what each hypothesis says of the silence, and what it is held for after it
     * @param bayesFactors factors of the record with the silence
     */
    public record Silence(double days, String utc, List<SilentHypothesis> hypotheses, List<BayesFactor> bayesFactors) {
        /** Copies the lists. */
        public Silence {
            hypotheses = List.copyOf(hypotheses);
            bayesFactors = List.copyOf(bayesFactors);
        }
    }

    /**
     * A hypothesis and a silence.
     *
     * @param id id of the hypothesis
     * @param noLeak probability of the silence given the record
     * @param posterior probability of the hypothesis after it
     */
    public record SilentHypothesis(String id, Estimate noLeak, Estimate posterior) {}

    /**
     * The verdict after a leak that is the next of the fleet.
     *
     * @param id id in the config, empty for the table of all units in flight
     * @param unit id of the unit in the flight plan
     * @param vehicle its name for people
     * @param design id of its design
     * @param utc when it leaks, ISO-8601
     * @param ageDays its age since the filling, days
     * @param bayesFactors factors of the record with the silence until then and the leak
     */
    public record NextLeak(
            String id,
            String unit,
            String vehicle,
            String design,
            String utc,
            double ageDays,
            List<BayesFactor> bayesFactors) {
        /** Copies the list. */
        public NextLeak {
            bayesFactors = List.copyOf(bayesFactors);
        }
    }

    /**
     * What watching on would tell, from futures played under each hypothesis and looked at once a year.
     *
     * @param threshold Bayes factor, either way, that counts as settled
     * @param futures futures played under each hypothesis; 0 if it was not asked for, or a hypothesis ties its units
     *     together so that futures cannot be weighed
     * @param entropyNats entropy of the probabilities of the hypotheses today, nats: all that could be learnt
     * @param years one entry per yearly look, the first one today
     */
    public record Watch(double threshold, int futures, double entropyNats, List<Year> years) {

        /** Not asked for. */
        public static final Watch NONE = new Watch(0, 0, 0, List.of());

        /** Copies the list. */
        public Watch {
            years = List.copyOf(years);
        }
    }

    /**
     * A yearly look.
     *
     * @param years years of 365.25 days after the date of the record
     * @param utc that date, ISO-8601
     * @param informationNats expected reduction of that entropy by then, averaged over the hypotheses
     * @param effectiveDraws effective number of posterior draws behind a density, a harmonic mean: below some tens the
     *     Bayes factors of single futures are rough
     * @param pairs pairs, later hypothesis over earlier one
     */
    public record Year(
            double years, String utc, Estimate informationNats, double effectiveDraws, List<PairOutlook> pairs) {
        /** Copies the list. */
        public Year {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * A pair at a yearly look.
     *
     * @param of id of the hypothesis in the numerator
     * @param over id of the one in the denominator
     * @param ifOf what is expected if the former is true
     * @param ifOver what is expected if the latter is true
     */
    public record PairOutlook(String of, String over, Expectation ifOf, Expectation ifOver) {}

    /**
     * What is expected if one hypothesis of a pair is true.
     *
     * @param weightOfEvidenceNats mean of ln Bayes factor that the watch adds for that hypothesis
     * @param reachedFor probability that the Bayes factor of record and watch has reached the threshold for it first
     * @param reachedAgainst probability that it has reached the threshold against it first: misled
     */
    public record Expectation(Estimate weightOfEvidenceNats, Estimate reachedFor, Estimate reachedAgainst) {}
}
