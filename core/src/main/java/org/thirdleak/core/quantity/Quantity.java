package org.thirdleak.core.quantity;

/** Range checks of physical arguments. Every check refuses NaN, and returns the value so that it can be used inline. */
public final class Quantity {

    private Quantity() {}

    /**
     * Refuses anything but a finite value above zero.
     *
     * @param name the quantity, as the caller knows it
     * @param value its value
     * @param unit its unit, for the message
     * @return the value
     * @throws IllegalArgumentException if the value is not above zero or not finite
     */
    public static double positive(String name, double value, String unit) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw outside(name, value, unit, "be finite and > 0");
        }
        return value;
    }

    /**
     * Refuses anything but a finite value of at least zero.
     *
     * @param name the quantity, as the caller knows it
     * @param value its value
     * @param unit its unit, for the message
     * @return the value
     * @throws IllegalArgumentException if the value is negative or not finite
     */
    public static double notNegative(String name, double value, String unit) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw outside(name, value, unit, "be finite and >= 0");
        }
        return value;
    }

    /**
     * Refuses a value outside a closed range.
     *
     * @param name the quantity, as the caller knows it
     * @param value its value
     * @param from smallest permitted value
     * @param to largest permitted value
     * @param unit the unit of all three, for the message
     * @return the value
     * @throws IllegalArgumentException if the value is outside the range
     */
    public static double between(String name, double value, double from, double to, String unit) {
        if (!(value >= from && value <= to)) {
            throw outside(name, value, unit, "lie within " + from + " ... " + to);
        }
        return value;
    }

    private static IllegalArgumentException outside(String name, double value, String unit, String range) {
        return new IllegalArgumentException(
                name + " must " + range + (unit.isEmpty() ? "" : " " + unit) + " but was " + value);
    }
}
