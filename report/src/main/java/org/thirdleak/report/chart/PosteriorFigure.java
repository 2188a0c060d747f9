package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.PosteriorCaption;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.ScenarioResult;
import org.thirdleak.simulator.result.ScenarioResult.ScenarioHypothesis;

/** Posterior probabilities: a triangle if there are three hypotheses, otherwise bars. */
final class PosteriorFigure {
    private static final int CORNERS = 3;

    private PosteriorFigure() {}

    /**
     * A point of the triangle.
     *
     * @param title the assumption in words
     * @param shares probabilities in the order of the hypotheses
     */
    record Point(String title, List<Double> shares) {}

    /** The figure of the page; three families stand for their hypotheses there. */
    static Optional<Figure> of(Reading reading) {
        return FamilyFigure.of(reading).or(() -> ofHypotheses(reading));
    }

    /** The hypotheses one by one, where {@link #of} shows families. */
    static Optional<Figure> besideFamilies(Reading reading) {
        return FamilyFigure.of(reading).flatMap(families -> ofHypotheses(reading));
    }

    private static Optional<Figure> ofHypotheses(Reading reading) {
        List<HypothesisResult> hypotheses = reading.result().hypotheses();
        if (hypotheses.isEmpty()) {
            return Optional.empty();
        }
        boolean triangle = hypotheses.size() == CORNERS;
        Figure.Painting painting = triangle ? triangle(reading) : new PosteriorBars(hypotheses);
        return Optional.of(new Figure("posterior", PosteriorCaption.of(reading, triangle), table(reading), painting));
    }

    private static Figure.Painting triangle(Reading reading) {
        List<HypothesisResult> hypotheses = reading.result().hypotheses();
        List<Point> points = new ArrayList<>();
        for (ScenarioResult scenario : reading.result().scenarios()) {
            Map<String, ScenarioHypothesis> byId = scenario.hypotheses().stream()
                    .collect(Collectors.toMap(ScenarioHypothesis::id, Function.identity(), (a, b) -> a));
            // a hypothesis left out of a scenario has no share in it
            points.add(new Point(
                    scenario.title().isBlank() ? scenario.id() : scenario.title(),
                    hypotheses.stream()
                            .map(hypothesis -> Optional.ofNullable(byId.get(hypothesis.id()))
                                    .map(ScenarioHypothesis::posteriorProbability)
                                    .orElse(0.0))
                            .toList()));
        }
        Point base = new Point(
                BayesFactorFigure.BASE_CASE,
                hypotheses.stream().map(HypothesisResult::posteriorProbability).toList());
        Point prior = new Point(
                "before the record",
                hypotheses.stream().map(HypothesisResult::priorProbability).toList());
        List<String> corners = hypotheses.stream()
                .map(hypothesis -> reading.name(hypothesis.id()))
                .toList();
        List<String> numbers = hypotheses.stream()
                .map(hypothesis -> Numbers.percentWithError(
                        hypothesis.posteriorProbability(), hypothesis.posteriorStandardError()))
                .toList();
        return new TrianglePainting(corners, numbers, base, prior, List.copyOf(points));
    }

    private static NumberTable table(Reading reading) {
        var table = new NumberTable.Builder(
                "scenario",
                "hypothesis",
                "prior_probability",
                "posterior_probability",
                "posterior_standard_error",
                "log_evidence",
                "log_evidence_standard_error");
        for (HypothesisResult hypothesis : reading.result().hypotheses()) {
            table.row(
                    "base",
                    hypothesis.id(),
                    hypothesis.priorProbability(),
                    hypothesis.posteriorProbability(),
                    hypothesis.posteriorStandardError(),
                    hypothesis.logEvidence().value(),
                    hypothesis.logEvidence().standardError());
        }
        for (ScenarioResult scenario : reading.result().scenarios()) {
            for (ScenarioHypothesis hypothesis : scenario.hypotheses()) {
                table.row(
                        scenario.id(),
                        hypothesis.id(),
                        hypothesis.priorProbability(),
                        hypothesis.posteriorProbability(),
                        hypothesis.posteriorStandardError(),
                        hypothesis.logEvidence().value(),
                        hypothesis.logEvidence().standardError());
            }
        }
        return table.build();
    }
}
