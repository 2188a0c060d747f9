package org.thirdleak.core.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.leak.Accumulator;

class RadiatorCircuitTest {

    @Test
    void finAgreesWithTheReference() {
        Fin fin = new Fin(167, 1.2e-3, 0.045);
        assertRelative(0.2104155842, fin.slendernessPerK(0.88) * Math.pow(280, 1.5), 1e-9, "slenderness");
        assertRelative(0.9854985261, fin.efficiency(0.88, 280), 1e-9, "efficiency");
    }

    @Test
    void panelAgreesWithTheReference() {
        double outlet = Tubes.outletK(300, 270, 60, 103);
        assertRelative(286.7546044, outlet, 1e-9, "outlet");
        assertRelative(1364.275747, 103 * (300 - outlet), 1e-9, "heat");
    }

    @Test
    void chargeAgreesWithTheReference() {
        assertRelative(30.73307126487651, ReferenceCircuit.whole().charge().massKg(), 1e-15, "mass");
        assertEquals(0.050, ReferenceCircuit.whole().volumeM3(), 1e-15);
        assertEquals(6.4, ReferenceCircuit.whole().radiator().areaM2(), 1e-12);
    }

    @Test
    void convectionIsContinuousAndGrowsWithTheFlow() {
        double last = 0;
        for (double re = 2000; re < 5000; re += 10) {
            double nusselt = Tubes.nusselt(re, 12);
            assertTrue(nusselt >= last && nusselt - Math.max(last, 4.364) < 0.4, "Re " + re);
            last = nusselt;
        }
        // Dittus and Boelter, 0.023 Re^0.8 Pr^0.4, is an independent correlation
        assertRelative(0.023 * Math.pow(3e4, 0.8), Tubes.nusselt(3e4, 1), 0.08, "turbulent");
        assertRelative(4000, new Tubes(6e-3, 2, 9).reynolds(4000 * Math.PI * 6e-3 * 1e-3 / 2, 1e-3), 1e-14, "Re");
    }

    @Test
    void valveAndExchangerStayWithinTheirLimits() {
        ThermostaticValve valve = new ThermostaticValve(291.15, 1.5, 0.03);
        assertEquals(0.515, valve.radiatorShare(291.15), 1e-15);
        assertEquals(0.03, valve.radiatorShare(200), 1e-15);
        assertEquals(1, valve.radiatorShare(400), 1e-15);
        assertEquals(0, new HeatExchanger(0).effectiveness(100));
        assertEquals(1, new HeatExchanger(1e6).effectiveness(100));
        assertEquals(1 - Math.exp(-0.4), new HeatExchanger(40).effectiveness(100), 1e-15);
    }

    @Test
    void crewAddsHeatAndWater() {
        CooledModule module = ReferenceCircuit.module(Crew.of(3), ReferenceCircuit.whole());
        assertEquals(390, module.livingLoadW());
        assertEquals(0.15, Crew.of(3).waterKgPerS() * 3600, 1e-12);
        assertEquals(Duty.BACKUP, ReferenceCircuit.whole().withDuty(Duty.BACKUP).duty());
    }

    @Test
    void nonsenseIsRefusedWithItsName() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> ReferenceCircuit.with(new Accumulator(18e3, 0.006, 0.013, 1)))
                .toString();
        assertTrue(message.contains("fillPa of circuit reference must be > 189"), message);
        assertThrows(IllegalArgumentException.class, () -> new Pump(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new HeatExchanger(-1));
        assertThrows(IllegalArgumentException.class, () -> new Tubes(6e-3, 0, 9));
        assertThrows(IllegalArgumentException.class, () -> new Fin(167, 0, 0.045));
        assertThrows(IllegalArgumentException.class, () -> new Compartment(1, 1, -1, 300));
        assertThrows(IllegalArgumentException.class, () -> new Crew(-1, 100, 0));
        assertThrows(IllegalArgumentException.class, ReferenceCircuit::module);
        Radiator radiator = ReferenceCircuit.whole().radiator();
        assertThrows(
                IllegalArgumentException.class, () -> new Radiator(List.of(), radiator.fin(), radiator.tubes(), 0, 0));
        Charge charge = ReferenceCircuit.whole().charge();
        assertThrows(IllegalArgumentException.class, () -> new Charge(charge.coolant(), 0, 288, 0.3, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new Charge(charge.coolant(), 0.044, 100, 0.3, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new Charge(charge.coolant(), 0.044, 288, 31, 0.5));
    }
}
