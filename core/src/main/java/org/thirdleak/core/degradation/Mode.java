package org.thirdleak.core.degradation;

/** What the liquid of a circuit does. */
public enum Mode {
    /** The pump runs under the pressure of the accumulator. */
    PUMPING,
    /** Still liquid under the pressure of the accumulator. */
    STANDBY,
    /** Still liquid under its vapour pressure: the pump has lost its inlet, or the bellows is on its stop. */
    STOPPED
}
