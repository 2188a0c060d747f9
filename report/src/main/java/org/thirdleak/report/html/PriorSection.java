package org.thirdleak.report.html;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.ParameterName;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.PriorSensitivity;
import org.thirdleak.simulator.result.PriorSensitivity.PowerScaled;
import org.thirdleak.simulator.result.PriorSensitivity.PriorNeeded;
import org.thirdleak.simulator.result.PriorSensitivity.Split;
import org.thirdleak.simulator.result.PriorSensitivity.TurningPoint;

/** What no figure draws of the priors: turning points of every pair, the prior one must hold, the split, power scaling. */
final class PriorSection {
    private final Markup page;
    private final Reading reading;
    private final PriorSensitivity found;
    private final ParameterName names;

    PriorSection(Markup page, Reading reading) {
        this.page = page;
        this.reading = reading;
        this.found = reading.result().priorSensitivity();
        this.names = new ParameterName(reading);
    }

    /** Writes nothing if the priors were not analysed. */
    void write() {
        if (found.computed()) {
            turningPoints();
            priorsNeeded();
            splits();
            powerScaling();
        }
    }

    private void section(
            String id, String title, String subtitle, List<String> columns, int numbers, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.raw("<section id=\"" + id + "\">\n").element("h3", title).element("p class=\"sub\"", subtitle);
        new Table(columns, numbers, rows).write(page);
        page.raw("</section>\n");
    }

    private String pair(String of, String over) {
        return reading.name(of) + " against " + reading.name(over);
    }

    private void turningPoints() {
        List<List<String>> rows = new ArrayList<>();
        for (TurningPoint turn : found.turningPoints()) {
            rows.add(List.of(
                    pair(turn.of(), turn.over()),
                    names.of(turn.parameter()),
                    turn.above() ? "above" : "below",
                    ParameterName.value(turn.at(), turn.unit()),
                    ParameterName.value(turn.low(), turn.unit()) + " to "
                            + ParameterName.value(turn.high(), turn.unit()),
                    Numbers.percent(turn.priorBeyond())));
        }
        section(
                "turning-points",
                "Which single assumption would turn which Bayes factor",
                "A parameter or a date known by itself, all others with their priors: the value at which the Bayes factor is 1, "
                        + "nearest to the middle of its prior, and the prior probability of the values that turn it.",
                List.of("pair", "parameter", "turns", "value", "95\u00A0% numerical error", "prior probability"),
                3,
                rows);
    }

    private void priorsNeeded() {
        List<List<String>> rows = new ArrayList<>();
        for (PriorNeeded needed : found.priorsNeeded()) {
            boolean span = needed.spanYears() > 0;
            rows.add(List.of(
                    reading.name(needed.hypothesis()),
                    needed.against().equals(PriorNeeded.ALL_OTHERS)
                            ? PriorNeeded.ALL_OTHERS
                            : reading.name(needed.against()),
                    Numbers.percent(needed.posteriorProbability()),
                    Numbers.percentWithError(
                            needed.priorProbability().value(),
                            needed.priorProbability().standardError()),
                    span ? "1 in " + years(needed.introductionsPerYear()) : "–"));
        }
        section(
                "priors-needed",
                "What one must have believed before",
                "The prior probability that the record takes to even odds, or to 95\u00A0%; and how often such a cause must be "
                        + "introduced for that, if introductions come at a constant rate over the range of its date.",
                List.of(
                        "hypothesis",
                        "against",
                        "probability to be reached",
                        "prior probability needed",
                        "introductions, years"),
                2,
                rows);
    }

    private static String years(Estimate perYear) {
        double years = 1 / perYear.value();
        return Numbers.withError(years, years * years * perYear.standardError());
    }

    private void splits() {
        List<List<String>> rows = new ArrayList<>();
        for (Split split : found.splits()) {
            rows.add(List.of(
                    reading.name(split.defect()),
                    factor(split.somethingChanged()),
                    factor(split.itWasADefect()),
                    factor(split.total())));
        }
        section(
                "split",
                "That something changed, and that it was a defect",
                "The Bayes factor against chance is the product of two: a changed rate against chance, and the defect against "
                        + "the changed rate.",
                List.of("defect", "something changed", "it was a defect", "product"),
                1,
                rows);
    }

    private static String factor(Estimate log) {
        double value = Math.exp(log.value());
        return Numbers.withError(value, value * log.standardError());
    }

    private void powerScaling() {
        List<List<String>> rows = new ArrayList<>();
        for (PowerScaled scaled : found.powerScaling()) {
            if (!scaled.flat()) {
                rows.add(List.of(
                        reading.name(scaled.hypothesis()),
                        names.of(scaled.parameter()),
                        scaled.diagnosis().replace('_', ' '),
                        Numbers.fixed(scaled.prior(), 3),
                        Numbers.fixed(scaled.likelihood(), 3),
                        Numbers.withError(
                                scaled.logEvidence().value(),
                                scaled.logEvidence().standardError())));
            }
        }
        section(
                "power-scaling",
                "How strongly priors and record speak on each parameter",
                "How far the posterior of a parameter moves per doubling of the power of its prior and of the likelihood, and "
                        + "by how much ln of the evidence moves with the prior (Kallioinen et al. 2024; from 0.05 on it is worth a "
                        + "look). Priors that are flat in the scale they are stated in have no power to scale and are left out.",
                List.of("hypothesis", "parameter", "reading", "prior", "likelihood", "ln of the evidence"),
                3,
                rows);
    }
}
