package org.thirdleak.core.circuit;

import java.util.List;
import org.thirdleak.core.quantity.Quantity;

/**
 * Panels around a module, passed by the coolant in the order of the list; each touches its neighbours, the last one the
 * first.
 *
 * @param panels at least one
 * @param fin the sheet between the tubes
 * @param tubes tubes of one panel
 * @param lateralWPerK conductance from panel to neighbour, W/K, at least 0
 * @param structureWPerK conductance from the instrument bay to each panel, W/K, at least 0
 */
public record Radiator(List<Panel> panels, Fin fin, Tubes tubes, double lateralWPerK, double structureWPerK) {

    /**
     * Copies the panels and refuses values outside the ranges above.
     *
     * @throws IllegalArgumentException naming the value
     */
    public Radiator {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a radiator needs at least one panel but has none");
        }
        Quantity.notNegative("lateralWPerK", lateralWPerK, "W/K");
        Quantity.notNegative("structureWPerK", structureWPerK, "W/K");
    }

    /** Area of all panels, m². */
    public double areaM2() {
        return panels.stream().mapToDouble(Panel::areaM2).sum();
    }
}
