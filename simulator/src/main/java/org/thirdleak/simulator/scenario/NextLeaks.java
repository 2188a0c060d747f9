package org.thirdleak.simulator.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.config.ConfigDocument;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.NearestName;
import org.thirdleak.simulator.config.NextLeakConfig;
import org.thirdleak.simulator.config.VerdictOutlookConfig;

/** The supposed leaks of a config to units and dates of its flight plan. */
final class NextLeaks {

    private static final String PATH = "verdict_outlook.next_leaks";
    private static final double SECONDS_PER_DAY = 86_400;

    private final ConfigDocument document;
    private final FlightPlan flights;
    private final List<ConfigProblem> problems = new ArrayList<>();

    private NextLeaks(ConfigDocument document, FlightPlan flights) {
        this.document = document;
        this.flights = flights;
    }

    /**
     * Resolves.
     *
     * @param document the config
     * @param flights its flight plan
     * @return the leaks in the order of the config
     * @throws InvalidConfigException with every leak that cannot happen
     */
    static List<NextLeak> of(ConfigDocument document, Optional<FlightPlan> flights) throws InvalidConfigException {
        List<NextLeakConfig> configs = document.config().verdictOutlook().nextLeaks();
        if (configs.isEmpty()) {
            return List.of();
        }
        if (flights.isEmpty()) {
            throw new InvalidConfigException(List.of(
                    document.problem(PATH, "needs forecast.flight_plan: the units that can leak next stand there")));
        }
        NextLeaks resolving = new NextLeaks(document, flights.get());
        List<NextLeak> leaks = configs.stream()
                .flatMap(config -> resolving.resolve(config).stream())
                .toList();
        if (!resolving.problems.isEmpty()) {
            throw new InvalidConfigException(resolving.problems);
        }
        return leaks;
    }

    /** Last day that the outlook looks ahead to, days since 2000-01-01. */
    static double lastDay(VerdictOutlookConfig config, double now) {
        DoubleStream ahead = config.horizonsD().stream().mapToDouble(days -> now + days);
        DoubleStream leaks = config.nextLeaks().stream()
                .flatMap(leak -> leak.leakUtc().stream())
                .mapToDouble(Epoch::days);
        double watched = now + config.yearCount() * Epoch.DAYS_PER_YEAR;
        return Math.max(watched, DoubleStream.concat(ahead, leaks).max().orElse(now));
    }

    private Optional<NextLeak> resolve(NextLeakConfig config) {
        if (config.unit().isPresent() == config.design().isPresent()) {
            return refused(config, "needs either unit or design");
        }
        if (config.leakUtc().isPresent() == config.ageD().isPresent()) {
            return refused(config, "needs either leak_utc or age_d");
        }
        List<CircuitUnit> named = flights.continued().stream()
                .filter(unit -> config.unit().map(unit.id()::equals).orElse(true)
                        && config.design().map(unit.design()::equals).orElse(true))
                .toList();
        if (named.isEmpty()) {
            List<String> known = flights.continued().stream()
                    .map(config.unit().isPresent() ? CircuitUnit::id : CircuitUnit::design)
                    .distinct()
                    .toList();
            String name = config.unit().or(config::design).orElseThrow();
            return refused(
                    config,
                    "\"" + name + "\" is not in the flight plan"
                            + NearestName.among(known).hint(name, "known there"));
        }
        double furthest = lastDay(document.config().verdictOutlook(), Epoch.days(flights.now()));
        Optional<NextLeak> leak = named.stream()
                .map(unit -> new NextLeak(config.id(), unit.id(), date(config, unit)))
                .filter(each -> each.utc().isAfter(flights.now()) && Epoch.days(each.utc()) <= furthest)
                .filter(each -> flights.leaking(each.unit(), each.utc()).isPresent())
                .findFirst();
        return leak.isPresent()
                ? leak
                : refused(
                        config,
                        "no such unit of the flight plan is at risk then: the leak must be after the date of the record, "
                                + flights.now() + ", within the years that are watched, and within the exposure of its"
                                + " unit, as "
                                + named.get(0).exposedFrom() + " to "
                                + named.get(0).exposedTo() + " for "
                                + named.get(0).id());
    }

    private static Instant date(NextLeakConfig config, CircuitUnit unit) {
        return config.leakUtc()
                .orElseGet(() -> unit.coolantFilled()
                        .plus(Duration.ofSeconds(Math.round(config.ageD().orElseThrow() * SECONDS_PER_DAY))));
    }

    private Optional<NextLeak> refused(NextLeakConfig config, String message) {
        problems.add(document.problem(PATH + "." + config.id(), message));
        return Optional.empty();
    }
}
