package org.thirdleak.simulator.hypothesis;

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
