package org.thirdleak.simulator.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thirdleak.simulator.hypothesis.Ageing;
import org.thirdleak.simulator.hypothesis.SystematicDefect;
import org.thirdleak.simulator.result.Attribution;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Diagnostics;
import org.thirdleak.simulator.result.ForecastPoint;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.RecordSummary;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.result.ScanResult;

/** The few lines that a run ends with. */
public final class Verdict {

    private static final double Z_95 = 1.96;
    private static final int MOST_FOR_PAIRS = 4;

    private static final double MANY_DECADES = 6;

    private final RunResult result;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> titles = new HashMap<>();

    private Verdict(RunResult result) {
        this.result = result;
        result.hypotheses().forEach(h -> titles.put(h.id(), h.title()));
    }

    /**
     * The lines.
     *
     * @param result what the run found
     * @return at least one line; those of failed checks last
     */
    public static List<String> of(RunResult result) {
        Verdict verdict = new Verdict(result);
        verdict.compose();
        return verdict.lines;
    }

    private void compose() {
        RecordSummary record = result.record();
        add(
                "%d leaks of %d units in %.1f years at risk; record to %s",
                record.designs().stream().mapToInt(RecordSummary.Design::leaks).sum(),
                record.units().size(),
                record.yearsAtRisk(),
                record.observeUntilUtc());
        if (result.diagnostics().trusted()) {
            result.bayesFactors().stream().filter(this::told).forEach(this::odds);
            lines.addAll(
                    TurningLines.of(result.priorSensitivity(), result.bayesFactors(), result.hypotheses(), titles));
            result.hypotheses().forEach(this::probability);
            lines.addAll(FamilyLines.of(result, titles));
            attribution();
            result.hypotheses().forEach(this::plausibility);
            forecast();
            lines.addAll(OutlookLines.of(result.outlook(), titles));
            scan();
            lines.addAll(ChanceLines.of(result.chanceFrequency(), titles));
            approximateBayes();
            lines.addAll(LeakLines.of(result.degradation(), titles));
        } else {
            lines.add("NO VERDICT: the numbers of this run are not to be trusted");
        }
        result.diagnostics().checks().stream().filter(check -> !check.passed()).forEach(this::warning);
    }

    private String title(String id) {
        return titles.getOrDefault(id, id);
    }

    /** Of more hypotheses than a few only the comparisons with the first one; the report has them all. */
    private boolean told(BayesFactor factor) {
        return result.hypotheses().size() <= MOST_FOR_PAIRS
                || factor.over().equals(result.hypotheses().get(0).id());
    }

    private void odds(BayesFactor factor) {
        boolean forNumerator = factor.logValue() >= 0;
        String better = title(forNumerator ? factor.of() : factor.over());
        String worse = title(forNumerator ? factor.over() : factor.of());
        double sign = forNumerator ? 1 : -1;
        double[] scenarios = result.scenarios().stream()
                .flatMap(scenario -> scenario.bayesFactors().stream())
                .filter(b -> b.of().equals(factor.of()) && b.over().equals(factor.over()))
                .mapToDouble(b -> Math.exp(sign * b.logValue()))
                .sorted()
                .toArray();
        add(
                "%s predicted the record %s times better than %s (numerical error %s to %s%s)",
                better,
                times(sign * factor.logValue()),
                worse,
                times(Math.abs(factor.logValue()) - Z_95 * factor.standardError()),
                times(Math.abs(factor.logValue()) + Z_95 * factor.standardError()),
                scenarios.length == 0
                        ? ""
                        : format("; %.2g to %.2g over scenarios", scenarios[0], scenarios[scenarios.length - 1]));
    }

    /** Powers of ten where digits would say nothing, or a double could not hold them. */
    private static String times(double log) {
        double decades = log / Math.log(10);
        return Math.abs(decades) < MANY_DECADES ? format("%.2f", Math.exp(log)) : format("10^%.1f", decades);
    }

    private void probability(HypothesisResult hypothesis) {
        add(
                "%s: probability %s after the record, %.3f before it",
                hypothesis.title(),
                withError(hypothesis.posteriorProbability(), hypothesis.posteriorStandardError()),
                hypothesis.priorProbability());
    }

    private void attribution() {
        if (result.attribution().stream().allMatch(a -> a.defectProbability().value() == 0)) {
            return; // no hypothesis knows other leaks than impacts
        }
        Stream<Attribution> averaged =
                result.attribution().stream().filter(a -> a.hypothesis().equals(Attribution.AVERAGED));
        averaged.forEach(a -> add(
                "%s leaked by %s, not by an impact, with probability %s (averaged over hypotheses)",
                a.unit(),
                otherCause(),
                withError(a.defectProbability().value(), a.defectProbability().standardError())));
    }

    /** What made the leaks that no impact made; ageing is no defect. */
    private String otherCause() {
        List<String> types =
                result.hypotheses().stream().map(HypothesisResult::type).toList();
        if (!types.contains(Ageing.TYPE)) {
            return "the defect";
        }
        return types.contains(SystematicDefect.TYPE) ? "defect or ageing" : "ageing";
    }

    /** One line for all leaks of a hypothesis that can say how likely each was by its age. */
    private void plausibility(HypothesisResult hypothesis) {
        if (hypothesis.plausibility().isEmpty()) {
            return;
        }
        String leaks = hypothesis.plausibility().stream()
                .map(leak -> format(
                        "%s by %.0f d %.2g to %.2g%s",
                        leak.unit(),
                        leak.ageD(),
                        leak.probabilityLow(),
                        leak.probabilityHigh(),
                        leak.plausible() ? "" : " (physically implausible)"))
                .collect(Collectors.joining("; "));
        add("%s: probability of a leak by its age, over the range of stress: %s", hypothesis.title(), leaks);
    }

    private void forecast() {
        for (ForecastPoint point : result.forecast()) {
            add(
                    "another leak within %.0f d: probability %s",
                    point.days(), withError(point.probability(), point.standardError()));
        }
    }

    private void scan() {
        ScanResult scan = result.scan();
        if (scan.observed() > 1) {
            add(
                    "chance alone, given %d leaks, puts them within %.1f d with probability %s"
                            + " (%s for one window fixed beforehand)",
                    scan.observed(),
                    scan.windowDays(),
                    withError(scan.probability(), scan.standardError()),
                    withError(scan.oneWindowProbability(), scan.oneWindowStandardError()));
        }
    }

    /** Odds on some summaries, which are no Bayes factors. */
    private void approximateBayes() {
        result.approximateBayes()
                .odds()
                .forEach(odds -> add(
                        "histories that resemble the record: odds on those summaries, %s over %s: %s",
                        title(odds.of()), title(odds.over()), odds.statement()));
        result.approximateBayes().warnings().forEach(warning -> add("histories that resemble the record: %s", warning));
    }

    private void warning(Diagnostics.Check check) {
        lines.add((check.stops() ? "STOP " : "WARNING ") + check.name() + ": " + check.statement());
    }

    /** With the half-width of its 95 % interval, in as many decimals as that asks for. */
    private static String withError(double value, double error) {
        double half = Z_95 * error;
        int decimals = half > 0 ? Math.max(2, Math.min(9, (int) Math.ceil(-Math.log10(half)))) : 4;
        return format("%." + decimals + "f ± %." + decimals + "f", value, half);
    }

    private void add(String pattern, Object... values) {
        lines.add(format(pattern, values));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
