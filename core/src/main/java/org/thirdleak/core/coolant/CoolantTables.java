package org.thirdleak.core.coolant;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The properties of a coolant that an integrator asks for thousands of times, as tables over its range. Within 1e-11 of the
 * correlations for every known coolant.
 *
 * @param density kg/m³
 * @param viscosity Pa s
 * @param conductivity W/(m K)
 * @param pressure vapour pressure, Pa
 * @param vaporisation heat of vaporisation, J/kg
 */
public record CoolantTables(
        PropertyTable density,
        PropertyTable viscosity,
        PropertyTable conductivity,
        PropertyTable pressure,
        PropertyTable vaporisation) {

    /** A run asks for one or two coolants; a sweep over many mixtures must not fill the memory. */
    private static final int REMEMBERED = 64;

    private static final Map<Coolant, CoolantTables> KNOWN = new ConcurrentHashMap<>();

    /**
     * The tables of a coolant. Those of the first 64 coolants are remembered: they depend on nothing but the coolant.
     *
     * @param coolant the coolant
     * @return its tables
     */
    public static CoolantTables of(Coolant coolant) {
        CoolantTables known = KNOWN.get(coolant);
        if (known != null) {
            return known;
        }
        CoolantTables tables = tabulate(coolant);
        if (KNOWN.size() < REMEMBERED) {
            KNOWN.put(coolant, tables);
        }
        return tables;
    }

    private static CoolantTables tabulate(Coolant coolant) {
        return new CoolantTables(
                table(coolant, coolant.liquid().density()),
                table(coolant, coolant.liquid().viscosity()),
                table(coolant, coolant.liquid().conductivity()),
                table(coolant, coolant.saturation().pressure()),
                table(coolant, coolant.saturation().vaporisation()));
    }

    private static PropertyTable table(Coolant coolant, Correlation correlation) {
        return PropertyTable.of(correlation, coolant.minimumK(), coolant.maximumK());
    }
}
