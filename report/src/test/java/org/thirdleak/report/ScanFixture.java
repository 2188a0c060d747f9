package org.thirdleak.report;

import java.util.List;
import java.util.stream.DoubleStream;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.ScanResult;

/** Scans of the right shape and size, near those of the real record. */
public final class ScanFixture {

    private static final double[] WIDTHS = {30, 40, 55, 70, 95, 125, 160, 210, 270, 298.7, 350, 450, 590, 770, 1000};
    private static final double RECORD_DAYS = 8465;

    private ScanFixture() {}

    /** A scan of a record with so many leaks. */
    public static ScanResult of(int observed) {
        if (observed < 2) {
            return new ScanResult(298.7, observed, 1, 0, 1, 0, 1, 0.3, 0.4, 0, List.of(), ScanResult.Steady.NONE);
        }
        List<ScanResult.Width> curve =
                DoubleStream.of(WIDTHS).mapToObj(ScanFixture::width).toList();
        ScanResult.Width stated = width(298.7);
        return new ScanResult(
                298.7,
                observed,
                stated.given().value(),
                stated.given().standardError(),
                stated.givenOneWindow().value(),
                stated.givenOneWindow().standardError(),
                stated.lookElsewhereFactor().value(),
                stated.priorPredictive().value(),
                stated.posteriorPredictive().value(),
                298.677,
                curve,
                new ScanResult.Steady(
                        true,
                        RECORD_DAYS,
                        0.5,
                        2,
                        0.129,
                        DoubleStream.of(WIDTHS).mapToObj(ScanFixture::steady).toList()));
    }

    private static ScanResult.Width width(double days) {
        double ratio = days / 298.7;
        double given = 0.00285 * Math.pow(ratio, 2.1);
        double one = 0.000391 * Math.pow(ratio, 2.8);
        return new ScanResult.Width(
                days,
                new Estimate(given, 0.008 * given),
                new Estimate(one, 0.02 * one),
                new Estimate(given / one, 0.02 * given / one),
                new Estimate(0.92 * given, 0.2 * given),
                new Estimate(0.05 * Math.pow(ratio, 0.5), 0.0003),
                new Estimate(0.015 * Math.pow(ratio, 1.1), 0.001));
    }

    private static ScanResult.SteadyWidth steady(double days) {
        double part = days / RECORD_DAYS;
        return new ScanResult.SteadyWidth(
                days,
                part * part * (3 - 2 * part),
                Math.pow(part, 3),
                0.0143 * Math.pow(days / 298.7, 1.8),
                0.000185 * Math.pow(days / 298.7, 2.8),
                0.163 * Math.pow(days / 298.7, 0.5),
                0.02 * Math.pow(days / 298.7, 1.1));
    }
}
