package org.thirdleak.simulator.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Configs that tests begin with. */
final class ConfigFiles {
    static final Path EXAMPLES = Path.of("../examples");

    /** As small as can be; the last line belongs to the hypothesis of the defect. */
    static final String SMALL = """
            record:
              units: units.csv
              leaks: leaks.csv
              include_designs: [soyuz]
              observe_until_utc: 2023-10-09T17:00:00Z
            designs:
              - id: soyuz
                exposed_area_m2: 2
                wall_thickness_mm: 1
            environment:
              exposure_factor: 0.5
              meteoroids: { uncertainty_factor: 1 }
              debris: {}
            hypotheses:
              - { id: impacts, type: impacts }
              - id: defect
                type: systematic_defect
                affected_designs: [soyuz]
                onset_utc: { uniform: [2000-01-01, 2023-01-01] }
            """;

    private ConfigFiles() {}

    static Path write(Path folder, String text) throws IOException {
        return Files.writeString(folder.resolve("config.yaml"), text);
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("configs"))) {
            return files.filter(file -> file.toString().endsWith(".yaml") && !CircuitConfigReader.isCircuit(file))
                    .sorted()
                    .toList();
        }
    }
}
