package org.thirdleak.core.degradation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import org.junit.jupiter.api.Test;
import org.thirdleak.core.ReferenceTable;
import org.thirdleak.core.circuit.Tubes;

class ModuleEquationsTest {

    private static double[] derivatives(double timeS, boolean leaking, Mode mode) {
        ModuleEquations equations = new ModuleEquations(ReferenceScenario.leaking(), false);
        equations.phase().mode(0, mode);
        equations.phase().leaking(0, leaking);
        double reynolds = equations.circuit(0).reynolds(equations.initialState());
        equations.phase().regime(0, Tubes.Regime.of(reynolds));
        double[] dot = new double[equations.dimension()];
        equations.derive(timeS, equations.initialState(), dot);
        return dot;
    }

    @Test
    void derivativesAgreeWithTheReference() {
        double[] sound = derivatives(0, false, Mode.PUMPING);
        double[] pressurised = derivatives(3700, true, Mode.PUMPING);
        double[] stopped = derivatives(5000, true, Mode.STOPPED);
        int i = 0;
        for (ReferenceTable.Row row :
                ReferenceTable.read("degradation/derivatives.csv").rows()) {
            assertRelative(row.number("sound"), sound[i], 1e-10, row);
            assertRelative(row.number("pressurised"), pressurised[i], 1e-10, row);
            assertRelative(row.number("stopped"), stopped[i], 2e-10, row);
            i++;
        }
        assertEquals(10, i);
    }

    @Test
    void finEfficiencyIsExactToRounding() {
        for (double x = 1e-3; x < 3; x += 0.01) {
            assertRelative(Math.tanh(x) / x, PanelHeat.efficiency(x * x), 3e-12, x);
        }
        assertEquals(1, PanelHeat.efficiency(0));
    }

    /** An integrator may try states beyond anything physical; they must stay finite to be rejected. */
    @Test
    void overshotStagesAreFinite() {
        ModuleEquations equations = new ModuleEquations(ReferenceScenario.leaking(), false);
        double[] dot = new double[equations.dimension()];
        for (Mode mode : Mode.values()) {
            equations.phase().mode(0, mode);
            equations.phase().leaking(0, true);
            for (double t : new double[] {-500, 0, 3000}) {
                double[] y = equations.initialState();
                java.util.Arrays.fill(y, 0, 8, t);
                y[8] = -t;
                equations.derive(0, y, dot);
                for (double d : dot) {
                    assertTrue(Double.isFinite(d), mode + " " + t);
                }
            }
        }
    }
}
