package org.thirdleak.core.coolant;

import org.thirdleak.core.quantity.Quantity;

/**
 * Mixtures of water and a glycol, from their freezing point to 373.15 K. The vapour is taken as water above an ideal
 * solution, which is good to about 10 %; the properties of the liquid are within 1 % (viscosity 5 %).
 *
 * <p>Source: CoolProp, incompressible mixtures MEG and MPG (Melinder 2010); vapour pressure and heat of vaporisation of
 * water: Perry's Chemical Engineers' Handbook, 8th edition, tables 2-8 and 2-150.
 */
public final class WaterGlycol {

    private static final double MAXIMUM_K = 373.15;
    private static final double GREATEST_FRACTION = 0.6;
    private static final double WATER_KG_PER_MOL = 0.01801528;
    private static final double ETHYLENE_GLYCOL_KG_PER_MOL = 0.06206784;
    private static final double PROPYLENE_GLYCOL_KG_PER_MOL = 0.07609442;
    private static final SaturationPressure WATER_PRESSURE =
            new ExtendedAntoine(73.649, -7258.2, -7.3037, 4.1653e-6, 2);
    private static final Correlation WATER_VAPORISATION =
            new CriticalPower(52053 / WATER_KG_PER_MOL, 647.096, 0.3199, -0.212, 0.25795);

    private WaterGlycol() {}

    /**
     * Water with ethylene glycol.
     *
     * @param glycolMassFraction 0 … 0.6
     * @return the coolant
     * @throws IllegalArgumentException if the fraction is outside its range
     */
    public static Coolant ethylene(double glycolMassFraction) {
        double x = checked(glycolMassFraction);
        MixtureTable table = new MixtureTable(304.878, 0.308462);
        LiquidProperties liquid = new LiquidProperties(
                table.at(
                        x,
                        new double[] {1034, 131.1, 0.749, -106.2, -96.23, 489.1},
                        new double[] {-0.4781, -0.6876, 0.7855, 1.229, -7.211},
                        new double[] {-0.002692, 0.004805, -0.003995, -0.01153},
                        new double[] {4.725e-6, 1.69e-6, 4.982e-5}),
                table.at(
                        x,
                        new double[] {3737, -1799, -993.3, 2610, 1537, -16180},
                        new double[] {2.93, 10.46, 3.516, -1.189, -42.72},
                        new double[] {-0.004675, -0.04147, 0.05109, -0.1643},
                        new double[] {-1.389e-5, 1.847e-5, -7.138e-4}),
                new ExponentialPolynomial(table.at(
                        x,
                        new double[] {-6.437255, 2.471, 0.03328, 1.659, 3.089, -18.65},
                        new double[] {-0.0255, -0.01171, 0.01086, 0.003157, 0.01831},
                        new double[] {1.782e-4, 1.052e-4, 1.051e-4, 4.063e-4},
                        new double[] {-7.669e-7, -1.634e-6, -6.475e-6})),
                table.at(
                        x,
                        new double[] {0.472, -0.4286, 0.1747, 0.03017, -0.1322, 0.2678},
                        new double[] {8.903e-4, -0.001473, 6.814e-4, -0.002412, 0.002555},
                        new double[] {-1.058e-6, 1.059e-5, -3.612e-5, 4.004e-5},
                        new double[] {-2.789e-9, -1.142e-8, 2.365e-8}));
        double freezingK = table.in(x, new double[] {257.9, -80.8, -133.4, -72.93, 100.6, 11.4});
        return coolant("water-ethylene-glycol", freezingK, liquid, x, ETHYLENE_GLYCOL_KG_PER_MOL);
    }

    /**
     * Water with propylene glycol.
     *
     * @param glycolMassFraction 0 … 0.6
     * @return the coolant
     * @throws IllegalArgumentException if the fraction is outside its range
     */
    public static Coolant propylene(double glycolMassFraction) {
        double x = checked(glycolMassFraction);
        MixtureTable table = new MixtureTable(305.8583, 0.307031);
        LiquidProperties liquid = new LiquidProperties(
                table.at(
                        x,
                        new double[] {1018, 76.04, -24.98, -155, -113.1, 234.2},
                        new double[] {-0.5406, -0.945, 0.27, 2.829, -2.221},
                        new double[] {-0.002666, 0.005541, -0.004018, -0.007175},
                        new double[] {1.347e-5, -1.343e-5, 3.376e-5}),
                table.at(
                        x,
                        new double[] {3882, -1304, -1598, 353.9, 5000, -4959},
                        new double[] {2.699, 5.07, 0.9534, 31.02, -71.35},
                        new double[] {-0.001659, -0.004752, 0.1167, -0.295},
                        new double[] {-1.032e-5, 1.522e-4, -4.87e-4}),
                new ExponentialPolynomial(table.at(
                        x,
                        new double[] {-6.224055, 3.328, 0.5453, -3.9, -1.587, 35.64},
                        new double[] {-0.03045, -0.03984, -8.6e-4, 0.1054, 0.04475},
                        new double[] {2.525e-4, 4.332e-4, -1.593e-4, -0.001589},
                        new double[] {-1.399e-6, -1.86e-6, -4.465e-7})),
                table.at(
                        x,
                        new double[] {0.4513, -0.4795, 0.2076, -0.09083, -0.05952, 0.2104},
                        new double[] {7.955e-4, -0.001678, 0.001563, -0.002518, -0.003605},
                        new double[] {3.482e-8, 8.941e-6, -4.615e-5, 6.543e-5},
                        new double[] {-5.966e-9, 1.493e-8, 9.897e-8}));
        double freezingK = table.in(x, new double[] {259.9, -66.31, -109.4, -228.3, -340.9, 146.5});
        return coolant("water-propylene-glycol", freezingK, liquid, x, PROPYLENE_GLYCOL_KG_PER_MOL);
    }

    private static double checked(double glycolMassFraction) {
        return Quantity.between("glycolMassFraction", glycolMassFraction, 0, GREATEST_FRACTION, "");
    }

    private static Coolant coolant(
            String name, double freezingK, LiquidProperties liquid, double glycolMassFraction, double glycolKgPerMol) {
        double water = (1 - glycolMassFraction) / WATER_KG_PER_MOL;
        double solvent = water / (water + glycolMassFraction / glycolKgPerMol);
        return new Coolant(
                name,
                freezingK,
                MAXIMUM_K,
                liquid,
                new Saturation(WATER_KG_PER_MOL, new IdealSolution(solvent, WATER_PRESSURE), WATER_VAPORISATION));
    }
}
