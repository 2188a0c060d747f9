package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.inference.PriorInfluence;
import org.thirdleak.simulator.result.Diagnostics;
import org.thirdleak.simulator.result.Diagnostics.Check;
import org.thirdleak.simulator.result.Diagnostics.Measure;

/** Whether it is the record that speaks, or the priors. What is found here is said, but withholds nothing. */
final class PriorChecks {

    /** A prior whose median expects so many times the observed leaks is a straw man. */
    private static final double STRAW_MAN = 10;
    /** A Bayes factor that halving or doubling a prior moves by so much is one of that prior. */
    private static final double MUCH = 10;

    private final List<Appraisal> appraisals;
    private final List<PriorInfluence> influences;
    private final List<Check> checks = new ArrayList<>();

    private PriorChecks(List<Appraisal> appraisals, FleetExposure fleet) {
        this.appraisals = appraisals;
        this.influences = appraisals.stream()
                .map(a -> PriorInfluence.of(a.weighted().hypothesis(), fleet, a.posterior()))
                .toList();
    }

    /**
     * Checks the priors of the base case.
     *
     * @param appraisals what was computed
     * @param fleet the record
     * @param observed leaks in the record
     */
    static List<Check> of(List<Appraisal> appraisals, FleetExposure fleet, int observed) {
        PriorChecks all = new PriorChecks(appraisals, fleet);
        for (int i = 0; i < appraisals.size(); i++) {
            all.checks.add(expected(
                    appraisals.get(i).id(), appraisals.get(i).histories().leakCounts(), observed));
            all.information(appraisals.get(i), all.influences.get(i));
        }
        all.scales();
        return all.checks;
    }

    /**
     * Whether the priors of a hypothesis expect far too many leaks.
     *
     * @param id the hypothesis
     * @param histories number of its histories with 0, 1, 2, … leaks
     * @param observed leaks in the record
     */
    static Check expected(String id, long[] histories, int observed) {
        int median = median(histories);
        boolean passed = median <= STRAW_MAN * Math.max(1, observed);
        return check(
                Measure.atMost(STRAW_MAN * Math.max(1, observed), "median of leaks expected", id, median),
                "leaks expected by " + id,
                passed,
                "half of its histories have at most %d leaks, the record has %d%s",
                median,
                observed,
                passed ? "" : ": its priors expect far too many, and a Bayes factor against it beats a straw man");
    }

    private static int median(long[] counts) {
        long all = Arrays.stream(counts).sum();
        long below = 0;
        for (int count = 0; count < counts.length; count++) {
            below += counts[count];
            if (2 * below >= all) {
                return count;
            }
        }
        return counts.length;
    }

    private void information(Appraisal appraisal, PriorInfluence influence) {
        String name = "what the record tells " + appraisal.id();
        if (influence.parameters().isEmpty()) {
            add(Measure.NONE, name, true, "it has no parameter to learn of");
            return;
        }
        if (!influence.reliable()) {
            add(Measure.NONE, name, true, "the draws are too few to tell");
            return;
        }
        PriorInfluence.OfParameter most = influence.parameters().stream()
                .max(Comparator.comparingDouble(PriorInfluence.OfParameter::likelihoodSensitivity))
                .orElseThrow();
        boolean passed = most.likelihoodSensitivity() >= PriorInfluence.WORTH_A_LOOK;
        add(
                Measure.atLeast(
                        PriorInfluence.WORTH_A_LOOK,
                        "sensitivity to the likelihood",
                        appraisal.id(),
                        most.likelihoodSensitivity()),
                name,
                passed,
                passed
                        ? "most of %s: its posterior moves by %.2f per doubling of the power of the likelihood"
                        : "hardly anything: of all parameters that of %s moves most, by %.3f per doubling of the power of the"
                                + " likelihood, so its posteriors are its priors",
                most.name(),
                most.likelihoodSensitivity());
    }

    /** For each pair the one prior that its Bayes factor hangs on most. */
    private void scales() {
        for (int over = 0; over < appraisals.size(); over++) {
            for (int of = over + 1; of < appraisals.size(); of++) {
                scale(of, over);
            }
        }
    }

    /**
     * What a change of a prior does to a Bayes factor.
     *
     * @param change in words
     * @param factor on the Bayes factor
     */
    private record Move(String change, double factor) {
        double size() {
            return Math.abs(Math.log(factor));
        }
    }

    private void scale(int of, int over) {
        Map<String, PriorInfluence.OfParameter> a = influences.get(of).byName();
        Map<String, PriorInfluence.OfParameter> b = influences.get(over).byName();
        Set<String> names = new TreeSet<>(a.keySet());
        names.addAll(b.keySet());
        List<Move> moves = new ArrayList<>();
        for (String name : names) {
            Optional<PriorInfluence.OfParameter> top = Optional.ofNullable(a.get(name));
            Optional<PriorInfluence.OfParameter> bottom = Optional.ofNullable(b.get(name));
            double halved = top.map(PriorInfluence.OfParameter::halved).orElse(1.0)
                    / bottom.map(PriorInfluence.OfParameter::halved).orElse(1.0);
            moves.add(new Move("halving the width of the prior of " + name, halved));
            boolean told = top.map(PriorInfluence.OfParameter::doublingTold).orElse(true)
                    && bottom.map(PriorInfluence.OfParameter::doublingTold).orElse(true);
            if (told) {
                double doubled = top.map(PriorInfluence.OfParameter::doubled).orElse(1.0)
                        / bottom.map(PriorInfluence.OfParameter::doubled).orElse(1.0);
                moves.add(new Move("doubling the width of the prior of " + name, doubled));
            }
        }
        String pair = appraisals.get(of).id() + " : " + appraisals.get(over).id();
        moves.stream().max(Comparator.comparingDouble(Move::size)).ifPresent(most -> {
            boolean passed = most.size() <= Math.log(MUCH);
            double factor = Math.exp(most.size());
            add(
                    Double.isInfinite(factor)
                            ? Measure.NONE
                            : Measure.atMost(MUCH, "factor by the width of one prior", pair, factor),
                    "width of priors, " + pair,
                    passed,
                    "%s %s the Bayes factor by %.2f%s",
                    most.change(),
                    most.factor() >= 1 ? "multiplies" : "divides",
                    factor,
                    passed ? ", more than any other" : ": the Bayes factor is one of that prior");
        });
    }

    private void add(Measure measure, String name, boolean passed, String pattern, Object... values) {
        checks.add(check(measure, name, passed, pattern, values));
    }

    private static Check check(Measure measure, String name, boolean passed, String pattern, Object... values) {
        return new Check(name, passed, Diagnostics.WARNING, String.format(Locale.ROOT, pattern, values), measure);
    }
}
