package org.thirdleak.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.Outlooks;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.Withheld;

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
 * @param robustness how far the verdict can be trusted, in the order of the report
 * @param degradation what a leak does, one per design
 * @param drainTimes how long a leak takes to what matters
 * @param drainSensitivity what that depends on, one per design
 */
public record Figures(
        Optional<Figure> bayesFactors,
        Optional<Figure> timeline,
        Optional<Figure> ledger,
        Optional<Figure> attribution,
        Optional<Figure> posterior,
        Optional<Figure> predictions,
        Optional<Figure> forecast,
        List<Figure> robustness,
        List<Figure> degradation,
        Optional<Figure> drainTimes,
        List<Figure> drainSensitivity) {

    /** Copies the lists. */
    public Figures {
        robustness = List.copyOf(robustness);
        degradation = List.copyOf(degradation);
        drainSensitivity = List.copyOf(drainSensitivity);
    }

    /**
     * Prepares the figures of a result.
     *
     * @param reading the result
     * @param bands verbal bands behind Bayes factors
     * @return the figures
     */
    public static Figures of(Reading reading, Bands bands) {
        boolean units = !reading.result().record().units().isEmpty();
        Outlooks outlooks = Outlooks.of(reading);
        Figures figures = new Figures(
                BayesFactorFigure.of(reading, bands),
                units ? Optional.of(TimelineFigure.of(reading)) : Optional.empty(),
                LedgerFigure.of(reading),
                AttributionFigure.of(reading),
                PosteriorFigure.of(reading),
                PredictionFigure.of(reading),
                ForecastFigure.of(reading),
                robustness(reading, bands),
                DegradationFigure.of(reading, outlooks),
                DrainTimesFigure.of(reading, outlooks),
                sensitivity(outlooks));
        return reading.trusted() ? figures : figures.withheld(Withheld.words(reading));
    }

    /** Everything that a failed check makes doubtful; the record itself is not. */
    private Figures withheld(String words) {
        UnaryOperator<Figure> mark = figure -> figure.withheld(words);
        return new Figures(
                bayesFactors.map(mark),
                timeline,
                ledger.map(mark),
                attribution.map(mark),
                posterior.map(mark),
                predictions.map(mark),
                forecast.map(mark),
                robustness.stream().map(mark).toList(),
                degradation.stream().map(mark).toList(),
                drainTimes.map(mark),
                drainSensitivity.stream().map(mark).toList());
    }

    private static List<Figure> robustness(Reading reading, Bands bands) {
        return Stream.of(
                        PosteriorFigure.besideFamilies(reading).stream(),
                        PriorFigures.of(reading),
                        LeftOutFigure.of(reading, bands).stream(),
                        MultiverseFigure.of(reading).stream(),
                        LeakHazardFigure.of(reading).stream(),
                        SurvivalFigure.of(reading).stream(),
                        SilenceFigure.of(reading).stream(),
                        NextLeakFigure.of(reading).stream(),
                        WatchFigure.of(reading).stream(),
                        PredictionFigure.ofLargestCluster(reading).stream(),
                        ScanFigure.of(reading).stream(),
                        ChanceFrequencyFigure.of(reading).stream(),
                        ApproximateBayesFigure.of(reading).stream(),
                        DiagnosticsFigure.of(reading).stream(),
                        MethodFigure.of(reading).stream(),
                        ConvergenceFigure.of(reading).stream(),
                        MarginalsFigure.of(reading).stream(),
                        PairsFigure.of(reading).stream())
                .flatMap(figures -> figures)
                .toList();
    }

    private static List<Figure> sensitivity(Outlooks outlooks) {
        return outlooks.designs().stream()
                .flatMap(design -> design
                        .sensitivity()
                        .flatMap(found -> SensitivityFigure.of(
                                FigureId.of("drain-sensitivity", design.id()),
                                found,
                                design.inSentence(),
                                outlooks.horizonH()))
                        .stream())
                .toList();
    }

    /**
     * All figures there are.
     *
     * @return in the order of the report
     */
    public List<Figure> all() {
        return Stream.concat(weighing().stream(), leaking().stream()).toList();
    }

    /**
     * The figures that weigh the hypotheses.
     *
     * @return in the order of the report
     */
    public List<Figure> weighing() {
        return Stream.concat(
                        Stream.of(bayesFactors, timeline, ledger, posterior, attribution, predictions, forecast)
                                .flatMap(Optional::stream),
                        robustness.stream())
                .toList();
    }

    /**
     * The figures that tell what a leak does to a spacecraft.
     *
     * @return in the order of the report, none if the run did not model it
     */
    public List<Figure> leaking() {
        return Stream.of(degradation.stream(), drainTimes.stream(), drainSensitivity.stream())
                .flatMap(figures -> figures)
                .toList();
    }
}
