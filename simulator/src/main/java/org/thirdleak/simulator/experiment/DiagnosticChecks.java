package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thirdleak.simulator.result.Diagnostics;
import org.thirdleak.simulator.result.Diagnostics.Check;
import org.thirdleak.simulator.result.Estimate;

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

    private final List<Check> checks = new ArrayList<>();
    private boolean trusted = true;

    private DiagnosticChecks() {}

    static Diagnostics of(List<Appraisal> appraisals) {
        DiagnosticChecks all = new DiagnosticChecks();
        for (Appraisal appraisal : appraisals) {
            all.precision(appraisal);
            all.effectiveSize(appraisal);
            all.agreement(
                    "second method of " + appraisal.id(),
                    "ln Z",
                    appraisal.evidence().logZ(),
                    appraisal.crossCheck());
            all.simulator(appraisal);
        }
        return new Diagnostics(all.trusted, all.checks);
    }

    private void precision(Appraisal appraisal) {
        Estimate logZ = appraisal.evidence().logZ();
        String statement = format(
                "ln Z %.4f with standard error %.4f; at most %.2f wanted", logZ.value(), logZ.standardError(), ROUGH);
        add("precision of " + appraisal.id(), logZ.standardError() <= ROUGH, statement);
    }

    private void effectiveSize(Appraisal appraisal) {
        double size = appraisal.evidence().effectiveSize();
        boolean exact = appraisal.weighted().hypothesis().space().dimension() == 0;
        add(
                "effective points of " + appraisal.id(),
                exact || size >= FEWEST_EFFECTIVE,
                format(
                        "%.0f of %d points carry the evidence; at least %.0f wanted",
                        size, appraisal.evidence().size(), FEWEST_EFFECTIVE));
    }

    /** Histories without any leak against the evidence of a record without any leak. */
    private void simulator(Appraisal appraisal) {
        double count = appraisal.histories().histories();
        double fraction = appraisal.histories().leakCounts()[0] / count;
        double expected = Math.exp(appraisal.noLeaks().value());
        double variance = expected * (1 - expected);
        String name = "simulator against likelihood of " + appraisal.id();
        if (variance * count < FEWEST_FOR_NORMAL) {
            add(name, true, format("%.0f histories are too few to tell", count));
            return;
        }
        agreement(
                name,
                "probability of no leak at all",
                new Estimate(fraction, Math.sqrt(variance / count)),
                new Estimate(expected, expected * appraisal.noLeaks().standardError()));
    }

    private void agreement(String name, String what, Estimate a, Estimate b) {
        if (a.value() == b.value()) {
            add(name, true, format("%s %s both ways", what, a.value()));
            return;
        }
        double error = Math.hypot(a.standardError(), b.standardError());
        double apart = Math.abs(a.value() - b.value()) / error;
        String statement = format(
                "%s %.5f ± %.5f against %.5f ± %.5f: %.1f standard errors apart",
                what, a.value(), a.standardError(), b.value(), b.standardError(), apart);
        checks.add(new Check(name, apart <= SUSPICIOUS, statement));
        trusted &= apart <= WRONG;
    }

    private void add(String name, boolean passed, String statement) {
        checks.add(new Check(name, passed, statement));
        trusted &= passed;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
