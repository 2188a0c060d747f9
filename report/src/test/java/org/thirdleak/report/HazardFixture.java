package org.thirdleak.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thirdleak.simulator.result.Attribution;
import org.thirdleak.simulator.result.Convergence;
import org.thirdleak.simulator.result.Convergence.Fraction;
import org.thirdleak.simulator.result.Convergence.Look;
import org.thirdleak.simulator.result.Diagnostics;
import org.thirdleak.simulator.result.Diagnostics.Check;
import org.thirdleak.simulator.result.Diagnostics.Measure;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.LeakHazard;
import org.thirdleak.simulator.result.LeakHazard.Course;
import org.thirdleak.simulator.result.LeakHazard.Level;
import org.thirdleak.simulator.result.LeakHazard.Step;
import org.thirdleak.simulator.result.LeakHazard.SurvivalPoint;
import org.thirdleak.simulator.result.RunResult;

/** Results with hazard, survival, convergence and measured checks, all invented but of the right shape. */
public final class HazardFixture {
    private static final int PAST = 40;
    private static final int LATER = 4;
    private static final long HISTORIES = 1_000_000;

    private HazardFixture() {}

    /** A result with all of them. */
    public static RunResult added(RunResult result) {
        return added(result, true, 375, 1);
    }

    /** Without a forecast. */
    public static RunResult withoutForecast(RunResult result) {
        return added(result, false, 375, 1);
    }

    /** No history matches, and the likelihood says another probability of silence than the histories. */
    public static RunResult unmatched(RunResult result) {
        return added(result, true, 0, 1.4);
    }

    private static RunResult added(RunResult r, boolean forecast, long matches, double off) {
        return ResultParts.replaced(
                r, hazard(r, forecast), r.chanceFrequency(), convergence(r, matches, off), diagnostics(r));
    }

    private static LeakHazard hazard(RunResult r, boolean forecast) {
        Instant end = Instant.parse(r.record().observeUntilUtc());
        Duration length = Duration.ofDays(200);
        int steps = PAST + (forecast ? LATER : 0);
        List<Step> list = IntStream.range(0, steps)
                .mapToObj(k -> new Step(
                        end.plus(length.multipliedBy(k - PAST)).toString(),
                        end.plus(length.multipliedBy(k + 1L - PAST)).toString(),
                        k == 3 ? 0 : 3))
                .toList();
        List<String> ids = Stream.concat(
                        r.hypotheses().stream().map(HypothesisResult::id), Stream.of(Attribution.AVERAGED))
                .toList();
        List<Course> courses = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            double rate = 0.1 * (1 + 2 * i);
            double share = i == 0 ? 1 : 0.4;
            List<Level> levels = IntStream.range(0, steps)
                    .mapToObj(k -> level(k == 3 ? 0 : rate * Math.exp(0.03 * k), share))
                    .toList();
            courses.add(new Course(
                    ids.get(i),
                    new Estimate(10 * rate, 0.02),
                    new Estimate(10 * rate * share, 0.02),
                    levels,
                    forecast ? survival(rate) : List.of()));
        }
        return new LeakHazard(true, list, courses);
    }

    private static Level level(double rate, double share) {
        return new Level(rate, 0.01 * rate, share * rate, 0.1 * rate, 0.4 * rate, 1.3 * rate, 3 * rate);
    }

    private static List<SurvivalPoint> survival(double rate) {
        return Stream.of(15.0, 30.0, 90.0, 180.0, 270.0, 365.0)
                .map(days -> new SurvivalPoint(days, Math.exp(-rate * days / 100), 0.001))
                .toList();
    }

    private static Convergence convergence(RunResult r, long matches, double off) {
        List<Convergence.Course> courses = new ArrayList<>();
        for (int i = 0; i < r.hypotheses().size(); i++) {
            double silent = i == 1 ? 1e-7 : 0.086 / (i + 1);
            List<Look> looks = new ArrayList<>();
            for (long n = 1; n < HISTORIES; n *= 2) {
                looks.add(look(n, matches, silent));
            }
            looks.add(look(HISTORIES, matches, silent));
            courses.add(new Convergence.Course(
                    r.hypotheses().get(i).id(), new Estimate(off * silent, 1e-3 * silent), looks));
        }
        return new Convergence(true, courses);
    }

    private static Look look(long n, long matches, double silent) {
        return new Look(n, fraction(Math.round(1.0 * matches * n / HISTORIES), n), fraction(Math.round(silent * n), n));
    }

    private static Fraction fraction(long count, long n) {
        double p = (double) count / n;
        double half = 1.96 * Math.sqrt(p * (1 - p) / n);
        return count == 0
                ? new Fraction(0, 0, 0, Math.min(1, 3.0 / n))
                : new Fraction(count, p, Math.max(0, p - half), Math.min(1, p + half));
    }

    private static Diagnostics diagnostics(RunResult r) {
        boolean trusted = r.diagnostics().trusted();
        List<Check> checks = new ArrayList<>();
        List<String> ids = r.hypotheses().stream().map(HypothesisResult::id).toList();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            checks.add(check(true, Diagnostics.STOP, Measure.atMost(0.05, "standard error of ln Z", id, 0.002)));
            boolean enough = trusted || i > 0;
            checks.add(check(
                    enough,
                    Diagnostics.STOP,
                    Measure.atLeast(400, "effective points", id, enough ? 27_000 + 1000 * i : 61)));
            checks.add(check(true, Diagnostics.STOP, Measure.atMost(0.7, "Pareto shape of the weights", id, -0.1)));
            checks.add(check(
                    trusted, Diagnostics.WARNING, Measure.atLeast(1, "matching histories", id, trusted ? 400 : 0)));
            for (int j = 0; j < i; j++) {
                checks.add(check(
                        true,
                        Diagnostics.WARNING,
                        Measure.atMost(10, "factor by the width of one prior", id + " : " + ids.get(j), 3 + 0.5 * i)));
            }
        }
        if (!trusted) {
            checks.add(new Check(
                    "soundness of a method with a name that does not end before eighty characters of it",
                    false,
                    Diagnostics.WARNING,
                    "no number"));
        }
        return Diagnostics.of(checks);
    }

    private static Check check(boolean passed, String severity, Measure measure) {
        return new Check(measure.quantity() + " of " + measure.subject(), passed, severity, "", measure);
    }
}
