package org.thirdleak.core.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void saysWhatIsWrongAndWhatIsPermitted() {
        assertEquals(
                "wallM must be finite and > 0 m but was NaN",
                assertThrows(IllegalArgumentException.class, () -> Quantity.positive("wallM", Double.NaN, "m"))
                        .getMessage());
        assertEquals(
                "angle must lie within 0.0 ... 90.0 degrees but was 91.0",
                assertThrows(IllegalArgumentException.class, () -> Quantity.between("angle", 91, 0, 90, "degrees"))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Quantity.notNegative("factor", -1e-9, ""));
        assertEquals(0, Quantity.notNegative("factor", 0, ""));
    }
}
