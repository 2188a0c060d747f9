package org.thirdleak.workbench.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.workbench.source.ConfigText;

class ProblemRowTest {

    private static final Path CONFIG = Path.of("/study/configs/a.yaml");
    private static final ConfigText TEXT =
            ConfigText.of("record:\n  units: ../data/units.csv\n  leaks: ../data/leaks.csv\n", false);

    @Test
    void leadsToTheSetting() {
        assertEquals(
                Optional.of("record.leaks"),
                row("/study/configs/a.yaml", "record.leaks").setting(TEXT));
        assertEquals(
                Optional.of("record.absent"), row("a.yaml", "record.absent").setting(TEXT));
    }

    @Test
    void leadsFromADataFileToTheSettingThatNamesIt() {
        assertEquals(
                Optional.of("record.leaks"),
                row("/study/data/leaks.csv", "onset_utc").setting(TEXT));
        assertFalse(row("/study/data/leaks.csv", "onset_utc").inConfig());
    }

    @Test
    void leadsToNoSettingWhereThereIsNone() {
        assertEquals(Optional.empty(), row("a.yaml", "").setting(TEXT));
        assertEquals(Optional.empty(), row("a.yaml", "designs").setting(TEXT));
    }

    private static ProblemRow row(String source, String path) {
        return new ProblemRow(CONFIG, new ConfigProblem(source, 3, 1, path, "is wrong", ""));
    }
}
