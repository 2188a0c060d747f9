package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.result.SweepRow;

/**
 * Points of a sweep in their order.
 *
 * @param list one row per point
 */
record SweepRows(List<SweepRow> list) implements Mergeable<SweepRows> {

    @Override
    public SweepRows merge(SweepRows next) {
        List<SweepRow> both = new ArrayList<>(list);
        both.addAll(next.list);
        return new SweepRows(both);
    }
}
