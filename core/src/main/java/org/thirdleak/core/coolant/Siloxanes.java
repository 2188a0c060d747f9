package org.thirdleak.core.coolant;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Polymethylsiloxanes, stand-ins for PMS-1.5r. Commercial oils are mixtures without a published vapour pressure: that of
 * a pure oligomer is put in its place, decamethyltetrasiloxane (MD2M) by default; the volatile bounds differ from it by
 * factors of ten. The heat of vaporisation follows from the slope of that pressure.
 *
 * <p>Source: CoolProp, incompressible liquids PMS1 and PMS2 (Melinder 2010), 193.15 … 373.15 K, and the ancillary
 * equations of MM, MDM and MD2M, from their triple points.
 */
public final class Siloxanes {

    /** Pure oligomers whose vapour pressure stands in for that of an oil, the most volatile first. */
    public enum Oligomer {
        /** Hexamethyldisiloxane. */
        MM(
                0.16237752,
                205.5,
                new WagnerPressure(
                        518.75,
                        1939000,
                        list(
                                -4.060293696270762,
                                4.510185129815067,
                                -4.885232278579032,
                                -2.6822903046438245,
                                -5.299617058057907,
                                -0.6930990905959292),
                        list(0.3795, 0.3925, 5.0 / 6, 7.0 / 6, 3.5, 7))),
        /** Octamethyltrisiloxane. */
        MDM(
                0.23653146,
                187.2,
                new WagnerPressure(
                        564.09,
                        1410044.755816551,
                        list(
                                2.4897600675883105,
                                -2.7167176816437455,
                                -7.436853149350945,
                                -6.237181720678395,
                                -1.207450503123382,
                                -30.880090938506317),
                        list(0.382, 0.396, 1, 10.0 / 3, 14.0 / 3, 65.0 / 3))),
        /** Decamethyltetrasiloxane. */
        MD2M(
                0.3106854,
                205.2,
                new WagnerPressure(
                        599.4,
                        1144000,
                        list(-10.174, 9.607, -10.08, -7.242, -30.56, -330.87),
                        list(1, 1.5, 1.83, 4.15, 17.8, 17.5)));

        private final double molarMassKgPerMol;
        private final double minimumK;
        // a record over immutable lists, though the checker cannot know
        @SuppressWarnings("ImmutableEnumChecker")
        private final WagnerPressure pressure;

        Oligomer(double molarMassKgPerMol, double minimumK, WagnerPressure pressure) {
            this.molarMassKgPerMol = molarMassKgPerMol;
            this.minimumK = minimumK;
            this.pressure = pressure;
        }

        /** Vapour pressure, Pa. */
        public SaturationPressure pressure() {
            return pressure;
        }
    }

    private static final double OIL_MINIMUM_K = 193.15;
    private static final double OIL_MAXIMUM_K = 373.15;

    private Siloxanes() {}

    /** The oil of 1.5 cSt (PMS2, 1.43 cSt at 300 K) with the vapour pressure of MD2M. */
    public static Coolant centistokes15() {
        return centistokes15(Oligomer.MD2M);
    }

    /**
     * The oil of 1.5 cSt with the vapour pressure of a chosen oligomer.
     *
     * @param oligomer the oligomer
     * @return the coolant
     */
    public static Coolant centistokes15(Oligomer oligomer) {
        LiquidProperties liquid = new LiquidProperties(
                Polynomial.of(1155.94, -1.02576),
                Polynomial.of(1153.55, 2.10788),
                new ExponentialPolynomial(Polynomial.of(5.66926, -0.065582, 8.09988e-5)),
                Polynomial.of(0.172305, -2.11212e-4));
        return coolant("siloxane-1.5cst", liquid, oligomer);
    }

    /** The oil of 2.8 cSt (PMS1, 2.84 cSt at 300 K) with the vapour pressure of MD2M. */
    public static Coolant centistokes28() {
        LiquidProperties liquid = new LiquidProperties(
                Polynomial.of(1172.35, -0.9025),
                Polynomial.of(1223.69, 1.48417),
                new ExponentialPolynomial(Polynomial.of(6.36183, -0.0636352, 7.51428e-5)),
                Polynomial.of(0.207526, -2.84167e-4));
        return coolant("siloxane-2.8cst", liquid, Oligomer.MD2M);
    }

    private static Coolant coolant(String name, LiquidProperties liquid, Oligomer oligomer) {
        Correlation heat = new ClapeyronVaporisation(oligomer.molarMassKgPerMol, oligomer.pressure, liquid.density());
        return new Coolant(
                name,
                Math.max(OIL_MINIMUM_K, oligomer.minimumK),
                OIL_MAXIMUM_K,
                liquid,
                new Saturation(oligomer.molarMassKgPerMol, oligomer.pressure, heat));
    }

    private static List<Double> list(double... values) {
        return DoubleStream.of(values).boxed().toList();
    }
}
