package org.thirdleak.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.report.claim.CalibrationCaption;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.CalibrationResult.BoundedFactor;
import org.thirdleak.simulator.result.CalibrationResult.ClassCalibration;
import org.thirdleak.simulator.result.CalibrationResult.Coverage;
import org.thirdleak.simulator.result.CalibrationResult.HypothesisCalibration;
import org.thirdleak.simulator.result.CalibrationResult.ParameterCalibration;
import org.thirdleak.simulator.result.CalibrationResult.RecoveryCell;
import org.thirdleak.simulator.result.CalibrationResult.RecoveryRow;
import org.thirdleak.simulator.result.CalibrationResult.ReliabilityStep;

/** The figures of a calibration. */
public final class CalibrationFigures {
    private CalibrationFigures() {}

    /**
     * Prepares the figures: recovery, probabilities, Bayes factors, then the parameters of each hypothesis.
     *
     * @param result the calibration
     * @return the figures in the order of the page
     */
    public static List<Figure> of(CalibrationResult result) {
        CalibrationCaption words = new CalibrationCaption(result);
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("model-recovery", words.recovery(), recovery(result), new RecoveryPainting(words)));
        figures.add(
                new Figure("reliability", words.reliability(), reliability(result), new ReliabilityPainting(words)));
        figures.add(new Figure(
                "bounded-bayes-factors",
                words.factors(),
                bounded(result),
                new BoundedFactorPainting(words),
                BoundedFactorPainting.height(result)));
        for (HypothesisCalibration hypothesis : result.hypotheses()) {
            if (!hypothesis.parameters().isEmpty()) {
                figures.add(new Figure(
                        FigureId.of("ranks", hypothesis.id()),
                        words.ranks(hypothesis),
                        ranks(hypothesis),
                        new RankPainting(hypothesis)));
            }
        }
        return List.copyOf(figures);
    }

    private static NumberTable recovery(CalibrationResult result) {
        var table = new NumberTable.Builder(
                "truth",
                "hypothesis",
                "records",
                "most_probable",
                "fraction",
                "low_95",
                "high_95",
                "mean_posterior",
                "mean_posterior_standard_error");
        for (RecoveryRow row : result.recovery()) {
            for (RecoveryCell cell : row.cells()) {
                table.row(
                        row.truth(),
                        cell.hypothesis(),
                        row.records(),
                        cell.mostProbable(),
                        cell.fraction(),
                        cell.low(),
                        cell.high(),
                        cell.meanPosterior().value(),
                        cell.meanPosterior().standardError());
            }
        }
        return table.build();
    }

    private static NumberTable reliability(CalibrationResult result) {
        var table = new NumberTable.Builder("hypothesis", "stated_from", "stated_to", "frequency", "records");
        for (ClassCalibration c : result.classes()) {
            for (ReliabilityStep step : c.steps()) {
                table.row(c.id(), step.from(), step.to(), step.frequency(), step.records());
            }
        }
        return table.build();
    }

    private static NumberTable bounded(CalibrationResult result) {
        var table = new NumberTable.Builder(
                "of",
                "over",
                "bound",
                "mean_under_over",
                "mean_under_over_standard_error",
                "mean_under_of",
                "mean_under_of_standard_error",
                "difference_in_standard_errors");
        for (BoundedFactor b : result.boundedFactors()) {
            table.row(
                    b.of(),
                    b.over(),
                    b.bound(),
                    b.underOver().value(),
                    b.underOver().standardError(),
                    b.underOf().value(),
                    b.underOf().standardError(),
                    b.difference());
        }
        return table.build();
    }

    private static NumberTable ranks(HypothesisCalibration hypothesis) {
        var table = new NumberTable.Builder(
                "parameter",
                "quantile",
                "share_below",
                "gamma",
                "gamma_threshold",
                "probability",
                "probability_holm",
                "coverage_50",
                "coverage_80",
                "coverage_95");
        for (ParameterCalibration p : hypothesis.parameters()) {
            double[] coverage =
                    p.coverage().stream().mapToDouble(Coverage::fraction).toArray();
            double below = 0;
            for (int i = 0; i < p.rankCounts().size(); i++) {
                below += p.rankCounts().get(i);
                table.row(
                        p.name(),
                        (i + 1.0) / p.rankCounts().size(),
                        below / hypothesis.ranked(),
                        p.gamma(),
                        p.threshold(),
                        p.probability(),
                        p.adjusted(),
                        coverage[0],
                        coverage[1],
                        coverage[2]);
            }
        }
        return table.build();
    }
}
