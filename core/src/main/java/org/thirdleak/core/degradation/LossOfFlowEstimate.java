package org.thirdleak.core.degradation;

import org.thirdleak.core.circuit.Charge;
import org.thirdleak.core.circuit.RadiatorCircuit;
import org.thirdleak.core.coolant.Coolant;
import org.thirdleak.core.leak.Accumulator;
import org.thirdleak.core.leak.BlowDown;
import org.thirdleak.core.leak.Breach;
import org.thirdleak.core.leak.HoleFluid;

/**
 * When a pumping circuit loses its flow, in closed form: the blow-down of the accumulator from the gas volume at the onset
 * to the stop, with the temperatures of the onset. Within 1 % of the trajectory for the loss of flow by the stop of the
 * bellows while the leak is short against the orbit; measured in the model card {@code docs/models/degradation.md}.
 */
public final class LossOfFlowEstimate {

    private LossOfFlowEstimate() {}

    /**
     * Time from the onset to the loss of flow.
     *
     * @param circuit the circuit, pumping and full
     * @param breach the hole
     * @param warmLegK warm leg at the onset, K, within the range of the coolant
     * @param coldLegK cold leg at the onset, K, within the range of the coolant
     * @return s; 0 if the bellows is on its stop already
     * @throws IllegalArgumentException if a temperature is outside the range of the coolant
     */
    public static double timeS(RadiatorCircuit circuit, Breach breach, double warmLegK, double coldLegK) {
        Charge charge = circuit.charge();
        Coolant coolant = charge.coolant();
        double meanK = charge.warmShare() * warmLegK + (1 - charge.warmShare()) * coldLegK;
        double gasM3 = circuit.volumeM3() - charge.massKg() / coolant.densityKgPerM3(meanK);
        Accumulator accumulator = circuit.accumulator();
        if (gasM3 >= accumulator.stopGasM3()) {
            return 0;
        }
        double area = breach.flowAreaM2(circuit.radiator().tubes().boreM()) * breach.dischargeCoefficient();
        double lawFactor = lawFactor(circuit, breach, coldLegK, gasM3);
        // the flow leaves with the density of the cold leg, the volume is lost at that of the mean
        double volumeFactor = coolant.densityKgPerM3(meanK) / coolant.densityKgPerM3(coldLegK);
        BlowDown blowDown =
                new BlowDown(accumulator, area * lawFactor / volumeFactor, coolant.densityKgPerM3(coldLegK));
        return blowDown.timeToVolumeS(accumulator.stopGasM3()) - blowDown.timeToVolumeS(gasM3);
    }

    /** Flow of the law over that of an orifice, half way of the pressure. */
    private static double lawFactor(RadiatorCircuit circuit, Breach breach, double coldLegK, double gasM3) {
        HoleFluid fluid = HoleFluid.of(circuit.charge().coolant(), coldLegK);
        Accumulator accumulator = circuit.accumulator();
        double pressure = 0.5 * (accumulator.pressurePa(gasM3) + accumulator.stopPa());
        double cd = breach.dischargeCoefficient();
        double flux = breach.law().massFluxKgPerM2S(pressure, fluid, cd);
        double viscosity = circuit.charge().coolant().viscosityPaS(coldLegK);
        return breach.withFrictionKgPerM2S(flux, viscosity) / (cd * Math.sqrt(2 * fluid.densityKgPerM3() * pressure));
    }
}
