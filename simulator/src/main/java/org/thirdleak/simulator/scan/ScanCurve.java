package org.thirdleak.simulator.scan;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Probability of a cluster against the width of the window: the choice of one width after seeing the record is a choice
 * too, so all are shown.
 *
 * @param points by ascending width
 */
public record ScanCurve(List<ScanPoint> points) {

    /** Keeps a copy. */
    public ScanCurve {
        points = List.copyOf(points);
    }

    /** Window widths from 30 to 1000 d, 26 of them with equal quotients. */
    public static List<Double> usualWidthsD() {
        return DoubleStream.iterate(0, i -> i <= 25, i -> i + 1)
                .map(i -> 30 * Math.pow(1000.0 / 30, i / 25))
                .boxed()
                .toList();
    }

    /**
     * Given the number of events.
     *
     * @param recordD length of the record, d
     * @param widthsD widths of windows, d
     * @param cluster number of events in a window, 1 … 3
     * @param events number in the record, 0 … {@link HomogeneousScan#MOST_EVENTS}
     * @return one point per width
     * @throws IllegalArgumentException if a number is outside its range
     */
    public static ScanCurve givenNumber(double recordD, List<Double> widthsD, int cluster, int events) {
        return of(
                recordD,
                widthsD,
                scan -> scan.givenNumber(cluster, events),
                scan -> scan.oneWindowGivenNumber(cluster, events));
    }

    /**
     * For an uncertain rate.
     *
     * @param recordD length of the record, d
     * @param widthsD widths of windows, d
     * @param cluster number of events in a window, 1 … 3
     * @param prior law of the rate
     * @return one point per width
     * @throws IllegalArgumentException if a number is outside its range
     */
    public static ScanCurve overRates(double recordD, List<Double> widthsD, int cluster, GammaRate prior) {
        return of(
                recordD,
                widthsD,
                scan -> scan.overRates(cluster, prior),
                scan -> scan.oneWindowOverRates(cluster, prior));
    }

    private static ScanCurve of(
            double recordD,
            List<Double> widthsD,
            ToDoubleFunction<HomogeneousScan> anywhere,
            ToDoubleFunction<HomogeneousScan> oneWindow) {
        return new ScanCurve(widthsD.stream()
                .sorted()
                .map(width -> {
                    HomogeneousScan scan = new HomogeneousScan(recordD, width);
                    return new ScanPoint(width, anywhere.applyAsDouble(scan), oneWindow.applyAsDouble(scan));
                })
                .toList());
    }
}
