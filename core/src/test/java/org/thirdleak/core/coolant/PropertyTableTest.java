package org.thirdleak.core.coolant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.thirdleak.core.ReferenceTable.assertRelative;

import org.junit.jupiter.api.Test;

class PropertyTableTest {

    private static final int SAMPLES = 20_011;

    private static void assertFollows(Coolant coolant, Correlation exact, Correlation table, String property) {
        for (int k = 0; k <= SAMPLES; k++) {
            double t = coolant.minimumK() + (coolant.maximumK() - coolant.minimumK()) * k / SAMPLES;
            assertRelative(exact.at(t), table.at(t), 1e-11, coolant.name() + ", " + property + " at " + t + " K");
        }
    }

    @Test
    void tablesFollowTheirCorrelations() {
        for (Coolant coolant : Coolant.known()) {
            CoolantTables tables = CoolantTables.of(coolant);
            assertFollows(coolant, coolant.liquid().density(), tables.density(), "density");
            assertFollows(coolant, coolant.liquid().viscosity(), tables.viscosity(), "viscosity");
            assertFollows(coolant, coolant.liquid().conductivity(), tables.conductivity(), "conductivity");
            assertFollows(coolant, coolant.saturation().pressure(), tables.pressure(), "vapour pressure");
            assertFollows(coolant, coolant.saturation().vaporisation(), tables.vaporisation(), "heat of vaporisation");
        }
    }

    /** Eight points determine a polynomial of degree 7. */
    @Test
    void polynomialsAreExact() {
        Correlation seventh = t -> 1 + Math.pow(t - 300, 7);
        PropertyTable table = PropertyTable.of(seventh, 299, 303.5);
        for (double t : new double[] {299, 299.3, 300, 301.99, 303.5}) {
            assertEquals(seventh.at(t), table.at(t), 1e-10);
        }
    }

    @Test
    void equalCoolantsShareTheirTables() {
        assertSame(
                CoolantTables.of(Coolant.named("isooctane").orElseThrow()),
                CoolantTables.of(Coolant.named("isooctane").orElseThrow()));
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> PropertyTable.of(t -> t, 300, 299));
        assertThrows(IllegalArgumentException.class, () -> PropertyTable.of(t -> t, Double.NaN, 299));
    }
}
