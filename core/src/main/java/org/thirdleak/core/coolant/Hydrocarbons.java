package org.thirdleak.core.coolant;

/**
 * Isooctane (2,2,4-trimethylpentane), said to be close to the LZ-TK-2 of the Soyuz external loop; no primary source
 * for that.
 *
 * <p>Source: Perry's Chemical Engineers' Handbook, 8th edition, tables 2-32, 2-153, 2-315, 2-313, 2-8 and 2-150, as
 * transcribed in the open library {@code chemicals}. From the triple point to the normal boiling point. Against
 * measurements at 298 K: density +0.4 %, viscosity −5 %.
 */
final class Hydrocarbons {

    private static final double MOLAR_MASS = 0.1142285;
    private static final double CRITICAL_K = 543.8;

    private Hydrocarbons() {}

    static Coolant isooctane() {
        LiquidProperties liquid = new LiquidProperties(
                new RackettDensity(MOLAR_MASS * 590.59, 0.27424, CRITICAL_K, 0.2847),
                Polynomial.scaled(1 / (1000 * MOLAR_MASS), 95275, 696.7, -1.3765, 0.0021734),
                new ExtendedAntoine(-12.928, 1137.5, 0.25725, -3.6929e-28, 10),
                Polynomial.of(0.1659, -0.00022686));
        Saturation saturation = new Saturation(
                MOLAR_MASS,
                new ExtendedAntoine(84.912, -6722.2, -9.5157, 7.2244e-6, 2),
                new CriticalPower(47711 / MOLAR_MASS, CRITICAL_K, 0.37949, 0, 0));
        return new Coolant("isooctane", 165.78, 372.39, liquid, saturation);
    }
}
