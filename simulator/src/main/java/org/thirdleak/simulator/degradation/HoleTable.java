package org.thirdleak.simulator.degradation;

import java.util.Arrays;
import org.thirdleak.simulator.execution.Mergeable;

/**
 * Rows of a {@link HoleTableJob}.
 *
 * @param logSurvival per component and wall, ln of the part of the holes that are at least as wide as each diameter
 */
record HoleTable(double[][] logSurvival) implements Mergeable<HoleTable> {

    @Override
    public HoleTable merge(HoleTable next) {
        double[][] both = Arrays.copyOf(logSurvival, logSurvival.length + next.logSurvival.length);
        System.arraycopy(next.logSurvival, 0, both, logSurvival.length, next.logSurvival.length);
        return new HoleTable(both);
    }

    /**
     * The diameter that a part of the holes reaches, in units of the smallest.
     *
     * @param row component and wall
     * @param logPart ln of the part, below 0
     */
    double ratio(int row, double logPart) {
        double[] s = logSurvival[row];
        int i = 1;
        while (i < s.length - 1 && s[i] > logPart) {
            i++;
        }
        double step = Math.log(HoleTableJob.ratio(i) / HoleTableJob.ratio(i - 1));
        double fall = s[i - 1] - s[i];
        // there are no holes below the smallest diameter; those beyond the largest, wider than a tube, are cut to it
        double part = fall > 0 ? Math.max(0, Math.min(1, (s[i - 1] - logPart) / fall)) : 1;
        return HoleTableJob.ratio(i - 1) * Math.exp(step * part);
    }
}
