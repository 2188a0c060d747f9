package org.thirdleak.core.degradation;

import java.util.List;

/**
 * A circuit at a time.
 *
 * @param mode what the liquid does
 * @param warmLegK warm leg, K
 * @param coldLegK cold leg, K
 * @param panelsK panels in the order of the flow, K
 * @param massKg liquid, kg
 * @param pressurePa pressure of the liquid: gas of the accumulator, or vapour of the warm leg once stopped, Pa
 * @param leakKgPerS flow through the breach, kg/s
 */
public record CircuitState(
        Mode mode,
        double warmLegK,
        double coldLegK,
        List<Double> panelsK,
        double massKg,
        double pressurePa,
        double leakKgPerS) {

    /** Copies the panels. */
    public CircuitState {
        panelsK = List.copyOf(panelsK);
    }
}
