package org.thirdleak.simulator.config;

import java.util.List;
import java.util.Optional;

/**
 * The end of a key, which says in what unit its number is.
 *
 * @param suffix with the underscore before it
 * @param unit as printed, empty for dimensionless numbers
 */
public record UnitSuffix(String suffix, String unit) {
    /** Every suffix in use; a longer one before those it ends with. */
    public static final List<UnitSuffix> ALL = List.of(
            new UnitSuffix("_kg_per_m2", "kg/m2"),
            new UnitSuffix("_per_m2_yr", "per m2 and year"),
            new UnitSuffix("_km_per_s", "km/s"),
            new UnitSuffix("_per_deg", "per degree"),
            new UnitSuffix("_per_h", "per hour"),
            new UnitSuffix("_per_day", "per day"),
            new UnitSuffix("_mm_per_cycle", "mm per cycle"),
            new UnitSuffix("_mpa_sqrt_m", "MPa sqrt m"),
            new UnitSuffix("_mpa", "MPa"),
            new UnitSuffix("_j_per_kg_k", "J/(kg K)"),
            new UnitSuffix("_w_per_m_k", "W/(m K)"),
            new UnitSuffix("_w_per_m2", "W/m2"),
            new UnitSuffix("_kj_per_k", "kJ/K"),
            new UnitSuffix("_w_per_k", "W/K"),
            new UnitSuffix("_kg_per_s", "kg/s"),
            new UnitSuffix("_kpa", "kPa"),
            new UnitSuffix("_kg", "kg"),
            new UnitSuffix("_w", "W"),
            new UnitSuffix("_c", "°C"),
            new UnitSuffix("_k", "K"),
            new UnitSuffix("_l", "l"),
            new UnitSuffix("_m", "m"),
            new UnitSuffix("_m2", "m2"),
            new UnitSuffix("_mm", "mm"),
            new UnitSuffix("_km", "km"),
            new UnitSuffix("_d", "d"),
            new UnitSuffix("_h", "h"),
            new UnitSuffix("_yr", "yr"),
            new UnitSuffix("_deg", "deg"),
            new UnitSuffix("_sfu", "sfu"),
            new UnitSuffix("_utc", ""),
            new UnitSuffix("_factor", ""),
            new UnitSuffix("_fraction", ""),
            new UnitSuffix("_count", ""),
            new UnitSuffix("_exponent", ""),
            // standard deviation of a natural logarithm
            new UnitSuffix("_ln", ""),
            new UnitSuffix("_probability", ""),
            // of ln Z, a plain number
            new UnitSuffix("_standard_error", ""));

    /**
     * The suffix of a key.
     *
     * @param key in snake case
     * @return its suffix, empty if it has none
     */
    public static Optional<UnitSuffix> of(String key) {
        return ALL.stream().filter(known -> key.endsWith(known.suffix())).findFirst();
    }
}
