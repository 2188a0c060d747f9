package org.thirdleak.simulator.hypothesis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.hypothesis.ImpactModel.Component;

/**
 * Likelihood of impacts at fixed points. With Λ the expected strikes on the whole plan, a record with leaks at t_u of units
 * that were to fly until T_u has
 *
 * <pre>ln L = − Λ + Σ_leaks [ Λ_u(t_u, T_u) + ln λ_u(t_u) ]</pre>
 *
 * so that a record costs its leaks and not its units. Only for components that do not depend on the wall.
 */
final class PointwiseImpacts implements PointwiseLikelihood {

    private static final double TINY = 1e-200;
    private static final double HUGE = 1e200;

    private final FleetExposure plan;
    private final int terms;
    private final double[] planned;
    private final double[][] coefficient;

    /**
     * For some points.
     *
     * @param plan the fleet without leaks
     * @param points one row per point
     */
    PointwiseImpacts(FleetExposure plan, double[][] points) {
        this.plan = plan;
        this.terms = plan.model().terms();
        this.planned = new double[points.length];
        this.coefficient = new double[points.length][];
        ImpactRates rates = new ImpactRates(plan.model());
        for (int i = 0; i < points.length; i++) {
            rates.set(points[i]);
            coefficient[i] = rates.coefficient.clone();
            for (int slot = 0; slot < coefficient[i].length; slot++) {
                planned[i] += coefficient[i][slot] * plan.atRisk(slot / terms).total(slot % terms, 0);
            }
        }
    }

    /** Whether a model can be had this way: no component depends on the wall. */
    static boolean fits(ImpactModel model) {
        return model.terms() == model.components().size();
    }

    /** Whether a record has the units of this plan, watched for as long. */
    boolean holds(ServiceRecord record) {
        return record.units().size() == plan.record().units().size()
                && record.observeUntil().equals(plan.record().observeUntil());
    }

    /** The leaks of a record, in the order of its units. */
    Leaks leaks(ServiceRecord record) {
        int[] unit = IntStream.range(0, record.units().size())
                .filter(u -> record.units().get(u).leak().isPresent())
                .toArray();
        int[] first = new int[unit.length];
        double[] day = new double[unit.length];
        double[][] profile = new double[unit.length][terms];
        double[][] unspent = new double[unit.length][terms];
        List<Component> components = plan.model().components();
        for (int l = 0; l < unit.length; l++) {
            CircuitUnit leaked = record.units().get(unit[l]);
            first[l] = plan.designOf(unit[l]) * terms;
            day[l] = Epoch.days(leaked.atRiskTo());
            for (int t = 0; t < terms; t++) {
                TimeProfile law = components.get(t).profile();
                profile[l][t] = law.at(0, day[l]);
                unspent[l][t] = law.integralYears(0, day[l], Epoch.days(leaked.exposedTo()));
            }
        }
        return new Leaks(unit, day, first, profile, unspent);
    }

    /**
     * The leaks of a record as the impacts see them.
     *
     * @param unit index of each unit in the record, rising
     * @param day when it leaked, days since 2000-01-01
     * @param first first coefficient of its design
     * @param profile time profile of each term at the leak
     * @param unspent integral of the profile from the leak to the planned end, years
     */
    record Leaks(int[] unit, double[] day, int[] first, double[][] profile, double[][] unspent) {
        int size() {
            return unit.length;
        }
    }

    /**
     * ln of the density at a point.
     *
     * @param i the point
     * @param leaks leaks of the record
     * @param rates receives the rate of impacts at each leak, 1/yr
     */
    double log(int i, Leaks leaks, double[] rates) {
        double[] factors = coefficient[i];
        double log = -planned[i];
        double product = 1;
        for (int l = 0; l < leaks.size(); l++) {
            int slot = leaks.first[l];
            double rate = 0;
            for (int t = 0; t < terms; t++) {
                rate += factors[slot + t] * leaks.profile[l][t];
                log += factors[slot + t] * leaks.unspent[l][t];
            }
            rates[l] = rate;
            product *= rate;
            if (product < TINY || product > HUGE) {
                log += Math.log(product);
                product = 1;
            }
        }
        return log + Math.log(product);
    }

    @Override
    public void marginal(ServiceRecord record, double[] logs) {
        Leaks leaks = leaks(record);
        double[] rates = new double[leaks.size()];
        Arrays.setAll(logs, i -> log(i, leaks, rates));
    }
}
