package org.thirdleak.simulator.hypothesis;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;

/**
 * Likelihood of {@link Frailty}, averaged over the multipliers. In a period with n leaks and E expected strikes a multiplier
 * of shape and rate a = 1/v² has the average
 *
 * <pre>E[G^n e^(−G E)] = Γ(a + n)/Γ(a) · a^a / (a + E)^(a + n),</pre>
 *
 * and given the record it is Gamma with shape a + n and rate a + E (Greenwood and Yule 1920).
 */
final class FrailtyLikelihood implements LogLikelihood {

    private final ImpactLikelihood impacts;
    private final int variationIndex;
    private final int terms;
    private final int components;
    private final int[] componentOfTerm;
    private final int[] leaks;
    /** Integral of each component over the time at risk in each period, years: [design and component][column][period]. */
    private final double[][][] years;

    private final double[] strikes;

    FrailtyLikelihood(FleetExposure fleet, double[] edgeDay, int variationIndex) {
        ImpactModel model = fleet.model();
        this.impacts = new ImpactLikelihood(fleet);
        this.variationIndex = variationIndex;
        this.terms = model.terms();
        this.components = model.components().size();
        this.componentOfTerm = ImpactRates.componentOfTerm(model);
        int periods = edgeDay.length + 1;
        this.strikes = new double[periods];
        this.leaks = new int[periods];
        for (FleetExposure.LeakPoint leak : fleet.leaks()) {
            leaks[period(edgeDay, leak.day())]++;
        }
        this.years = new double[model.designs().size() * components][][];
        for (int g = 0; g < model.designs().size(); g++) {
            for (int k = 0; k < components; k++) {
                years[g * components + k] = years(
                        fleet.atRisk(g), k, model.components().get(k).profile().columns(), edgeDay);
            }
        }
    }

    /** Period of a day; an edge is the first day of the period after it. */
    private static int period(double[] edgeDay, double day) {
        int found = Arrays.binarySearch(edgeDay, day);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static double[][] years(DesignSpans spans, int component, int columns, double[] edgeDay) {
        double[][] table = new double[columns][edgeDay.length + 1];
        for (int column = 0; column < columns; column++) {
            double after = spans.total(component, column);
            for (int p = 0; p < edgeDay.length; p++) {
                double later = spans.after(component, column, edgeDay[p]);
                table[column][p] = Math.max(0, after - later);
                after = later;
            }
            table[column][edgeDay.length] = after;
        }
        return table;
    }

    private void sumStrikes() {
        Arrays.fill(strikes, 0);
        ImpactRates rates = impacts.rates();
        for (int slot = 0; slot < rates.coefficient.length; slot++) {
            int component = componentOfTerm[slot % terms];
            double[] ofSlot = years[slot / terms * components + component][rates.column[slot]];
            for (int p = 0; p < strikes.length; p++) {
                strikes[p] += rates.coefficient[slot] * ofSlot[p];
            }
        }
    }

    @Override
    public double marginal(double[] point) {
        double log = impacts.at(point);
        sumStrikes();
        double shape = Math.exp(-2 * point[variationIndex]);
        for (int p = 0; p < strikes.length; p++) {
            log += strikes[p] - shape * Math.log1p(strikes[p] / shape);
            for (int i = 0; i < leaks[p]; i++) {
                log += Math.log((shape + i) / (shape + strikes[p]));
            }
        }
        return log;
    }

    @Override
    public double at(double[] point) {
        double log = impacts.at(point);
        sumStrikes();
        for (int p = 0; p < strikes.length; p++) {
            double multiplier = point[variationIndex + 1 + p];
            log -= (multiplier - 1) * strikes[p];
            log += leaks[p] == 0 ? 0 : leaks[p] * Math.log(multiplier);
        }
        return log;
    }

    @Override
    public void drawIntegrated(double[] point, UniformRandomProvider rng) {
        impacts.at(point);
        sumStrikes();
        double shape = Math.exp(-2 * point[variationIndex]);
        for (int p = 0; p < strikes.length; p++) {
            point[variationIndex + 1 + p] = AhrensDieterMarsagliaTsangGammaSampler.of(
                            rng, shape + leaks[p], 1 / (shape + strikes[p]))
                    .sample();
        }
    }

    @Override
    public void attribute(double[] point, double[] defect) {
        Arrays.fill(defect, 0);
    }
}
