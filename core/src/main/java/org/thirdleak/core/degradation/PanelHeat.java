package org.thirdleak.core.degradation;

import java.util.List;
import org.thirdleak.core.circuit.Fin;
import org.thirdleak.core.circuit.Panel;
import org.thirdleak.core.circuit.Radiator;
import org.thirdleak.core.orbit.CircularOrbit;
import org.thirdleak.core.orbit.Facing;
import org.thirdleak.core.orbit.Heating;

/** Absorbed and radiated heat of the panels of one radiator, with everything constant computed once. W per panel. */
final class PanelHeat {

    private static final double SERIES_LIMIT = 1;

    private final double[] direct;
    private final double[] constantCosine;
    private final double[] sineCosine;
    private final double[] cosineCosine;
    private final double[] albedo;
    private final double[] infrared;
    private final double[] mean;
    private final double[] radiated;
    private final double[] slendernessSquared;
    private final double space4;

    PanelHeat(Radiator radiator, CircularOrbit orbit, boolean meanHeat) {
        List<Panel> panels = radiator.panels();
        int n = panels.size();
        direct = new double[n];
        constantCosine = new double[n];
        sineCosine = new double[n];
        cosineCosine = new double[n];
        albedo = new double[n];
        infrared = new double[n];
        mean = new double[n];
        radiated = new double[n];
        slendernessSquared = new double[n];
        double cosBeta = Math.cos(orbit.betaRad());
        for (int i = 0; i < n; i++) {
            Panel panel = panels.get(i);
            Facing facing = panel.facing();
            Heating heating = panel.heating(orbit);
            direct[i] = heating.directWPerM2() * panel.areaM2();
            constantCosine[i] = facing.y() * Math.sin(orbit.betaRad());
            sineCosine[i] = -cosBeta * facing.x();
            cosineCosine[i] = -cosBeta * facing.z();
            albedo[i] = heating.albedoWPerM2() * cosBeta * panel.areaM2();
            infrared[i] = heating.infraredWPerM2() * panel.areaM2();
            // a quadrature as dear as a third of a trajectory
            mean[i] = meanHeat ? heating.meanAbsorbedWPerM2() * panel.areaM2() : 0;
            radiated[i] = panel.emittance() * Fin.STEFAN_BOLTZMANN * panel.areaM2();
            double slenderness = radiator.fin().slendernessPerK(panel.emittance());
            slendernessSquared[i] = slenderness * slenderness;
        }
        double space = orbit.environment().spaceK();
        space4 = space * space * space * space;
    }

    /** In the shadow, always on the far side of the Earth, there is no reflected sunlight either. */
    double absorbedW(int i, double sine, double cosine, boolean eclipsed) {
        if (eclipsed) {
            return infrared[i];
        }
        double sun = Math.max(0, constantCosine[i] + sineCosine[i] * sine + cosineCosine[i] * cosine);
        return direct[i] * sun + albedo[i] * Math.max(0, cosine) + infrared[i];
    }

    double meanAbsorbedW(int i) {
        return mean[i];
    }

    double radiatedW(int i, double kelvin) {
        double cube = kelvin * kelvin * kelvin;
        return efficiency(slendernessSquared[i] * cube) * radiated[i] * (cube * kelvin - space4);
    }

    /** tanh(x)/x of z = x²: Lambert's continued fraction, exact to rounding below x = 1. */
    static double efficiency(double z) {
        if (z > SERIES_LIMIT) {
            double x = Math.sqrt(z);
            return Math.tanh(x) / x;
        }
        double above = 2027025 + z * (270270 + z * (6930 + z * 36));
        double below = 2027025 + z * (945945 + z * (51975 + z * (630 + z)));
        return above / below;
    }
}
