package org.thirdleak.simulator.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The records, the schema and the reference file are three views of one thing. */
class ConfigRecordsTest {
    private static final Path REFERENCE = ConfigFiles.EXAMPLES.resolve("configs/reference.yaml");
    private static final Path SCHEMA = ConfigFiles.EXAMPLES.resolve("schema/thirdleak.schema.json");
    private static final Path CIRCUIT_REFERENCE = ConfigFiles.EXAMPLES.resolve("configs/reference-circuit.yaml");
    private static final Path CIRCUIT_SCHEMA = ConfigFiles.EXAMPLES.resolve("schema/thirdleak-circuit.schema.json");
    /** The ends of an axis of a sweep have the unit of the setting that it varies. */
    private static final Set<String> WITHOUT_UNIT = Set.of("weight", "seed", "facing", "from", "to");

    private static Set<Class<?>> groups(Class<?> root) {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(root, found);
        return found;
    }

    private static Set<Class<?>> groups() {
        Set<Class<?>> found = groups(RunConfig.class);
        found.addAll(groups(CircuitConfig.class));
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (!(type instanceof Class<?> plain)) {
            collect(Setting.typeArgument(type, 0), found);
            return;
        }
        if (plain == PriorConfig.class || plain == DatePriorConfig.class) {
            return;
        }
        if (plain.isSealed()) {
            Setting.kinds(plain).forEach(kind -> collect(kind, found));
        } else if (plain.isRecord() && found.add(plain)) {
            Setting.of(plain).forEach(setting -> collect(setting.type(), found));
        }
    }

    @Test
    void everyNumberCarriesItsUnit() {
        Set<Type> numbers = Set.of(double.class, Double.class, PriorConfig.class);
        Set<String> bare = new TreeSet<>();
        for (Class<?> group : groups()) {
            for (Setting setting : Setting.of(group)) {
                Type type = setting.type();
                Type element = type instanceof Class<?> ? type : Setting.typeArgument(type, 0);
                if (numbers.contains(element) && UnitSuffix.of(setting.key()).isEmpty()) {
                    bare.add(setting.key());
                }
            }
        }
        bare.removeAll(WITHOUT_UNIT);
        assertEquals(Set.of(), bare);
    }

    @Test
    void everySettingIsDocumented() {
        for (Class<?> group : groups()) {
            assertTrue(group.isAnnotationPresent(Doc.class), group.getName());
            for (Setting setting : Setting.of(group)) {
                assertFalse(setting.doc().isEmpty(), group + " " + setting.key());
            }
        }
    }

    @Test
    void referencesNameEverySettingAndType() throws IOException {
        assertNamed(RunConfig.class, Files.readString(REFERENCE));
        assertNamed(CircuitConfig.class, Files.readString(CIRCUIT_REFERENCE));
    }

    private static void assertNamed(Class<?> root, String reference) {
        Set<String> absent = new TreeSet<>();
        for (Class<?> group : groups(root)) {
            Setting.of(group).stream()
                    .map(Setting::key)
                    .filter(key -> !Pattern.compile("\\b" + key + ": *")
                            .matcher(reference)
                            .find())
                    .forEach(absent::add);
            Optional.ofNullable(group.getAnnotation(TypeName.class))
                    .map(TypeName::value)
                    .filter(word -> !reference.contains("type: " + word))
                    .ifPresent(absent::add);
        }
        assertEquals(Set.of(), absent);
    }

    @Test
    void referenceNamesEveryDistribution() throws IOException {
        String reference = Files.readString(REFERENCE);
        for (List<DistributionSyntax> forms : List.of(DistributionSyntax.OF_NUMBERS, DistributionSyntax.OF_DATES)) {
            for (DistributionSyntax form : forms) {
                assertTrue(reference.contains("{ " + form.name() + ": "), form.name());
            }
        }
    }

    @Test
    void referenceShowsTheDefaults() throws Exception {
        ObjectNode tree = RunConfigReader.read(REFERENCE, List.of()).given();
        assertDefaults(RunConfig.class, tree, Set.of("title", "scenarios", "families"));
        JsonNode environment = tree.path("environment");
        assertDefaults(EnvironmentConfig.class, environment, Set.of());
        assertDefaults(EnvironmentConfig.Meteoroids.class, environment.path("meteoroids"), Set.of());
        assertDefaults(EnvironmentConfig.Debris.class, environment.path("debris"), Set.of("model"));
        assertDefaults(
                EnvironmentConfig.DebrisModel.Kessler.class,
                environment.path("debris").path("model"),
                Set.of());
        JsonNode hypotheses = tree.path("hypotheses");
        assertDefaults(HypothesisConfig.Impacts.class, hypotheses.path(0), Set.of());
        assertDefaults(HypothesisConfig.RateChange.class, hypotheses.path(1), Set.of());
        assertDefaults(HypothesisConfig.SystematicDefect.class, hypotheses.path(2), Set.of("life"));
        assertDefaults(HypothesisConfig.Ageing.class, hypotheses.path(3), Set.of());
        assertDefaults(HypothesisConfig.DebrisCloud.class, hypotheses.path(4), Set.of());
        assertDefaults(HypothesisConfig.Frailty.class, hypotheses.path(5), Set.of());
        assertDefaults(LifeConfig.Weibull.class, hypotheses.path(2).path("life"), Set.of());
        Path cracks = ConfigFiles.EXAMPLES.resolve("configs/iss-2023-crack-growth.yaml");
        JsonNode growing = RunConfigReader.read(cracks, List.of()).given().path("hypotheses");
        assertDefaults(LifeConfig.CrackGrowth.class, growing.path(1).path("life"), Set.of());
        JsonNode designs = tree.path("designs");
        assertDefaults(ProtectionConfig.SingleWall.class, designs.path(0).path("protection"), Set.of());
        assertDefaults(ProtectionConfig.Whipple.class, designs.path(1).path("protection"), Set.of());
        assertDefaults(ProtectionConfig.InsulatedWall.class, designs.path(2).path("protection"), Set.of());
        JsonNode marks = tree.path("marks");
        assertDefaults(MarksConfig.class, marks, Set.of());
        assertDefaults(MarksConfig.Hole.class, marks.path("hole"), Set.of());
        assertDefaults(MarksConfig.Drain.class, marks.path("drain"), Set.of());
        assertDefaults(MarksConfig.FirstPublishedCause.class, marks.path("first_published_cause"), Set.of());
        assertDefaults(MarksConfig.Leak.class, marks.path("leaks").path(0), Set.of());
        assertDefaults(MatchingConfig.class, tree.path("matching"), Set.of());
        assertDefaults(HistoriesConfig.class, tree.path("histories"), Set.of());
        assertDefaults(EvidenceConfig.class, tree.path("evidence"), Set.of());
        assertDefaults(PosteriorConfig.class, tree.path("posterior"), Set.of());
        assertDefaults(ForecastConfig.class, tree.path("forecast"), Set.of());
        assertDefaults(DegradationConfig.class, tree.path("degradation"), Set.of());
        assertDefaults(ReportConfig.class, tree.path("report"), Set.of());
    }

    @Test
    void circuitReferenceShowsTheDefaults() throws Exception {
        ObjectNode tree = CircuitConfigReader.read(CIRCUIT_REFERENCE, List.of()).given();
        assertDefaults(CircuitConfig.class, tree, Set.of("title"));
        assertDefaults(OrbitConfig.class, tree.path("orbit"), Set.of());
        assertDefaults(ModuleConfig.class, tree.path("module"), Set.of("load_steps"));
        JsonNode loop = tree.path("circuits").path(0);
        assertDefaults(LoopConfig.class, loop, Set.of("title"));
        assertDefaults(LoopConfig.Accumulator.class, loop.path("accumulator"), Set.of());
        assertDefaults(LoopConfig.Exchange.class, loop.path("exchange"), Set.of());
        assertDefaults(LeakConfig.class, tree.path("leak"), Set.of());
        assertDefaults(CircuitConfig.Start.class, tree.path("start"), Set.of());
        assertDefaults(CircuitConfig.Limits.class, tree.path("limits"), Set.of());
        assertDefaults(CircuitConfig.Sensitivity.class, tree.path("sensitivity"), Set.of());
    }

    private static void assertDefaults(Class<?> group, JsonNode shown, Set<String> except) {
        for (Setting setting : Setting.of(group)) {
            Optional<JsonNode> fallback = setting.fallback().filter(value -> !value.isObject() || !value.isEmpty());
            if (fallback.isPresent() && !except.contains(setting.key())) {
                assertEquals(fallback.get(), shown.get(setting.key()), group.getSimpleName() + " " + setting.key());
            }
        }
    }

    /** After a change of the records: {@code mvn test -Dthirdleak.update=true} writes the schemas anew. */
    @Test
    void committedSchemasAreThoseOfTheRecords() throws IOException {
        assertCommitted(SCHEMA, ConfigSchema.ofRunConfig());
        assertCommitted(CIRCUIT_SCHEMA, ConfigSchema.ofCircuitConfig());
    }

    private static void assertCommitted(Path file, ConfigSchema schema) throws IOException {
        if (Boolean.getBoolean("thirdleak.update")) {
            Files.writeString(file, schema.text());
        }
        assertEquals(Files.readString(file), schema.text());
    }
}
