package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thirdleak.simulator.config.EvidenceConfig;
import org.thirdleak.simulator.engine.EngineName;
import org.thirdleak.simulator.engine.LogEvidenceEstimate;
import org.thirdleak.simulator.inference.MethodEstimate;
import org.thirdleak.simulator.result.Diagnostics;
import org.thirdleak.simulator.result.Diagnostics.Check;
import org.thirdleak.simulator.result.Diagnostics.Measure;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.weights.ParetoSmoothing;

/**
 * Whether the numbers can be trusted. A check that fails is shown; the verdict is withheld where the numbers are too rough
 * to be quoted, or two roads to one number lie further apart than chance would ever put them.
 */
final class DiagnosticChecks {

    /** Standard error of ln Z beyond which no verdict is given. */
    private static final double ROUGH = 0.05;

    private static final double FEWEST_EFFECTIVE = 400;
    /** Two roads further apart than this many standard errors are shown: one in 370 by chance. */
    private static final double SUSPICIOUS = 3;
    /** Further apart than this, the verdict is withheld: one in 16,000 by chance. */
    private static final double WRONG = 4;
    /** From this variance of a count on it is taken for normal; a smaller one tells too little. */
    private static final double FEWEST_FOR_NORMAL = 25;

    private final EvidenceConfig wanted;
    private final List<Check> checks = new ArrayList<>();

    private DiagnosticChecks(EvidenceConfig wanted) {
        this.wanted = wanted;
    }

    /**
     * Checks what was computed for the base case.
     *
     * @param appraisals what was computed
     * @param wanted how precise it should be
     * @return the checks, in the order of the hypotheses
     */
    static List<Check> of(List<Appraisal> appraisals, EvidenceConfig wanted) {
        DiagnosticChecks all = new DiagnosticChecks(wanted);
        for (Appraisal appraisal : appraisals) {
            all.precision(appraisal);
            all.effectiveSize(appraisal);
            all.tail(appraisal);
            all.soundness(appraisal.first(), appraisal, Diagnostics.STOP);
            all.soundness(appraisal.second(), appraisal, Diagnostics.WARNING);
            all.methods(appraisal);
            all.simulator(appraisal);
            all.matches(appraisal);
        }
        return all.checks;
    }

    private void precision(Appraisal appraisal) {
        Estimate logZ = appraisal.logZ();
        add(
                Measure.atMost(ROUGH, "standard error of ln Z", appraisal.id(), logZ.standardError()),
                "precision of " + appraisal.id(),
                logZ.standardError() <= ROUGH,
                Diagnostics.STOP,
                "ln Z %.4f with standard error %.4f; at most %.2f wanted",
                logZ.value(),
                logZ.standardError(),
                ROUGH);
        if (appraisal.first().engine() == EngineName.EXACT_ONSET_RQMC) {
            add(
                    Measure.atMost(
                            wanted.targetStandardError(),
                            "error of ln Z against its target",
                            appraisal.id(),
                            logZ.standardError()),
                    "precision target of " + appraisal.id(),
                    logZ.standardError() <= wanted.targetStandardError(),
                    Diagnostics.WARNING,
                    "standard error %.4f of ln Z after %d points, target %.4f%s",
                    logZ.standardError(),
                    appraisal.evidence().size(),
                    wanted.targetStandardError(),
                    logZ.standardError() <= wanted.targetStandardError()
                            ? ""
                            : format(
                                    "; more would have been needed than evidence.max_point_count, %d",
                                    wanted.maxPointCount()));
        }
    }

    private void effectiveSize(Appraisal appraisal) {
        double size = appraisal.evidence().effectiveSize();
        boolean exact = appraisal.weighted().hypothesis().space().dimension() == 0;
        add(
                exact ? Measure.NONE : Measure.atLeast(FEWEST_EFFECTIVE, "effective points", appraisal.id(), size),
                "effective points of " + appraisal.id(),
                exact || size >= FEWEST_EFFECTIVE,
                Diagnostics.STOP,
                "%.0f of %d points carry the evidence; at least %.0f wanted",
                size,
                appraisal.evidence().size(),
                FEWEST_EFFECTIVE);
    }

    private void tail(Appraisal appraisal) {
        ParetoSmoothing tail = appraisal.tail();
        boolean reliable = tail.reliable();
        String consequence = appraisal.reliable()
                ? ": not reliable, so posterior, attribution and forecast are not to be used"
                : ": not reliable, so no Bayes factor of this hypothesis is given";
        String shape = tail.shape() == Double.POSITIVE_INFINITY
                ? "fewer than five weights make up the tail, so its shape is unknown"
                : tail.shape() == Double.NEGATIVE_INFINITY
                        ? "the largest weights are all equal"
                        : format("Pareto shape %.2f of the largest weights", tail.shape());
        Measure measure = Double.isInfinite(tail.shape())
                ? Measure.NONE
                : Measure.atMost(
                        tail.greatestReliableShape(), "Pareto shape of the weights", appraisal.id(), tail.shape());
        add(
                measure,
                "tail of the weights of " + appraisal.id(),
                reliable,
                Diagnostics.STOP,
                "%s; below %.2f wanted%s",
                shape,
                tail.greatestReliableShape(),
                reliable ? "" : consequence);
    }

    /** What an engine found out about itself. */
    private void soundness(MethodEstimate estimate, Appraisal appraisal, String severity) {
        for (LogEvidenceEstimate.Diagnostic diagnostic : estimate.found().diagnostics()) {
            if (!diagnostic.sound()) {
                add(
                        Measure.NONE,
                        "soundness of " + word(estimate.engine()) + " of " + appraisal.id(),
                        false,
                        severity,
                        "%s: %.3g, wanted from %.3g to %.3g",
                        diagnostic.name(),
                        diagnostic.value(),
                        diagnostic.low(),
                        diagnostic.high());
            }
        }
    }

    /**
     * Every method against the first. One that was looked at and left because it is unsound may be off by more than its own
     * error says, and does not withhold the verdict.
     */
    private void methods(Appraisal appraisal) {
        agreement(
                "second method of ",
                appraisal.id(),
                "ln Z",
                appraisal.logZ(),
                appraisal.second().logZ(),
                Diagnostics.STOP);
        for (MethodEstimate other :
                appraisal.methods().subList(2, appraisal.methods().size())) {
            agreement(
                    word(other.engine()) + " of ",
                    appraisal.id(),
                    "ln Z",
                    appraisal.logZ(),
                    other.logZ(),
                    appraisal.sound(other) ? Diagnostics.STOP : Diagnostics.WARNING);
        }
    }

    private static String word(EngineName engine) {
        return engine.name().toLowerCase(Locale.ROOT);
    }

    /** Histories without any leak against the evidence of a record without any leak. */
    private void simulator(Appraisal appraisal) {
        double count = appraisal.histories().histories();
        double fraction = appraisal.histories().leakCounts()[0] / count;
        double expected = Math.exp(appraisal.noLeaks().value());
        double variance = expected * (1 - expected);
        String kind = "simulator against likelihood of ";
        if (variance * count < FEWEST_FOR_NORMAL) {
            add(
                    Measure.NONE,
                    kind + appraisal.id(),
                    true,
                    Diagnostics.STOP,
                    "%.0f histories are too few to tell",
                    count);
            return;
        }
        agreement(
                kind,
                appraisal.id(),
                "probability of no leak at all",
                new Estimate(fraction, Math.sqrt(variance / count)),
                new Estimate(expected, expected * appraisal.noLeaks().standardError()),
                Diagnostics.STOP);
    }

    private void matches(Appraisal appraisal) {
        long histories = appraisal.histories().histories();
        long matches = appraisal.histories().matches();
        add(
                Measure.atLeast(1, "matching histories", appraisal.id(), (double) matches),
                "matching histories of " + appraisal.id(),
                matches > 0,
                Diagnostics.WARNING,
                matches > 0
                        ? "%d of %d histories match the record"
                        : "%d of %d histories match the record: the probability of a match is below three in so many, and"
                                + " simulation gives no odds",
                matches,
                histories);
    }

    private void agreement(String kind, String id, String what, Estimate a, Estimate b, String severity) {
        String name = kind + id;
        String quantity = kind.substring(0, kind.length() - " of ".length()) + ", errors apart";
        if (a.value() == b.value()) {
            add(Measure.atMost(SUSPICIOUS, quantity, id, 0), name, true, severity, "%s %s both ways", what, a.value());
            return;
        }
        double error = Math.hypot(a.standardError(), b.standardError());
        double apart = Math.abs(a.value() - b.value()) / error;
        add(
                Measure.atMost(SUSPICIOUS, quantity, id, apart),
                name,
                apart <= SUSPICIOUS,
                apart > SUSPICIOUS && apart <= WRONG ? Diagnostics.WARNING : severity,
                "%s %.5f with standard error %.5f against %.5f with %.5f: %.1f standard errors apart",
                what,
                a.value(),
                a.standardError(),
                b.value(),
                b.standardError(),
                apart);
    }

    private void add(Measure measure, String name, boolean passed, String severity, String pattern, Object... values) {
        checks.add(new Check(name, passed, severity, format(pattern, values), measure));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
