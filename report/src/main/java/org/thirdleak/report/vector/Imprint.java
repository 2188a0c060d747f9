package org.thirdleak.report.vector;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.Provenance;

/**
 * What a picture says of itself, beside what it shows.
 *
 * @param title the claim of the picture
 * @param description a sentence with its numbers, for those who cannot see it
 * @param origin what it was made from
 */
public record Imprint(String title, String description, Origin origin) {
    /**
     * What a picture was made from and by which program.
     *
     * @param version of the program
     * @param configSha256 hash of the config; of several runs their hashes, with blanks between
     * @param seed the seed, empty where there are several
     * @param histories histories per hypothesis, empty where none are played or in several runs
     */
    public record Origin(String version, String configSha256, OptionalLong seed, OptionalLong histories) {
        /**
         * The origin of a run or a calibration.
         *
         * @param made its provenance
         * @return the origin
         */
        public static Origin of(Provenance made) {
            return new Origin(
                    made.version(),
                    made.configSha256(),
                    OptionalLong.of(made.seed()),
                    OptionalLong.of(made.histories()));
        }

        /**
         * The origin of a leak of a circuit.
         *
         * @param made its provenance
         * @return the origin
         */
        public static Origin of(CircuitResult.CircuitProvenance made) {
            return new Origin(made.version(), made.configSha256(), OptionalLong.of(made.seed()), OptionalLong.empty());
        }

        private TreeMap<String, String> inputs() {
            TreeMap<String, String> inputs = new TreeMap<>();
            inputs.put("Config", configSha256);
            seed.ifPresent(number -> inputs.put("Seed", Long.toString(number)));
            histories.ifPresent(count -> inputs.put("Histories", Long.toString(count)));
            return inputs;
        }
    }

    /** Program and version. */
    public String software() {
        return "Third Leak " + origin.version;
    }

    /** Config, seed and histories in a line. */
    public String inputs() {
        return origin.inputs().entrySet().stream()
                .map(input -> input.getKey() + " " + input.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Everything but the title by keyword, as a PNG keeps it. */
    public Map<String, String> texts() {
        TreeMap<String, String> texts = origin.inputs();
        texts.put("Software", software());
        texts.put("Description", description);
        return texts;
    }
}
