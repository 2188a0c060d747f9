package org.thirdleak.simulator.hypothesis;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Likelihood of independent strikes: ln L = − Σ_u Λ_u + Σ_leaks ln λ_u(t_u). The exposures of a design enter only by
 * their sums, so that the cost does not grow with the number of units. Also the impact part of every other likelihood.
 */
final class ImpactLikelihood implements LogLikelihood {

    private static final double TINY = 1e-200;
    private static final double HUGE = 1e200;

    private final ImpactRates rates;
    private final int terms;
    private final int[] componentOfTerm;
    private final FleetExposure fleet;
    private final boolean plain;
    private final double[] plainTotals;
    private final double[] plainProfile;
    private final int[] leakSlot;

    private final MarkedRates marks;

    /**
     * Rate of impacts on each leaked unit at its leak, in order of time, 1/yr, times the density of its marks given an
     * impact where they count; set by {@link #at}.
     */
    final double[] leakRates;

    ImpactLikelihood(FleetExposure fleet) {
        this.fleet = fleet;
        ImpactModel model = fleet.model();
        this.rates = new ImpactRates(model);
        this.terms = model.terms();
        this.componentOfTerm = ImpactRates.componentOfTerm(model);
        this.plain = terms == model.components().size();
        int designs = model.designs().size();
        FleetExposure.LeakPoint[] leaks = fleet.leaks();
        this.marks = new MarkedRates(fleet);
        this.leakRates = new double[leaks.length];
        this.leakSlot =
                Arrays.stream(leaks).mapToInt(leak -> leak.design() * terms).toArray();
        this.plainTotals = new double[designs * terms];
        this.plainProfile = new double[leaks.length * terms];
        for (int t = 0; t < terms && plain; t++) {
            for (int g = 0; g < designs; g++) {
                plainTotals[g * terms + t] = fleet.atRisk(g).total(t, 0);
            }
            for (int l = 0; l < leaks.length; l++) {
                plainProfile[l * terms + t] = fleet.leakProfile(l, t, 0);
            }
        }
    }

    /** Rates at the last point. */
    ImpactRates rates() {
        return rates;
    }

    @Override
    public double marginal(double[] point) {
        return at(point);
    }

    @Override
    public double at(double[] point) {
        rates.set(point);
        double logs = 0;
        double product = 1;
        for (int l = 0; l < leakRates.length; l++) {
            double rate = leakRate(l);
            leakRates[l] = rate;
            product *= rate;
            if (product < TINY || product > HUGE) { // one logarithm for all leaks, as long as their product can be held
                logs += Math.log(product);
                product = 1;
            }
        }
        double unmarked = logs + Math.log(product) - expectedStrikes();
        return marks.none() ? unmarked : unmarked + logOfMarks(point);
    }

    private double expectedStrikes() {
        double sum = 0;
        for (int slot = 0; slot < rates.coefficient.length; slot++) {
            double total = plain
                    ? plainTotals[slot]
                    : fleet.atRisk(slot / terms).total(componentOfTerm[slot % terms], rates.column[slot]);
            sum += rates.coefficient[slot] * total;
        }
        return sum;
    }

    private double leakRate(int leak) {
        double rate = 0;
        for (int t = 0; t < terms; t++) {
            int slot = leakSlot[leak] + t;
            double profile = plain
                    ? plainProfile[leak * terms + t]
                    : fleet.leakProfile(leak, componentOfTerm[t], rates.column[slot]);
            rate += rates.coefficient[slot] * profile;
        }
        return rate;
    }

    /** ln of the density of all marks given impacts; multiplies the rates of their leaks by it. */
    private double logOfMarks(double[] point) {
        double sum = 0;
        for (int l = 0; l < leakRates.length; l++) {
            if (marks.has(l)) {
                double density = densityOfMarks(l, point);
                leakRates[l] *= density;
                sum += Math.log(density);
            }
        }
        return sum;
    }

    /** Mean over the components, by their rates at the leak; one alone may be below 0. */
    private double densityOfMarks(int leak, double[] point) {
        marks.look(leak, leakSlot[leak] / terms, point);
        double marked = 0;
        for (int t = 0; t < terms; t++) {
            int slot = leakSlot[leak] + t;
            marked += marks.factor(t)
                    * rates.coefficient[slot]
                    * fleet.leakProfile(leak, componentOfTerm[t], rates.column[slot]);
        }
        return marked > LeakMark.LEAST * leakRates[leak] ? marked / leakRates[leak] : LeakMark.LEAST;
    }

    /** Expected strikes after a day, at the rates of the last point. */
    double expectedStrikesAfter(double day) {
        double sum = 0;
        for (int slot = 0; slot < rates.coefficient.length; slot++) {
            sum += rates.coefficient[slot]
                    * fleet.atRisk(slot / terms).after(componentOfTerm[slot % terms], rates.column[slot], day);
        }
        return sum;
    }

    @Override
    public void drawIntegrated(double[] point, UniformRandomProvider rng) {
        // nothing is integrated out
    }

    @Override
    public void attribute(double[] point, double[] defect) {
        Arrays.fill(defect, 0);
    }
}
