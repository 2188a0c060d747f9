package org.thirdleak.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Figures;
import org.thirdleak.report.chart.TextRecorder;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.Headline;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.page.OnePage;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.result.InvalidResultException;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.result.RunResult;

/** A result that was damaged is refused with its faults, and a result that is taken can be drawn. */
class DamagedResultTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String WHOLE = ResultJson.text(ResultFixture.base());
    private static final String COURSES = ResultJson.text(
            HazardFixture.added(ResultFixture.builder().outlook().build()));
    private static final String CALIBRATION = ResultJson.text(CalibrationFixture.of(2, 1, true));

    @TempDir
    Path folder;

    static Stream<RunResult> results() {
        return Stream.of(
                ResultFixture.base(),
                ResultFixture.builder().untrusted().build(),
                ExtremeResults.manyScenarios(),
                ExtremeResults.twoHypotheses(),
                ExtremeResults.tenHypotheses(),
                ExtremeResults.families(12),
                ExtremeResults.withoutLeaks(),
                ExtremeResults.approximateOfTen(),
                ExtremeResults.leaksOfTenHypotheses(),
                HazardFixture.added(ResultFixture.base()),
                HazardFixture.withoutForecast(ExtremeResults.twoHypotheses()),
                HazardFixture.unmatched(ExtremeResults.tenHypotheses()),
                PriorFixture.extreme());
    }

    @ParameterizedTest
    @MethodSource("results")
    void aWholeResultIsTaken(RunResult result) throws IOException {
        assertEquals(result, ResultJson.read(file(ResultJson.text(result))));
    }

    @Test
    void wholeCircuitsAndCalibrationsAreTaken() throws IOException {
        var circuit = LeakFixture.circuit("soyuz-loop");
        assertEquals(circuit, ResultJson.readCircuit(file(ResultJson.text(circuit))));
        var calibration = CalibrationFixture.of(10, 11, true);
        assertEquals(calibration, ResultJson.readCalibration(file(ResultJson.text(calibration))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /hypotheses/1/logEvidence/standardError | -1 | hypotheses[1].logEvidence.standardError: must be >= 0 but is -1; it is an error
            /hypotheses/0/priorProbability | 1.2 | hypotheses[0].priorProbability: must be 0 to 1 but is 1.2; it is a probability
            /attribution/0/defectProbability/value | -0.1 | attribution[0].defectProbability.value: must be 0 to 1 but is -0.1; it is a probability
            /bayesFactors/0/low | 1e300 | bayesFactors[0].low: must be <= value, which is
            /bayesFactors/0/value | "NaN" | bayesFactors[0].value: expected a number, got "NaN"
            /bayesFactors/0/value | null | bayesFactors[0].value: expected a number, got null
            /bayesFactors/0/value | 1e999 | bayesFactors[0].value: must be a finite number but is
            /bayesFactors/0/of | "defekt" | bayesFactors[0].of: there is no "defekt"; did you mean "defect"?
            /attribution/0/hypothesis | "magic" | attribution[0].hypothesis: there is no "magic"; there are: averaged, defect, impacts, rate-change
            /record/observeUntilUtc | "2023-13-45" | record.observeUntilUtc: expected a date in UTC such as "2022-12-15T00:45:00Z", got "2023-13-45"
            /record/designs/0/leaks | 2.5 | record.designs[0].leaks: expected a whole number, got 2.5
            /record/designs/0/leaks | 99999999999 | record.designs[0].leaks: must be at most 2147483647 but is 99999999999
            /diagnostics/trusted | "true" | diagnostics.trusted: expected true or false, got "true"
            /title | 7 | title: expected a text, got 7
            /scenarios | {} | scenarios: expected a list, got an object
            /scan | [] | scan: expected an object in braces, got a list
            /hypotheses | [] | hypotheses: needs at least 1 hypothesis but has 0
            /hypotheses/2/posteriorProbability | 0 | hypotheses: the values of posteriorProbability must sum to 1 but sum to 0.
            /schemaVersion | "1" | schemaVersion: expected the version of the layout, 1 to 1, got "1"
            /schemaVersion | 0 | schemaVersion: expected the version of the layout, 1 to 1, got 0
            /schemaVersion | 99 | schemaVersion: the file has layout version 99, but this program reads up to version 1; maybe a newer version of the program wrote it
            """)
    void whatAValueMayNotBeIsToldWithItsPath(String pointer, String value, String message) throws IOException {
        String faults = faults(with(pointer, value));
        assertTrue(faults.contains(message), faults);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /hazard/hypotheses/1/levels | [] | hazard.hypotheses[1].levels: has 0 values, but there are 44 of steps
            /hazard/hypotheses/1/survival | [] | hazard.hypotheses[1].survival: has 0 values, but there are 6 of the first hypothesis
            /hazard/hypotheses/2/survival/1/days | 31 | hazard.hypotheses[2].survival[1].days: is 31.0, but that of the first hypothesis is 30.0
            /hazard/hypotheses/0/survival/1/days | 15 | hazard.hypotheses[0].survival[1].days: must be > 15.0, as it stands after it, but is 15.0
            /hazard/hypotheses/3/hypothesis | "avaraged" | hazard.hypotheses[3].hypothesis: there is no "avaraged"; did you mean "averaged"?
            /hazard/hypotheses/3/hypothesis | "impacts" | hazard.hypotheses: there is none of "averaged"
            /hazard/hypotheses | [] | hazard.hypotheses: there is none of "impacts"
            /hazard/steps | [] | hazard.steps: needs at least 1 step but has 0
            /hazard/steps/1/toUtc | "1990-01-01T00:00:00Z" | hazard.steps[1].fromUtc: must not be after toUtc, which is
            /convergence/hypotheses/0/hypothesis | "magic" | convergence.hypotheses[0].hypothesis: there is no "magic"
            /convergence/hypotheses/1/looks | [] | convergence.hypotheses[1].looks: has 0 values, but there are 21 of the first hypothesis
            /convergence/hypotheses/1/looks/3/histories | 1 | convergence.hypotheses[1].looks[3].histories: must be > 4, as it stands after it, but is 1
            /outlook/silences/0/bayesFactors/0/of | "magic" | outlook.silences[0].bayesFactors[0].of: there is no "magic"
            /outlook/nextLeaks/0/bayesFactors/0/over | "magic" | outlook.nextLeaks[0].bayesFactors[0].over: there is no "magic"
            /outlook/watch/years/1/years | 0 | outlook.watch.years[1].years: must be > 0.0, as it stands after it, but is 0.0
            /outlook/watch/years/1/pairs | [] | outlook.watch.years[1].pairs: has 0 values, but there are 3 of the first year
            /outlook/watch/years/1/pairs/0/of | "magic" | outlook.watch.years[1].pairs[0].of: there is no "magic"
            """)
    void coursesThatDoNotBelongTogetherAreTold(String pointer, String value, String message) throws IOException {
        String faults = faults(with(COURSES, pointer, value));
        assertTrue(faults.contains(message), faults);
    }

    @Test
    void literalNotANumberIsToldWithItsPlace() throws IOException {
        String text = WHOLE.replaceFirst("\"low\" : [0-9.]+", "\"low\" : NaN");
        int line = (int) text.substring(0, text.indexOf("NaN")).lines().count();
        Path file = file(text);
        InvalidResultException refused = assertThrows(InvalidResultException.class, () -> ResultJson.read(file));
        assertEquals(1, refused.problems().size());
        assertEquals(line, refused.problems().get(0).line());
        assertEquals("\"low\" : NaN,", refused.problems().get(0).snippet());
        assertTrue(String.valueOf(refused.getMessage()).contains("low: must be a finite number but is NaN"));
    }

    /** All at once, the misspelt one with a guess, and what many items lack in one line. */
    @Test
    void allMissingKeysAreToldAtOnce() throws IOException {
        String text = WHOLE.replace("\"vehicle\"", "\"vehikle\"").replace("\"oneWindowProbability\"", "\"p\"");
        int units = ResultFixture.base().record().units().size();
        assertEquals(
                "record.units[0].vehicle: is missing; maybe it is misspelt as \"vehikle\" (and the same in "
                        + (units - 1) + " further places); scan.oneWindowProbability: is missing",
                faults(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n", "[]", "7", "null", "\"text\"", "{}", "}", "{\"schemaVersion\": 1}", "PNG\u0000\u0001"
            })
    void whatIsNoResultIsRefused(String text) throws IOException {
        assertTrue(!faults(text).isEmpty());
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Path file = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff});
        InvalidResultException refused = assertThrows(InvalidResultException.class, () -> ResultJson.read(file));
        assertEquals(file + "  is not a text in UTF-8, as results are", refused.getMessage());
    }

    @Test
    void numbersOfAThousandDigitsAndDeepNestingAreRefused() throws IOException {
        assertTrue(!faults(with("/provenance/seed", "1".repeat(2000))).isEmpty());
        assertTrue(!faults("[".repeat(5000)).isEmpty());
    }

    /** Cut off at every byte but the last line feed, it is never taken, and never anything worse than refused. */
    @Test
    void aResultThatWasCutOffIsRefused() throws IOException {
        byte[] bytes = CALIBRATION.getBytes(StandardCharsets.UTF_8);
        int step = Math.max(1, bytes.length / 500);
        Path file = folder.resolve("cut.json");
        for (int length = 0; length < bytes.length - 1; length += length < 300 ? 1 : step) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThrows(InvalidResultException.class, () -> ResultJson.readCalibration(file), "" + length);
        }
    }

    /** All parts; then with hazard and convergence too. */
    static Stream<String> bases() {
        return Stream.of(WHOLE, COURSES);
    }

    /**
     * Random damage, fixed seed: it is refused, or the result is drawn from beginning to end, until twelve were drawn. About one
     * in five is taken (119 of 600); another seed would find fewer than twelve among 200 with a probability of 5e-9 (2e-6 if one
     * in six is taken, the lower end of that count's 95 % interval), and refuse none before the twelfth with 4e-9.
     */
    @ParameterizedTest
    @MethodSource("bases")
    @Timeout(value = 40, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aResultThatIsTakenCanBeDrawn(String whole) throws IOException {
        UniformRandomProvider random = RandomStreams.stream(20231009, RandomStreams.purpose("damage"), 0);
        int taken = 0;
        int refusals = 0;
        while (taken < 12 && taken + refusals < 200) {
            JsonNode tree = MAPPER.readTree(whole);
            String damage = damage(tree, random);
            RunResult result;
            try {
                result = ResultJson.read(file(MAPPER.writeValueAsString(tree)));
            } catch (InvalidResultException refused) {
                refusals++;
                continue;
            }
            taken++;
            drawn(result, damage);
        }
        assertTrue(taken == 12 && refusals > 0, taken + " were taken, " + refusals + " refused");
    }

    /** One value deleted, repeated, made another type, or a number of another size. */
    private static String damage(JsonNode tree, UniformRandomProvider random) {
        List<JsonNode> parents = new ArrayList<>();
        collect(tree, parents);
        JsonNode parent = parents.get(random.nextInt(parents.size()));
        String was = parent.toString();
        String[] values = {"null", "0", "-1", "1", "1e9", "-1e9", "\"\"", "\"impacts\"", "[]", "{}", "true", "0.5"};
        JsonNode value = parsed(values[random.nextInt(values.length)]);
        boolean delete = random.nextInt(4) == 0;
        if (parent instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (delete) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else if (parent instanceof ArrayNode list) {
            int index = random.nextInt(list.size());
            if (delete) {
                list.remove(index);
            } else {
                list.set(index, random.nextBoolean() ? value : list.get(0).deepCopy());
            }
        }
        return was.substring(0, Math.min(300, was.length())) + " → "
                + parent.toString().substring(0, Math.min(300, parent.toString().length()));
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (!node.isEmpty()) {
            parents.add(node);
        }
        node.forEach(child -> collect(child, parents));
    }

    private static void drawn(RunResult result, String damage) {
        try {
            Reading reading = new Reading(result);
            Figures figures = Figures.of(reading, Bands.KASS_RAFTERY);
            for (Figure figure : figures.all()) {
                figure.paint(TextRecorder.empty(), new Rectangle2D.Double(0, 0, Figure.WIDTH, 630), Theme.DARK);
                figure.table();
            }
            new OnePage(reading, Bands.KASS_RAFTERY).paint(TextRecorder.empty(), Theme.LIGHT);
            assertTrue(!Headline.of(reading).title().isEmpty());
        } catch (RuntimeException e) {
            throw new AssertionError("taken but not drawn: " + damage, e);
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("result.json"), text);
    }

    private static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole result with another value at a place, which may be no JSON that a tree could hold. */
    private static String with(String pointer, String value) {
        return with(WHOLE, pointer, value);
    }

    private static String with(String whole, String pointer, String value) {
        JsonNode tree = parsed(whole);
        int end = pointer.lastIndexOf('/');
        JsonNode parent = tree.at(pointer.substring(0, end));
        ((ObjectNode) parent).put(pointer.substring(end + 1), "@here@");
        return tree.toString().replace("\"@here@\"", value);
    }

    private String faults(String text) throws IOException {
        Path file = file(text);
        InvalidResultException refused = assertThrows(InvalidResultException.class, () -> ResultJson.read(file));
        return refused.problems().stream()
                .map(problem -> problem.path() + ": " + problem.message())
                .collect(Collectors.joining("; "));
    }
}
