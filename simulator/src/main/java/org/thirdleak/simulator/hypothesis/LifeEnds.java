package org.thirdleak.simulator.hypothesis;

import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.hypothesis.History.Cause;

/**
 * Plays the ends of lives. A unit leaks if it has one that ends, and it ends before its exposure does; both together
 * are at most as likely as for the unit that is exposed longest, so the player leaps from candidate to candidate by
 * geometric gaps at that rate and keeps those whose own exposure is long enough (thinning): units that do not leak cost
 * nothing.
 */
final class LifeEnds {

    private final DefectLots lots;
    private final UniformRandomProvider rng;
    private final Gaps gaps;
    private final LifeCurve life;

    /**
     * For one fleet.
     *
     * @param lots the units
     * @param life how old they get
     * @param rng stream of uniform numbers
     * @param gaps exponential numbers of mean 1 from the same stream
     */
    LifeEnds(DefectLots lots, LifeCurve life, UniformRandomProvider rng, Gaps gaps) {
        this.lots = lots;
        this.life = life;
        this.rng = rng;
        this.gaps = gaps;
    }

    /**
     * Plays the units of some lots.
     *
     * @param first first unit, in the order of the lots
     * @param end first unit that is not played
     * @param q probability that the life of a unit ends at all
     * @param point coordinates
     * @param history receives the leaks
     */
    void play(int first, int end, double q, double[] point, History history) {
        if (first >= end) {
            return;
        }
        life.set(point);
        if (lots.truncated) {
            playOneByOne(first, end, q, history);
        } else {
            leap(first, end, q, history);
        }
    }

    private void leap(int first, int end, double q, History history) {
        double hazardGreatest = life.cumulativeHazard(lots.logAgeGreatest);
        double failed = -Math.expm1(-hazardGreatest);
        double perLeap = -1 / Math.log1p(-q * failed);
        // from the earliest lot on, so that leaks come nearly in order of time; an int might not hold a gap, a double
        // does, and an infinite one means that nobody can leak
        double next = end - 1 - Math.floor(gaps.next() * perLeap);
        while (next >= first) {
            double hazard = hazardBelow(hazardGreatest, failed);
            leakIfExposed((int) next, life.logAge(hazard), history);
            next -= 1 + Math.floor(gaps.next() * perLeap);
        }
    }

    /** An exponential number given that it is below a bound: by rejection where that is likely, else by inversion. */
    private double hazardBelow(double bound, double probability) {
        if (probability < 0.5) {
            return -Math.log1p(-probability * rng.nextDouble());
        }
        double hazard = gaps.next();
        while (hazard >= bound) {
            hazard = gaps.next();
        }
        return hazard;
    }

    /** Units watched from a later age are defective and alive then with a probability of their own. */
    private void playOneByOne(int first, int end, double q, History history) {
        for (int j = end - 1; j >= first; j--) {
            double hazardWatched = life.cumulativeHazard(lots.logAgeWatched[j]);
            double alive = q * Math.exp(-hazardWatched);
            boolean certain = q == 1; // however unlikely its survival until then was
            if (rng.nextDouble() * (1 - q + alive) < alive || certain) {
                double hazard = hazardWatched + gaps.next();
                leakIfExposed(j, life.logAge(hazard), history);
            }
        }
    }

    private void leakIfExposed(int j, double logLife, History history) {
        if (logLife < lots.logAgePlanned[j]) {
            history.leak(lots.unit[j], lots.bornDay[j] + Math.exp(logLife), Cause.DEFECT);
        }
    }
}
