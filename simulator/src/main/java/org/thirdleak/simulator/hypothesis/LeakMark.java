package org.thirdleak.simulator.hypothesis;

import java.util.Arrays;
import java.util.List;

/**
 * What the marks of one leak say of its cause.
 *
 * @param statements the marks in words
 * @param givenImpact per component of the environment, the density of the marks given an impact of it, at each wall of the
 *     grid of the design's {@link WallTable}. Weighted by the rates of the components their sum is a density; one
 *     component may be below 0, if its flux grows with size
 * @param givenDefect density of the marks but the published cause, given a defect
 * @param published the cause that was published first, where that counts
 */
public record LeakMark(
        List<Statement> statements, double[][] givenImpact, double givenDefect, PublishedCause published) {

    /** The least density: what is less likely is as good as impossible, and this keeps products finite. */
    static final double LEAST = 1e-100;

    /** Copies the list, and lifts the density given a defect to the least. */
    public LeakMark {
        statements = List.copyOf(statements);
        givenDefect = Math.max(LEAST, givenDefect);
    }

    /** A cause as first published; given an impact it is part of the density given an impact. */
    public enum PublishedCause {
        /** Does not count. */
        NONE,
        /** An impact. */
        IMPACT,
        /** A defect. */
        DEFECT
    }

    /**
     * A mark in words.
     *
     * @param mark which, as in {@code hole}
     * @param value what was published, as in {@code 0.8 mm}
     */
    public record Statement(String mark, String value) {}

    /** Whether no wall and no component of the environment, nor a defect, can leave such marks. */
    public boolean impossible() {
        return givenDefect <= LEAST
                && Arrays.stream(givenImpact).flatMapToDouble(Arrays::stream).allMatch(density -> density <= LEAST);
    }
}
