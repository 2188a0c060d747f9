package org.thirdleak.simulator.hypothesis;

import java.util.Map;
import java.util.Optional;
import org.thirdleak.simulator.prior.Prior;

/**
 * The marks that count as evidence. A leak and its marks come together: a record that has not seen a leak has not seen
 * its marks either.
 *
 * @param byUnit marks by the id of the unit that leaked
 * @param impactPublishedGivenDefect prior of the probability that a defect is first published as an impact, where the
 *     cause first published counts
 */
public record LeakMarks(Map<String, LeakMark> byUnit, Optional<Prior> impactPublishedGivenDefect) {

    /** No marks: only who leaked when counts. */
    public static final LeakMarks NONE = new LeakMarks(Map.of(), Optional.empty());

    /** Copies the map. */
    public LeakMarks {
        byUnit = Map.copyOf(byUnit);
    }
}
