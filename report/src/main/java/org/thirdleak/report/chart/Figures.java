package org.thirdleak.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.Reading;

/**
 * The figures of a result, in the order of the report. A figure is absent where the result has nothing to draw.
 *
 * @param bayesFactors Bayes factor per scenario
 * @param timeline leaks and exposure
 * @param ledger what every silence and leak contributed
 * @param attribution defect or impact, per leak
 * @param posterior probabilities of the hypotheses
 * @param predictions numbers of leaks predicted
 * @param forecast probability of a further leak
 */
public record Figures(
        Optional<Figure> bayesFactors,
        Optional<Figure> timeline,
        Optional<Figure> ledger,
        Optional<Figure> attribution,
        Optional<Figure> posterior,
        Optional<Figure> predictions,
        Optional<Figure> forecast) {

    /**
     * Prepares the figures of a result.
     *
     * @param reading the result
     * @param bands verbal bands behind Bayes factors
     * @return the figures
     */
    public static Figures of(Reading reading, Bands bands) {
        boolean units = !reading.result().record().units().isEmpty();
        return new Figures(
                BayesFactorFigure.of(reading, bands),
                units ? Optional.of(TimelineFigure.of(reading)) : Optional.empty(),
                LedgerFigure.of(reading),
                AttributionFigure.of(reading),
                PosteriorFigure.of(reading),
                PredictionFigure.of(reading),
                ForecastFigure.of(reading));
    }

    /**
     * All figures there are.
     *
     * @return in the order of the report
     */
    public List<Figure> all() {
        return Stream.of(bayesFactors, timeline, ledger, posterior, attribution, predictions, forecast)
                .flatMap(Optional::stream)
                .toList();
    }
}
