package org.thirdleak.report.chart;

import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.FamilyCaption;
import org.thirdleak.report.claim.FamilyShares;
import org.thirdleak.report.claim.FamilyShares.Share;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.FamilyResult;
import org.thirdleak.simulator.result.ScenarioResult;

/** Posterior probabilities of three families of hypotheses: the triangle, where there are too many hypotheses for one. */
final class FamilyFigure {
    private static final int CORNERS = 3;

    private FamilyFigure() {}

    /** The triangle; empty unless there are three families of more than three hypotheses. */
    static Optional<Figure> of(Reading reading) {
        List<FamilyResult> families = reading.result().families();
        if (families.size() != CORNERS || !FamilyShares.told(reading)) {
            return Optional.empty();
        }
        return Optional.of(new Figure("families", FamilyCaption.of(reading), table(reading), triangle(reading)));
    }

    private static TrianglePainting triangle(Reading reading) {
        List<FamilyResult> families = reading.result().families();
        List<PosteriorFigure.Point> scenarios = reading.result().scenarios().stream()
                .map(scenario -> new PosteriorFigure.Point(
                        scenario.title().isBlank() ? scenario.id() : scenario.title(),
                        FamilyShares.under(reading, scenario).stream()
                                .map(Share::posterior)
                                .toList()))
                .toList();
        return new TrianglePainting(
                families.stream().map(FamilyShares::name).toList(),
                families.stream()
                        .map(family -> Numbers.percentWithError(
                                family.posteriorProbability(), family.posteriorStandardError()))
                        .toList(),
                new PosteriorFigure.Point(
                        BayesFactorFigure.BASE_CASE,
                        families.stream()
                                .map(FamilyResult::posteriorProbability)
                                .toList()),
                new PosteriorFigure.Point(
                        "before the record",
                        families.stream().map(FamilyResult::priorProbability).toList()),
                scenarios);
    }

    private static NumberTable table(Reading reading) {
        var table = new NumberTable.Builder(
                "scenario", "family", "prior_probability", "posterior_probability", "posterior_standard_error");
        for (FamilyResult family : reading.result().families()) {
            table.row(
                    "base",
                    family.id(),
                    family.priorProbability(),
                    family.posteriorProbability(),
                    family.posteriorStandardError());
        }
        for (ScenarioResult scenario : reading.result().scenarios()) {
            for (Share share : FamilyShares.under(reading, scenario)) {
                table.row(scenario.id(), share.id(), share.prior(), share.posterior(), share.standardError());
            }
        }
        return table.build();
    }
}
