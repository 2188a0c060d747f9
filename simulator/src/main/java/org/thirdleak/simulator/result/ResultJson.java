package org.thirdleak.simulator.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes and reads {@code result.json} and {@code circuit.json}: keys in the order of the records, numbers in their
 * shortest exact form.
 */
public final class ResultJson {

    /** Name of the file in a run folder. */
    public static final String FILE = "result.json";

    /** Name of the file in the folder of a circuit. */
    public static final String CIRCUIT_FILE = "circuit.json";

    /** Name of the file in the folder of a calibration. */
    public static final String CALIBRATION_FILE = "calibration.json";

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private ResultJson() {}

    /**
     * A run as text.
     *
     * @param result the result
     * @return JSON with a line feed at its end, the same for the same result
     * @throws IllegalArgumentException if a number is not finite: such a result has no business in a file
     */
    public static String text(RunResult result) {
        return written(result);
    }

    /**
     * A circuit as text.
     *
     * @param result the result
     * @return JSON with a line feed at its end, the same for the same result
     * @throws IllegalArgumentException if a number is not finite
     */
    public static String text(CircuitResult result) {
        return written(result);
    }

    /**
     * A calibration as text.
     *
     * @param result the result
     * @return JSON with a line feed at its end, the same for the same result
     * @throws IllegalArgumentException if a number is not finite
     */
    public static String text(CalibrationResult result) {
        return written(result);
    }

    private static String written(Record result) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        JsonNode tree = MAPPER.valueToTree(result);
        refuseNonFinite(tree, "result");
        try {
            return MAPPER.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(indenter)
                                    .withArrayIndenter(indenter))
                            .writeValueAsString(tree)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the result cannot be written as JSON: " + e.getMessage(), e);
        }
    }

    private static void refuseNonFinite(JsonNode node, String path) {
        if (node.isDouble() && !Double.isFinite(node.doubleValue())) {
            throw new IllegalArgumentException(path + " is not finite but " + node.doubleValue());
        }
        node.properties().forEach(field -> refuseNonFinite(field.getValue(), path + "." + field.getKey()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            refuseNonFinite(node.get(i), path + "[" + i + "]");
        }
    }

    /**
     * Reads a run.
     *
     * @param file the file
     * @return the result
     * @throws InvalidResultException if it is damaged, lacks a key, holds a value that cannot be or was written by a newer
     *     version; with everything that is wrong
     * @throws IOException if the file cannot be read at all
     */
    public static RunResult read(Path file) throws IOException {
        return ResultReader.read(file, RunResult.class, RunResult.SCHEMA_VERSION, ResultAgreement::of);
    }

    /**
     * Reads a circuit.
     *
     * @param file the file
     * @return the result
     * @throws IOException as {@link #read}
     */
    public static CircuitResult readCircuit(Path file) throws IOException {
        return ResultReader.read(file, CircuitResult.class, CircuitResult.SCHEMA_VERSION, ResultAgreement::of);
    }

    /**
     * Reads a calibration.
     *
     * @param file the file
     * @return the result
     * @throws IOException as {@link #read}
     */
    public static CalibrationResult readCalibration(Path file) throws IOException {
        return ResultReader.read(file, CalibrationResult.class, CalibrationResult.SCHEMA_VERSION, ResultAgreement::of);
    }
}
