package org.thirdleak.simulator.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The range a number may have; for a prior, the range its whole support must stay within. NaN and infinities never pass. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {
    /** Smallest value allowed. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest value allowed. */
    double max() default Double.POSITIVE_INFINITY;

    /** Whether the smallest value itself is excluded, as 0 for an area. */
    boolean above() default false;

    /**
     * Whether the far tails of a prior without bounds, as a log-normal, may reach beyond; its quantiles are then judged
     * when the config is resolved.
     */
    boolean tails() default false;

    /** Why the range is what it is, shown with the error; empty if it is plain. */
    String why() default "";
}
