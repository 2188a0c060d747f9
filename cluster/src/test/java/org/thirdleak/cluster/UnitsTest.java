package org.thirdleak.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.execution.BlockRange;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.execution.TreeFold;

class UnitsTest {

    private record Count(long blocks) implements Mergeable<Count> {
        @Override
        public Count merge(Count next) {
            return new Count(blocks + next.blocks);
        }
    }

    @Test
    void aTaskTakesASecondOrMoreWhereThereAreBlocksEnough() {
        assertEquals(0, Units.log2Blocks(1000, 2, 4));
        int log = Units.log2Blocks(1_000_000, 0.01, 4);
        assertTrue(Math.scalb(0.01, log) >= 1.5 && Math.scalb(0.01, log) < 3);
    }

    @Test
    void everyProcessorGetsSeveralTasks() {
        int log = Units.log2Blocks(100, 0.1, 4);
        assertTrue(100 >> log >= 16);
    }

    @Test
    void theDriverIsNotDrowned() {
        int log = Units.log2Blocks(1L << 40, 10, 1000);
        assertTrue((1L << 40) >> log <= 50_000);
    }

    @Test
    void whatIsDoneIsNotSentAgain() {
        TreeFold<Count> fold = new TreeFold<>();
        fold.add(0, new Count(1));
        fold.add(1, new Count(1));
        fold.add(5, new Count(1));
        assertEquals(
                List.of(new BlockRange(2, 4), new BlockRange(4, 5), new BlockRange(6, 8), new BlockRange(8, 10)),
                Units.of(fold, new BlockRange(0, 10), 2));
    }

    @Test
    void theMasterOfSparkSubmitIsTheEngine() {
        assertEquals(
                List.of("run", "a.yaml", "--engine", "yarn"),
                Main.withEngine(List.of("run", "a.yaml"), java.util.Optional.of("yarn")));
        assertEquals(
                List.of("run", "a.yaml", "--engine", "local"),
                Main.withEngine(List.of("run", "a.yaml", "--engine", "local"), java.util.Optional.of("yarn")));
        assertEquals(List.of("schema"), Main.withEngine(List.of("schema"), java.util.Optional.of("yarn")));
    }
}
