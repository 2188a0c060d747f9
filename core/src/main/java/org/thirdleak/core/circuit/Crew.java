package org.thirdleak.core.circuit;

import org.thirdleak.core.quantity.Quantity;

/**
 * People in the living compartment: about 100 W of sensible heat and 50 g/h of water vapour each. While any circuit
 * pumps, its exchanger dries the air as fast as they moisten it; without flow the vapour stays in the air.
 *
 * <p>Source of the two figures: textbook values for rest and light work.
 *
 * @param members number of people, at least 0
 * @param heatWEach sensible heat, W each, at least 0
 * @param waterKgPerSEach water vapour, kg/s each, at least 0
 */
public record Crew(int members, double heatWEach, double waterKgPerSEach) {

    /** Nobody. */
    public static final Crew NONE = new Crew(0, 0, 0);

    private static final double HOUR_S = 3600;

    /**
     * Refuses negative values.
     *
     * @throws IllegalArgumentException naming the value
     */
    public Crew {
        Quantity.notNegative("members", members, "");
        Quantity.notNegative("heatWEach", heatWEach, "W");
        Quantity.notNegative("waterKgPerSEach", waterKgPerSEach, "kg/s");
    }

    /**
     * People at rest or light work.
     *
     * @param members number of people, at least 0
     * @return the crew
     */
    public static Crew of(int members) {
        return new Crew(members, 100, 0.050 / HOUR_S);
    }

    /** Sensible heat of all, W. */
    public double heatW() {
        return members * heatWEach;
    }

    /** Water vapour of all, kg/s. */
    public double waterKgPerS() {
        return members * waterKgPerSEach;
    }
}
