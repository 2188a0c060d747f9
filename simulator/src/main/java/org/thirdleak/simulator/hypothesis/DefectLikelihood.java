package org.thirdleak.simulator.hypothesis;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/** The factor by which a defect changes the likelihood of impacts alone: the product of {@link LotRatios} over its lots. */
final class DefectLikelihood {

    private final Defect defect;
    private final LotRatios ratios;
    private final OnsetAverage average;

    DefectLikelihood(FleetExposure fleet, Defect defect) {
        this.defect = defect;
        this.ratios = new LotRatios(fleet, defect);
        this.average = defect.widthIndex().isPresent()
                ? new FiniteLotAverage(ratios, defect)
                : new OpenLotAverage(ratios, defect);
    }

    /**
     * ln of the factor, averaged over the onset.
     *
     * @param point coordinates
     * @param leakRates rate of impacts at each leak, 1/yr
     */
    double marginal(double[] point, double[] leakRates) {
        return average.log(point, leakRates);
    }

    /** ln of the factor at a given onset. */
    double at(double[] point, double[] leakRates) {
        ratios.set(point);
        double sum = 0;
        for (int j = 0; j < ratios.size(); j++) {
            if (affected(j, point)) {
                sum += Math.log(ratios.ratio(j, leakRates));
            }
        }
        return sum;
    }

    private boolean affected(int j, double[] point) {
        double clock = ratios.lots.clockDay[j];
        return clock >= point[defect.onsetIndex()] && clock < defect.endOfLotDay(point);
    }

    /**
     * ln of the factor at each of some onsets.
     *
     * @param onsetDays onsets, days since 2000-01-01
     * @param logs receives ln of the factor at each
     */
    void along(double[] point, double[] leakRates, double[] onsetDays, double[] logs) {
        ratios.set(point);
        double[] fromLatest = new double[ratios.size() + 1];
        for (int j = 0; j < ratios.size(); j++) {
            fromLatest[j + 1] = fromLatest[j] + Math.log(ratios.ratio(j, leakRates));
        }
        int affected = 0;
        for (int i = 0; i < onsetDays.length; i++) {
            point[defect.onsetIndex()] = onsetDays[i];
            affected = ratios.lots.affected(onsetDays[i], affected);
            int later = ratios.lots.affected(defect.endOfLotDay(point));
            // the factor of a unit may be 0, and its logarithm infinite: then differences are none
            logs[i] = later == 0 ? fromLatest[affected] : sum(leakRates, later, affected);
        }
    }

    /** Of some lots, at the point of the ratios. */
    private double sum(double[] leakRates, int later, int affected) {
        double sum = 0;
        for (int j = later; j < affected; j++) {
            sum += Math.log(ratios.ratio(j, leakRates));
        }
        return sum;
    }

    /**
     * Lots, days since 2000-01-01: between two of them the factor does not depend on the onset.
     *
     * @return ascending; none where the affected lots come to an end, which moves with the onset
     */
    double[] steps() {
        return defect.widthIndex().isPresent()
                ? new double[0]
                : Arrays.stream(ratios.lots.clockDay).sorted().distinct().toArray();
    }

    /** Draws the onset given the other parameters and the record. */
    void drawOnset(double[] point, double[] leakRates, UniformRandomProvider rng) {
        if (defect.onsetDay().fixed()) {
            point[defect.onsetIndex()] = defect.onsetDay().quantile(0.5);
        } else {
            average.draw(point, leakRates, rng);
        }
    }

    /** Adds to each leak the probability that this defect made it. */
    void attribute(double[] point, double[] leakRates, double[] probability) {
        ratios.set(point);
        for (int j = 0; j < ratios.size(); j++) {
            if (affected(j, point)) {
                ratios.attribute(j, leakRates, probability);
            }
        }
    }
}
