package org.thirdleak.simulator.scenario;

import java.util.Locale;
import java.util.function.BiConsumer;
import org.thirdleak.core.coolant.Coolant;
import org.thirdleak.core.quantity.Celsius;
import org.thirdleak.simulator.config.CircuitConfig;
import org.thirdleak.simulator.config.LoopConfig;
import org.thirdleak.simulator.config.PriorConfig;
import org.thirdleak.simulator.prior.Priors;

/**
 * Whether a circuit holds what it is filled with: more than its residue, between the stops of its accumulator, and under a
 * pressure at which the pump runs, both at fill and at the temperatures of the start. Judged at the medians of the priors.
 */
final class ChargeCheck {

    private static final double PA_PER_KPA = 1e3;
    private static final double L_PER_M3 = 1e3;

    private final LoopConfig loop;
    private final Coolant coolant;
    private final CircuitConfig.Start start;
    private final BiConsumer<String, String> problems;
    private final double volumeL;
    private final double gasL;
    private final double massKg;

    /**
     * Of a circuit whose coolant is liquid at all temperatures given.
     *
     * @param loop the circuit
     * @param coolant what it is filled with
     * @param start temperatures at time 0
     * @param problems takes the key within the circuit and what is wrong
     */
    ChargeCheck(LoopConfig loop, Coolant coolant, CircuitConfig.Start start, BiConsumer<String, String> problems) {
        this.loop = loop;
        this.coolant = coolant;
        this.start = start;
        this.problems = problems;
        this.volumeL = median(loop.volumeL());
        this.gasL = median(loop.accumulator().gasL());
        this.massKg = volumeL / L_PER_M3 * coolant.densityKgPerM3(loop.fillC() + Celsius.ZERO_K);
    }

    void run() {
        if (!(loop.residualKg() < massKg)) {
            problems.accept(
                    "residual_kg",
                    "must be below the inventory at fill, " + rounded(massKg) + " kg, but is " + loop.residualKg()
                            + " kg");
        }
        boolean enough = checkPressure(loop.fillC(), gasL);
        double warmShare = median(loop.warmShareFraction());
        double meanC = warmShare * start.warmLegC() + (1 - warmShare) * start.coldLegC();
        double grownL = massKg / coolant.densityKgPerM3(meanC + Celsius.ZERO_K) * L_PER_M3 - volumeL;
        double strokeL = median(loop.accumulator().strokeL());
        if (!(grownL < gasL)) {
            problems.accept(
                    "accumulator.gas_l",
                    "must be above " + rounded(grownL) + " l, by which the liquid grows from fill to start, but is "
                            + rounded(gasL) + " l");
        } else if (!(-grownL < strokeL)) {
            problems.accept(
                    "accumulator.stroke_l",
                    "must be above " + rounded(-grownL) + " l, by which the liquid shrinks from fill to start, but is "
                            + rounded(strokeL) + " l");
        } else if (enough) {
            checkPressure(start.coldLegC(), gasL - grownL);
        }
    }

    private boolean checkPressure(double inletC, double gasAtInletL) {
        double neededKpa = coolant.vapourPressurePa(inletC + Celsius.ZERO_K) / PA_PER_KPA
                + median(loop.pump().suctionKpa());
        double expansion =
                Math.pow(gasAtInletL / gasL, median(loop.accumulator().polytropicFactor()));
        double pressureKpa = median(loop.accumulator().pressureKpa());
        boolean enough = pressureKpa > neededKpa * expansion;
        if (!enough) {
            problems.accept(
                    "accumulator.pressure_kpa",
                    "must be above " + rounded(neededKpa * expansion) + " kPa, for the vapour pressure of "
                            + coolant.name() + " at " + inletC + " °C and the suction of the pump together, but is "
                            + rounded(pressureKpa) + " kPa");
        }
        return enough;
    }

    private static double median(PriorConfig prior) {
        return Priors.of(prior).quantile(0.5);
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
