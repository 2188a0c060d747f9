package org.thirdleak.simulator.config;

/**
 * How results are shown.
 *
 * @param bands verbal bands of Bayes factors
 */
@Doc("How results are shown")
public record ReportConfig(
        @Doc("Verbal bands of Bayes factors: kass_raftery or none; they are a convention, not a result")
        @Default("kass_raftery")
        Bands bands) {
    /** Verbal bands. */
    public enum Bands {
        /** Cuts at 3, 20 and 150 (Kass and Raftery 1995). */
        KASS_RAFTERY,
        /** None. */
        NONE
    }
}
