package org.thirdleak.report.claim;

/** Verbal bands behind Bayes factors. They are a convention, not a result, so they can be switched off. */
public enum Bands {
    /** R. E. Kass and A. E. Raftery, "Bayes Factors", <i>JASA</i> 90 (1995) 773–795: cuts at 3, 20 and 150. */
    KASS_RAFTERY,
    /** No bands. */
    NONE
}
