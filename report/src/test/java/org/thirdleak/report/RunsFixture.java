package org.thirdleak.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.thirdleak.report.claim.RunsReading;
import org.thirdleak.simulator.comparison.ComparedRun.SettingsSource;
import org.thirdleak.simulator.comparison.RunComparison;
import org.thirdleak.simulator.comparison.StoredRun;
import org.thirdleak.simulator.config.ResolvedConfig;
import org.thirdleak.simulator.result.RunResult;

/** Results side by side, as if each were read from a folder of its own. */
public final class RunsFixture {
    /** As long as names get, and not in Latin letters. */
    public static final String LONG_NAME =
            "прогон-с-очень-длинным-именем-".repeat(3).substring(0, 80);

    private RunsFixture() {}

    public static RunsReading of(RunResult... results) {
        return named("run-", results);
    }

    /** With folders of this name and a number. */
    public static RunsReading named(String name, RunResult... results) {
        List<StoredRun> runs = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            ObjectNode settings = JsonNodeFactory.instance.objectNode();
            settings.put("seed", i);
            settings.put("title", i == 0 ? "<script>alert('x')</script>" : "plain");
            runs.add(new StoredRun(
                    Path.of("/", "runs", name + i),
                    SettingsSource.KEPT,
                    Optional.of(new ResolvedConfig(settings, new TreeMap<>())),
                    results[i]));
        }
        return new RunsReading(RunComparison.of(runs));
    }
}
