package org.thirdleak.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.config.CircuitConfigReader;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.degradation.CircuitModel;
import org.thirdleak.simulator.degradation.CircuitRun;
import org.thirdleak.simulator.degradation.LeakCourse;
import org.thirdleak.simulator.degradation.LeakCourse.Milestone;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.CircuitResult.CircuitProvenance;
import org.thirdleak.simulator.result.DegradationResult;
import org.thirdleak.simulator.result.DegradationResult.DesignSensitivity;
import org.thirdleak.simulator.result.DegradationResult.TrajectorySample;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.LeakOutlook;
import org.thirdleak.simulator.result.LeakOutlook.Band;
import org.thirdleak.simulator.result.LeakOutlook.CauseShare;
import org.thirdleak.simulator.result.LeakOutlook.QuantityFan;
import org.thirdleak.simulator.result.LeakOutlook.TimeQuantile;
import org.thirdleak.simulator.result.LeakOutlook.TimeToEvent;
import org.thirdleak.simulator.scenario.CircuitResolver;

/** Leaks of the example circuits, followed by the program itself; holes are drawn from invented laws. */
public final class LeakFixture {
    private static final double[] PROBABILITIES = {0.05, 0.15, 0.25, 0.5, 0.75, 0.85, 0.95};
    private static final double[] TIME_PROBABILITIES = {0.05, 0.5, 0.95};
    private static final int TRAJECTORIES = 60;
    private static final int TIMES = 48;
    private static final Map<String, CircuitResult> RUNS = new TreeMap<>();
    private static final Map<String, List<LeakCourse>> COURSES = new TreeMap<>();

    private LeakFixture() {}

    /** A run of {@code circuit}. */
    public static synchronized CircuitResult circuit(String config, String... overrides) {
        return RUNS.computeIfAbsent(config + Arrays.toString(overrides), key -> {
            List<String> settings = new ArrayList<>(List.of("sensitivity.point_count=2"));
            settings.addAll(List.of(overrides));
            try (LocalBlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
                return CircuitRun.run(
                        model(config, settings),
                        new CircuitProvenance("0.1.0", config, "7d93335d77d04b5f8a6e9b1c", 42),
                        runner);
            }
        });
    }

    private static CircuitModel model(String config, List<String> settings) {
        Path folder = Path.of("../examples/configs");
        Path file = (Files.isDirectory(folder) ? folder : Path.of("examples/configs")).resolve(config + ".yaml");
        try {
            return CircuitResolver.resolve(CircuitConfigReader.read(file, settings));
        } catch (InvalidConfigException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A design and its circuit. */
    public record Design(String id, String title, String config) {}

    public static final Design SOYUZ = new Design("soyuz-progress", "Soyuz and Progress", "soyuz-loop");
    public static final Design NAUKA = new Design("nauka-rtod", "Nauka additional radiator", "nauka-radiator");

    /** How likely a leak of a hypothesis is an impact. */
    public record Shares(String hypothesis, double impact) {}

    public static final List<Shares> THREE =
            List.of(new Shares("impacts", 1), new Shares("defect", 0.3), new Shares("rate-change", 1));

    /** What leaks of some designs do under some hypotheses. */
    public static DegradationResult degradation(
            double horizonH, double holeScale, List<Design> designs, List<Shares> hypotheses) {
        List<TrajectorySample> samples = new ArrayList<>();
        List<LeakOutlook> outlooks = new ArrayList<>();
        List<DesignSensitivity> sensitivities = new ArrayList<>();
        for (Design design : designs) {
            CircuitModel model = model(design.config(), List.of());
            List<LeakCourse> impacts = courses(design, "impact", 1.6 * holeScale, 0.6, horizonH);
            List<LeakCourse> defects = courses(design, "defect", 0.6 * holeScale, 0.4, horizonH);
            samples.add(sample("impact", design, impacts));
            samples.add(sample("defect", design, defects));
            for (Shares shares : hypotheses) {
                outlooks.add(outlook(new Mixed(model, horizonH, impacts, defects, shares.impact()), design, shares));
            }
            sensitivities.add(new DesignSensitivity(
                    design.id(), design.title(), circuit(design.config()).sensitivity()));
        }
        return new DegradationResult(true, horizonH, samples, outlooks, sensitivities);
    }

    private static TrajectorySample sample(String cause, Design design, List<LeakCourse> courses) {
        double[] holes = courses.stream()
                .mapToDouble(LeakCourse::breachDiameterMm)
                .sorted()
                .toArray();
        int n = holes.length;
        return new TrajectorySample(
                cause,
                design.id(),
                cause.equals("impact") ? "impacts" : "defect",
                20_000,
                n,
                holes[n / 2],
                holes[n / 20],
                holes[n - 1 - n / 20],
                List.of());
    }

    private static synchronized List<LeakCourse> courses(
            Design design, String cause, double medianMm, double sigma, double horizonH) {
        return COURSES.computeIfAbsent(design.config() + cause + medianMm + " " + horizonH, key -> {
            CircuitModel model = model(design.config(), List.of());
            UniformRandomProvider random =
                    RandomStreams.stream(42, RandomStreams.purpose("fixture", design.config(), cause), 0);
            Prior hole = new Prior.LogNormal(medianMm, sigma);
            List<LeakCourse> courses = new ArrayList<>();
            for (int i = 0; i < TRAJECTORIES; i++) {
                double[] values = model.inputs().stream()
                        .mapToDouble(input -> input.prior().quantile(random.nextDouble()))
                        .toArray();
                values[model.indexOf(CircuitModel.HOLE)] = hole.quantile(random.nextDouble());
                courses.add(LeakCourse.follow(model, values, horizonH * 3600));
            }
            return courses;
        });
    }

    private record Weighted(double value, double weight) {}

    private record Mixed(
            CircuitModel model, double horizonH, List<LeakCourse> impacts, List<LeakCourse> defects, double share) {
        List<Weighted> of(ToDoubleFunction<LeakCourse> value) {
            List<Weighted> all = new ArrayList<>();
            impacts.forEach(course -> all.add(new Weighted(value.applyAsDouble(course), share / impacts.size())));
            defects.forEach(course -> all.add(new Weighted(value.applyAsDouble(course), (1 - share) / defects.size())));
            all.sort(Comparator.comparingDouble(Weighted::value));
            return all;
        }

        double quantile(List<Weighted> sorted, double probability) {
            double sum = 0;
            for (Weighted one : sorted) {
                sum += one.weight();
                if (sum >= probability - 1e-12) {
                    return one.value();
                }
            }
            return sorted.get(sorted.size() - 1).value();
        }

        double low(double p) {
            return Math.max(0, p - 1.96 * Math.sqrt(p * (1 - p) / impacts.size()));
        }

        double high(double p) {
            return Math.min(1, p + 1.96 * Math.sqrt(p * (1 - p) / impacts.size()));
        }
    }

    private static LeakOutlook outlook(Mixed mixed, Design design, Shares shares) {
        int circuit = mixed.model().leakingCircuit();
        List<QuantityFan> fans = List.of(
                fan(
                        mixed,
                        "inventory",
                        "coolant left",
                        "kg",
                        0,
                        (course, t) -> course.at(t).circuits().get(circuit).massKg()),
                fan(
                        mixed,
                        "pressure",
                        "pressure of the liquid",
                        "kPa",
                        0,
                        (course, t) -> course.at(t).circuits().get(circuit).pressurePa() / 1e3),
                fan(
                        mixed,
                        "instrument_bay",
                        "instrument bay",
                        "°C",
                        mixed.model().bayLimitK() - 273.15,
                        (course, t) -> course.at(t).bayK() - 273.15),
                fan(
                        mixed,
                        "living_compartment",
                        "living compartment",
                        "°C",
                        mixed.model().livingLimitK() - 273.15,
                        (course, t) -> course.at(t).livingK() - 273.15));
        List<TimeToEvent> times =
                Arrays.stream(Milestone.values()).map(one -> time(mixed, one)).toList();
        List<CauseShare> causes = shares.impact() == 1
                ? List.of(new CauseShare("impact", new Estimate(1, 0)))
                : List.of(
                        new CauseShare("impact", new Estimate(shares.impact(), 0.004)),
                        new CauseShare("defect", new Estimate(1 - shares.impact(), 0.004)));
        return new LeakOutlook(shares.hypothesis(), design.id(), design.title(), 30.7, causes, fans, times);
    }

    private interface At {
        double value(LeakCourse course, double sinceOnsetS);
    }

    private static QuantityFan fan(Mixed mixed, String id, String title, String unit, double limit, At at) {
        List<Double> times = new ArrayList<>();
        List<List<Double>> bands = new ArrayList<>();
        Arrays.stream(PROBABILITIES).forEach(p -> bands.add(new ArrayList<>()));
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int i = 0; i <= TIMES; i++) {
            double hours = mixed.horizonH() * i / TIMES;
            times.add(hours);
            List<Weighted> values = mixed.of(course -> at.value(course, hours * 3600));
            for (int j = 0; j < PROBABILITIES.length; j++) {
                bands.get(j).add(mixed.quantile(values, PROBABILITIES[j]));
            }
            low.add(mixed.quantile(values, mixed.low(0.5)));
            high.add(mixed.quantile(values, mixed.high(0.5)));
        }
        List<Band> list = new ArrayList<>();
        for (int j = 0; j < PROBABILITIES.length; j++) {
            list.add(new Band(PROBABILITIES[j], bands.get(j)));
        }
        return new QuantityFan(id, title, unit, limit, times, list, low, high);
    }

    private static TimeToEvent time(Mixed mixed, Milestone milestone) {
        List<Weighted> hours =
                mixed.of(course -> course.sinceOnsetS(milestone).orElse(Double.POSITIVE_INFINITY) / 3600);
        double within = hours.stream()
                .filter(one -> one.value() <= mixed.horizonH())
                .mapToDouble(Weighted::weight)
                .sum();
        List<TimeQuantile> quantiles = Arrays.stream(TIME_PROBABILITIES)
                .mapToObj(p -> {
                    double value = mixed.quantile(hours, p);
                    return new TimeQuantile(
                            p,
                            value <= mixed.horizonH(),
                            Math.min(value, mixed.horizonH()),
                            Math.min(mixed.quantile(hours, mixed.low(p)), mixed.horizonH()),
                            Math.min(mixed.quantile(hours, mixed.high(p)), mixed.horizonH()));
                })
                .toList();
        double error =
                Math.sqrt(Math.max(0, within * (1 - within)) / mixed.impacts().size());
        return new TimeToEvent(milestone.key(), milestone.title(), new Estimate(within, error), quantiles);
    }
}
