package org.thirdleak.simulator.hypothesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;

/**
 * The units that a defect can affect, the latest lot first, with their ages: whatever the onset, the affected units are
 * the first few of this order.
 */
final class DefectLots {

    /** Lot clock of each unit, days since 2000-01-01, falling. */
    final double[] clockDay;

    /** Index of the unit in the record. */
    final int[] unit;

    /** When the age of the unit began, days since 2000-01-01. */
    final double[] bornDay;

    /** ln of the age at the end of the risk, days. */
    final double[] logAgeAtRiskEnd;

    /** ln of the age at the planned end of the exposure, days. */
    final double[] logAgePlanned;

    /** ln of the age when the unit began to be watched, days; negative infinity if watched since then. */
    final double[] logAgeWatched;

    /** Whether any unit began to be watched after its age began. */
    final boolean truncated;

    /** ln of the greatest planned age, days. */
    final double logAgeGreatest;

    DefectLots(FleetExposure fleet, Defect defect) {
        this(fleet, defect.designs(), defect.byLaunch(), defect.life().sinceLaunch());
    }

    /**
     * Orders the units.
     *
     * @param fleet the record
     * @param designs indices of the designs that can be affected
     * @param byLaunch whether lots go by the launch date, else by the date of filling
     * @param bornAtLaunch whether ages count from the launch, else from the filling
     */
    DefectLots(FleetExposure fleet, int[] designs, boolean byLaunch, boolean bornAtLaunch) {
        ServiceRecord record = fleet.record();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < record.units().size(); i++) {
            int design = fleet.designOf(i);
            if (Arrays.stream(designs).anyMatch(affected -> affected == design)) {
                order.add(i);
            }
        }
        order.sort(
                Comparator.<Integer>comparingDouble(i -> -clock(record.units().get(i), byLaunch))
                        .thenComparing(Comparator.naturalOrder()));
        int n = order.size();
        clockDay = new double[n];
        unit = new int[n];
        bornDay = new double[n];
        logAgeAtRiskEnd = new double[n];
        logAgePlanned = new double[n];
        logAgeWatched = new double[n];
        boolean anyTruncated = false;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < n; j++) {
            CircuitUnit u = record.units().get(order.get(j));
            unit[j] = order.get(j);
            clockDay[j] = clock(u, byLaunch);
            bornDay[j] = clock(u, bornAtLaunch);
            logAgeAtRiskEnd[j] = Math.log(Epoch.days(u.atRiskTo()) - bornDay[j]);
            logAgePlanned[j] = Math.log(Epoch.days(u.exposedTo()) - bornDay[j]);
            logAgeWatched[j] = Math.log(Epoch.days(record.watchedFrom(u)) - bornDay[j]);
            anyTruncated |= logAgeWatched[j] > Double.NEGATIVE_INFINITY;
            greatest = Math.max(greatest, logAgePlanned[j]);
        }
        truncated = anyTruncated;
        logAgeGreatest = greatest;
    }

    private static double clock(CircuitUnit unit, boolean launched) {
        return Epoch.days(launched ? unit.launched() : unit.coolantFilled());
    }

    /**
     * The leak of each unit.
     *
     * @param fleet the record
     * @return per unit the index of its leak in order of time, −1 if it did not leak
     */
    int[] leaks(FleetExposure fleet) {
        int[] leaks = new int[unit.length];
        Arrays.fill(leaks, -1);
        for (int j = 0; j < leaks.length; j++) {
            for (int l = 0; l < fleet.leaks().length; l++) {
                leaks[j] = fleet.leaks()[l].unit() == unit[j] ? l : leaks[j];
            }
        }
        return leaks;
    }

    int size() {
        return unit.length;
    }

    /** Number of units whose lot is at or after an onset. */
    int affected(double onsetDay) {
        int low = 0;
        int high = clockDay.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (clockDay[middle] >= onsetDay) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The same for one onset after the other in order of time.
     *
     * @param onsetDay the onset, days since 2000-01-01
     * @param near the number at an onset near this one
     */
    int affected(double onsetDay, int near) {
        int count = near;
        while (count > 0 && clockDay[count - 1] < onsetDay) {
            count--;
        }
        while (count < clockDay.length && clockDay[count] >= onsetDay) {
            count++;
        }
        return count;
    }
}
