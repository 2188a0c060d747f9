package org.thirdleak.report.claim;

import java.util.List;
import org.thirdleak.report.claim.PriorSwing.Point;
import org.thirdleak.simulator.result.PriorSensitivity.LevelCrossing;

/**
 * A parameter as a curve.
 *
 * @param name the parameter in words
 * @param unit its unit
 * @param logarithmic whether it is told on a logarithmic scale
 * @param q05 5 % quantile of its prior
 * @param q95 95 % quantile
 * @param byValue the Bayes factor against its value
 * @param byScale the Bayes factor against the factor its prior, or the odds of a fraction, are multiplied by
 * @param turns values at which the Bayes factor is 1
 * @param scaleTurns factors at which it is 1
 * @param swing what it does over its prior
 */
public record PriorLine(
        String name,
        String unit,
        boolean logarithmic,
        double q05,
        double q95,
        List<Point> byValue,
        List<Point> byScale,
        List<LevelCrossing> turns,
        List<LevelCrossing> scaleTurns,
        PriorSwing swing) {
    /** Copies the lists. */
    public PriorLine {
        byValue = List.copyOf(byValue);
        byScale = List.copyOf(byScale);
        turns = List.copyOf(turns);
        scaleTurns = List.copyOf(scaleTurns);
    }
}
