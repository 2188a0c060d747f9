package org.thirdleak.core.coolant;

import java.util.List;
import java.util.Optional;
import org.thirdleak.core.quantity.Quantity;

/**
 * A coolant: its properties against temperature, and the range in which they hold. Every method here refuses
 * temperatures outside the range; the correlations inside do not.
 *
 * <p>Model card with sources and uncertainties: {@code docs/models/coolants.md}.
 *
 * @param name for people and configs
 * @param minimumK lowest temperature at which all properties hold and the coolant is liquid, K
 * @param maximumK highest one, K
 * @param liquid properties of the liquid
 * @param saturation the liquid against its vapour
 */
public record Coolant(String name, double minimumK, double maximumK, LiquidProperties liquid, Saturation saturation) {

    /**
     * Refuses an empty range.
     *
     * @throws IllegalArgumentException naming the limits
     */
    public Coolant {
        Quantity.positive("minimumK", minimumK, "K");
        Quantity.positive("maximumK", maximumK, "K");
        if (!(minimumK < maximumK)) {
            throw new IllegalArgumentException("maximumK must be > minimumK = " + minimumK + " K but was " + maximumK);
        }
    }

    /** The coolants known by name; water–glycol with 30 % glycol by mass. */
    public static List<Coolant> known() {
        return List.of(
                Hydrocarbons.isooctane(),
                Siloxanes.centistokes15(),
                Siloxanes.centistokes28(),
                Ammonia.coolant(),
                WaterGlycol.ethylene(0.3),
                WaterGlycol.propylene(0.3));
    }

    /**
     * A coolant by its name, upper or lower case.
     *
     * @param name for instance {@code isooctane}
     * @return the coolant, or nothing if the name is unknown
     */
    public static Optional<Coolant> named(String name) {
        return known().stream()
                .filter(coolant -> coolant.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * The same coolant with one heat capacity at all temperatures.
     *
     * @param heatCapacityJPerKgK J/(kg K), above 0
     * @return the coolant
     */
    public Coolant withHeatCapacity(double heatCapacityJPerKgK) {
        Polynomial constant = Polynomial.of(Quantity.positive("heatCapacityJPerKgK", heatCapacityJPerKgK, "J/(kg K)"));
        return new Coolant(
                name,
                minimumK,
                maximumK,
                new LiquidProperties(liquid.density(), constant, liquid.viscosity(), liquid.conductivity()),
                saturation);
    }

    /**
     * Density of the liquid.
     *
     * @param temperatureK K, within the range
     * @return kg/m³
     * @throws IllegalArgumentException if the temperature is outside the range
     */
    public double densityKgPerM3(double temperatureK) {
        return liquid.density().at(checked(temperatureK));
    }

    /**
     * Heat capacity of the liquid.
     *
     * @param temperatureK K, within the range
     * @return J/(kg K)
     * @throws IllegalArgumentException if the temperature is outside the range
     */
    public double heatCapacityJPerKgK(double temperatureK) {
        return liquid.heatCapacity().at(checked(temperatureK));
    }

    /**
     * Dynamic viscosity of the liquid.
     *
     * @param temperatureK K, within the range
     * @return Pa s
     * @throws IllegalArgumentException if the temperature is outside the range
     */
    public double viscosityPaS(double temperatureK) {
        return liquid.viscosity().at(checked(temperatureK));
    }

    /**
     * Thermal conductivity of the liquid.
     *
     * @param temperatureK K, within the range
     * @return W/(m K)
     * @throws IllegalArgumentException if the temperature is outside the range
     */
    public double conductivityWPerMK(double temperatureK) {
        return liquid.conductivity().at(checked(temperatureK));
    }

    /**
     * Prandtl number of the liquid.
     *
     * @param temperatureK K, within the range
     * @return the number
     * @throws IllegalArgumentException if the temperature is outside the range
     */
    public double prandtl(double temperatureK) {
        return viscosityPaS(temperatureK) * heatCapacityJPerKgK(temperatureK) / conductivityWPerMK(temperatureK);
    }

    /**
     * Vapour pressure.
     *
     * @param temperatureK K, within the range
     * @return Pa
     * @throws IllegalArgumentException if the temperature is outside the range
     */
    public double vapourPressurePa(double temperatureK) {
        return saturation.pressure().at(checked(temperatureK));
    }

    /**
     * Heat of vaporisation.
     *
     * @param temperatureK K, within the range
     * @return J/kg
     * @throws IllegalArgumentException if the temperature is outside the range
     */
    public double vaporisationJPerKg(double temperatureK) {
        return saturation.vaporisation().at(checked(temperatureK));
    }

    private double checked(double temperatureK) {
        return Quantity.between("temperature of " + name, temperatureK, minimumK, maximumK, "K");
    }
}
