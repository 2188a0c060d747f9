package org.thirdleak.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.thirdleak.report.claim.Bands;

/** Writes reports of the fixtures, to be looked at: {@code java ... org.thirdleak.report.Gallery FOLDER}. */
public final class Gallery {
    private Gallery() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        ReportFolder.write(ResultFixture.base(), folder.resolve("base"), ReportOptions.DEFAULT);
        ReportFolder.write(ResultFixture.base(), folder.resolve("dark"), ReportOptions.ALL);
        ReportFolder.write(
                ResultFixture.builder().untrusted().build(), folder.resolve("untrusted"), ReportOptions.DEFAULT);
        ReportFolder.write(
                ExtremeResults.manyScenarios(),
                folder.resolve("many"),
                new ReportOptions(Bands.NONE, false, false, false));
        ReportFolder.write(ExtremeResults.fewScenarios(0), folder.resolve("none"), ReportOptions.DEFAULT);
        ReportFolder.write(ExtremeResults.fewScenarios(3), folder.resolve("three"), ReportOptions.DEFAULT);
        ReportFolder.write(ExtremeResults.twoHypotheses(), folder.resolve("two"), ReportOptions.DEFAULT);
        ReportFolder.write(ExtremeResults.tenHypotheses(), folder.resolve("ten"), ReportOptions.DEFAULT);
        ReportFolder.write(ExtremeResults.families(12), folder.resolve("families"), ReportOptions.DEFAULT);
        ReportFolder.write(ExtremeResults.withoutLeaks(), folder.resolve("quiet"), ReportOptions.DEFAULT);
        ReportFolder.write(ExtremeResults.approximate(), folder.resolve("approximate"), ReportOptions.DEFAULT);
        ReportFolder.write(ExtremeResults.approximateOfTen(), folder.resolve("approximate-ten"), ReportOptions.DEFAULT);
        leaks(folder);
    }

    private static void leaks(Path folder) throws IOException {
        ReportFolder.write(ExtremeResults.leaks(), folder.resolve("leaks"), ReportOptions.DEFAULT);
        ReportFolder.write(
                ExtremeResults.leaks(),
                folder.resolve("leaks-dark"),
                new ReportOptions(Bands.NONE, true, false, false));
        ReportFolder.write(ExtremeResults.slowLeaks(), folder.resolve("slow"), ReportOptions.DEFAULT);
        ReportFolder.write(ExtremeResults.leaksOfTenHypotheses(), folder.resolve("ten-leaks"), ReportOptions.DEFAULT);
        for (String config : List.of("soyuz-loop", "progress-loop", "nauka-radiator")) {
            ReportFolder.writeCircuit(LeakFixture.circuit(config), folder.resolve(config), ReportOptions.DEFAULT);
        }
        ReportFolder.writeCircuit(
                LeakFixture.circuit("soyuz-loop", "leak.hole_mm=0.1"),
                folder.resolve("pinhole"),
                ReportOptions.DEFAULT);
        ReportFolder.writeCircuit(
                LeakFixture.circuit("soyuz-loop", "limits.instrument_bay_c=30", "limits.living_compartment_c=25"),
                folder.resolve("warm"),
                ReportOptions.DEFAULT);
    }
}
