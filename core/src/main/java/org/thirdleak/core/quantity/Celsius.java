package org.thirdleak.core.quantity;

/** The scale in which people give temperatures; everything inside is in kelvin. */
public final class Celsius {

    /** 0 °C, K. */
    public static final double ZERO_K = 273.15;

    private Celsius() {}
}
