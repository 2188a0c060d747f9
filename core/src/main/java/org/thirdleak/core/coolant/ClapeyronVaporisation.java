package org.thirdleak.core.coolant;

/**
 * Heat of vaporisation from the slope of the vapour pressure, {@code h = T v_fg dp/dT} with an ideal vapour: for liquids
 * whose heat of vaporisation is not tabulated. Good to a few per cent well below the boiling point.
 *
 * <p>Source: the Clausius–Clapeyron equation.
 *
 * @param molarMassKgPerMol molar mass of the vapour, kg/mol
 * @param pressure vapour pressure
 * @param density density of the liquid, kg/m³
 */
public record ClapeyronVaporisation(double molarMassKgPerMol, SaturationPressure pressure, Correlation density)
        implements Correlation {

    @Override
    public double at(double temperatureK) {
        double vapour = Saturation.GAS_CONSTANT_J_PER_MOL_K * temperatureK / molarMassKgPerMol;
        double volumeTimesPressure = vapour - pressure.at(temperatureK) / density.at(temperatureK);
        return temperatureK * volumeTimesPressure * pressure.logSlopePerK(temperatureK);
    }
}
