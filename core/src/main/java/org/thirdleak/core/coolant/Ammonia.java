package org.thirdleak.core.coolant;

/**
 * Ammonia, the coolant of the station's American radiators.
 *
 * <p>Source: Perry's Chemical Engineers' Handbook, 8th edition, the same tables as isooctane. From the triple point to
 * 370 K, short of the critical point at 405.65 K.
 */
final class Ammonia {

    private static final double MOLAR_MASS = 0.0170305;
    private static final double CRITICAL_K = 405.65;

    private Ammonia() {}

    static Coolant coolant() {
        LiquidProperties liquid = new LiquidProperties(
                new RackettDensity(MOLAR_MASS * 3538.3, 0.25443, CRITICAL_K, 0.2888),
                new CriticalHeatCapacity(1 / (1000 * MOLAR_MASS), CRITICAL_K, 61.289, 80925, 799.4, -2651),
                new ExtendedAntoine(-6.743, 598.3, -0.7341, -3.69e-27, 10),
                Polynomial.of(1.169, -0.002314));
        Saturation saturation = new Saturation(
                MOLAR_MASS,
                new ExtendedAntoine(90.483, -4669.7, -11.607, 0.017194, 1),
                new CriticalPower(31523 / MOLAR_MASS, CRITICAL_K, 0.3914, -0.2289, 0.2309));
        return new Coolant("ammonia", 195.41, 370, liquid, saturation);
    }
}
