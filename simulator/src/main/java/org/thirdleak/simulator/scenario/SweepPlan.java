package org.thirdleak.simulator.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.thirdleak.simulator.config.ConfigDocument;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.ScenarioConfig;
import org.thirdleak.simulator.config.SweepConfig;
import org.thirdleak.simulator.config.SweepConfig.Axis;
import org.thirdleak.simulator.random.DigitalNet;

/**
 * The points of a sweep, a pure function of the config: every combination of the values of its axes, the last axis running
 * fastest, or the points of a Sobol sequence (as it is, without randomisation). A point is made when it is asked for, so that
 * a million of them take no memory. Its tables are shared between points; belongs to one thread.
 */
public final class SweepPlan {

    private static final String PATH = "sweep";
    private static final int DIGITS = 12;
    private static final int MOST_AXES = 16;

    private final ConfigDocument document;
    private final SweepConfig config;
    private final ScenarioResolver scenarios;
    private final DigitalNet net;

    private SweepPlan(ConfigDocument document, SweepConfig config) {
        this.document = document;
        this.config = config;
        EnvironmentResolver environments = new EnvironmentResolver();
        this.scenarios = new ScenarioResolver(
                environments, new WallTables(), new MarkTables(new DesignCircuitResolver(environments)));
        this.net = DigitalNet.sobol(Math.max(1, config.axes().size()));
    }

    /**
     * A point.
     *
     * @param number 0 … {@link #points} − 1
     * @param values one per axis: a number, or the place of an option
     * @param options the same as settings
     */
    public record Point(long number, double[] values, List<ScenarioConfig> options) {}

    /**
     * The sweep of a config.
     *
     * @param document the config
     * @return its points
     * @throws InvalidConfigException if it has none, or with everything that is wrong with its axes
     */
    public static SweepPlan of(ConfigDocument document) throws InvalidConfigException {
        if (document.config().sweep().isEmpty()) {
            throw new InvalidConfigException(
                    List.of(document.problem(PATH, "the command sweep needs it: the axes that are varied")));
        }
        SweepConfig config = document.config().sweep().get();
        List<ConfigProblem> problems = new ArrayList<>();
        for (int i = 0; i < config.axes().size(); i++) {
            check(document, config, i, problems);
        }
        if (config.axes().isEmpty() || config.axes().size() > MOST_AXES) {
            problems.add(document.problem(
                    PATH + ".axes",
                    "1 to " + MOST_AXES + " axes are possible, but there are "
                            + config.axes().size()));
        }
        SweepPlan plan = new SweepPlan(document, config);
        if (problems.isEmpty() && plan.wanted() > config.maxPointCount()) {
            problems.add(document.problem(
                    PATH,
                    String.format(
                            Locale.ROOT,
                            "it has %.0f points, more than the %d that sweep.max_point_count allows; raise it or take fewer",
                            plan.wanted(),
                            config.maxPointCount())));
        }
        if (!problems.isEmpty()) {
            throw new InvalidConfigException(problems);
        }
        return plan;
    }

    /** Problems of an axis, and of its ends as settings: what lies between two numbers that are allowed is allowed. */
    private static void check(ConfigDocument document, SweepConfig config, int number, List<ConfigProblem> problems) {
        Axis axis = config.axes().get(number);
        String place = PATH + ".axes";
        String name = "axis " + (number + 1) + (axis.words().isEmpty() ? "" : " (" + axis.words() + ")") + " ";
        if (axis.path().isEmpty() == axis.options().isEmpty()) {
            problems.add(document.problem(place, name + "needs either a path or options"));
            return;
        }
        if (!axis.options().isEmpty()) {
            return; // read with the config, as scenarios are
        }
        boolean grid = config.sobolPointCount() == 0;
        if (grid && axis.valueCount() < 1) {
            problems.add(document.problem(place, name + "needs value_count, 1 or more"));
        }
        if (!(axis.from() < axis.to()) && !(grid && axis.valueCount() == 1)) {
            problems.add(document.problem(
                    place, name + "goes from " + axis.from() + " to " + axis.to() + ", but from must be below to"));
        }
        if (axis.scale() == SweepConfig.Scale.LOG && axis.from() <= 0) {
            problems.add(document.problem(place, name + "has scale log, but does not begin above 0"));
        }
        Set<ConfigProblem> found = new TreeSet<>(ConfigProblem.BY_PLACE.thenComparing(ConfigProblem::message));
        for (double end : new double[] {axis.from(), axis.to()}) {
            try {
                document.withOptions(PATH, List.of(option(axis, end)));
            } catch (InvalidConfigException e) {
                found.addAll(e.problems());
            }
        }
        problems.addAll(found);
    }

    private static ScenarioConfig option(Axis axis, double value) {
        JsonNode node = value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE
                ? LongNode.valueOf((long) value)
                : DoubleNode.valueOf(value);
        return new ScenarioConfig(axis.path() + "=" + node.asText(), "", Map.of(axis.path(), node));
    }

    private double wanted() {
        return config.sobolPointCount() > 0
                ? config.sobolPointCount()
                : config.axes().stream().mapToDouble(SweepPlan::values).reduce(1, (a, b) -> a * b);
    }

    private static int values(Axis axis) {
        return axis.options().isEmpty() ? axis.valueCount() : axis.options().size();
    }

    /** How many points there are. */
    public long points() {
        return (long) wanted();
    }

    /** What is varied. */
    public SweepConfig config() {
        return config;
    }

    /**
     * A point.
     *
     * @param number 0 … {@link #points} − 1
     */
    public Point point(long number) {
        double[] share = config.sobolPointCount() > 0 ? sobol(number) : grid(number);
        double[] values = new double[share.length];
        List<ScenarioConfig> options = new ArrayList<>();
        for (int i = 0; i < share.length; i++) {
            Axis axis = config.axes().get(i);
            if (axis.options().isEmpty()) {
                values[i] = value(axis, share[i]);
                options.add(option(axis, values[i]));
            } else {
                int size = axis.options().size();
                int choice = (int) Math.min(size - 1.0, Math.floor(share[i] * size));
                values[i] = choice;
                options.add(axis.options().get(choice));
            }
        }
        return new Point(number, values, options);
    }

    /** Where on each axis, from 0 to 1; an option owns an equal part of its axis. */
    private double[] grid(long number) {
        double[] share = new double[config.axes().size()];
        long rest = number;
        for (int i = share.length - 1; i >= 0; i--) {
            Axis axis = config.axes().get(i);
            int size = values(axis);
            long place = rest % size;
            rest /= size;
            share[i] = axis.options().isEmpty() ? (size == 1 ? 0 : place / (size - 1.0)) : (place + 0.5) / size;
        }
        return share;
    }

    private double[] sobol(long number) {
        double[] share = new double[config.axes().size()];
        net.walkFrom((int) number).next(share);
        return share;
    }

    /** Rounded, so that a value reads as a person would have written it; the same on every machine. */
    private static double value(Axis axis, double share) {
        double value = axis.scale() == SweepConfig.Scale.LOG
                ? axis.from() * StrictMath.pow(axis.to() / axis.from(), share)
                : axis.from() + (axis.to() - axis.from()) * share;
        double rounded = new java.math.BigDecimal(value)
                .round(new java.math.MathContext(DIGITS))
                .doubleValue();
        return Math.max(axis.from(), Math.min(axis.to(), rounded));
    }

    /**
     * All assumptions of a point.
     *
     * @param point the point
     * @return the scenario
     * @throws InvalidConfigException if its values contradict one another
     */
    public Scenario scenario(Point point) throws InvalidConfigException {
        ConfigDocument derived = document.withOptions(PATH, point.options());
        List<ConfigProblem> contradictions = new ArrayList<>();
        HypothesisResolver.checkAffected(derived, contradictions);
        if (!contradictions.isEmpty()) {
            throw new InvalidConfigException(contradictions);
        }
        return scenarios.resolve(derived, "point " + point.number(), "", StudyResolver.lastDay(derived.config()));
    }
}
