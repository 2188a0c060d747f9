package org.thirdleak.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.PriorSensitivity;
import org.thirdleak.simulator.result.PriorSensitivity.Bound;
import org.thirdleak.simulator.result.PriorSensitivity.ChanceBound;
import org.thirdleak.simulator.result.PriorSensitivity.Curve;
import org.thirdleak.simulator.result.PriorSensitivity.CurvePoint;
import org.thirdleak.simulator.result.PriorSensitivity.DateCurve;
import org.thirdleak.simulator.result.PriorSensitivity.DatePair;
import org.thirdleak.simulator.result.PriorSensitivity.DateSpan;
import org.thirdleak.simulator.result.PriorSensitivity.LevelCrossing;
import org.thirdleak.simulator.result.PriorSensitivity.PairCurve;
import org.thirdleak.simulator.result.PriorSensitivity.ParameterCurve;
import org.thirdleak.simulator.result.PriorSensitivity.PowerScaled;
import org.thirdleak.simulator.result.PriorSensitivity.PriorNeeded;
import org.thirdleak.simulator.result.PriorSensitivity.ScanBound;
import org.thirdleak.simulator.result.PriorSensitivity.Split;
import org.thirdleak.simulator.result.PriorSensitivity.TurningPoint;
import org.thirdleak.simulator.result.RunResult;

/** Results with invented dependences on priors. */
public final class PriorFixture {
    private static final double ERROR = 0.02;

    private PriorFixture() {}

    /** The shape of the base case. */
    public static RunResult base() {
        return ResultFixture.builder()
                .priorSensitivity(sensitivity("defect", "impacts", 12, true))
                .build();
    }

    /** Two hypotheses, told the other way round, one parameter, no date and nothing that turns. */
    public static RunResult scarce() {
        return ResultFixture.builder()
                .hypotheses(
                        List.of("defect", "impacts"),
                        List.of("systematic_defect", "impacts"),
                        List.of("systematic defect", "chance impacts"),
                        List.of(-9.5, -10.4))
                .priorSensitivity(sensitivity("impacts", "defect", 1, false))
                .build();
    }

    /** Long and Cyrillic names, and Bayes factors over many decades. */
    public static RunResult extreme() {
        return ResultFixture.builder()
                .hypotheses(
                        List.of("impacts", "defect", "rate-change"),
                        List.of("impacts", "systematic_defect", "rate_change"),
                        List.of("Случайные удары микрометеоритов и обломков по наружным контурам", "Дефект", "Change"),
                        List.of(-14.0, -9.5, -9.6))
                .priorSensitivity(sensitivity("defect", "impacts", 25, true))
                .build();
    }

    private static Curve curve(double from, double to, DoubleUnaryOperator log) {
        double[] x = IntStream.rangeClosed(0, 20)
                .mapToDouble(i -> from * Math.pow(to / from, i / 20.0))
                .toArray();
        List<CurvePoint> points = DoubleStream.of(x)
                .mapToObj(at -> new CurvePoint(at, log.applyAsDouble(Math.log(at)), ERROR))
                .toList();
        List<LevelCrossing> crossings = new ArrayList<>();
        for (int i = 1; i < x.length; i++) {
            double before = points.get(i - 1).logBayesFactor();
            double after = points.get(i).logBayesFactor();
            if (before < 0 != after < 0) {
                double at = Math.sqrt(x[i] * x[i - 1]);
                crossings.add(new LevelCrossing(1, at, 0.97 * at, 1.03 * at, after > before));
            }
        }
        return new Curve(points, crossings);
    }

    private static ParameterCurve parameter(int i, String of, String over) {
        String[] names = {
            "soyuz-progress.exposed_area",
            "defect.life_scale",
            "an-unknown-design-with-a-very-long-name-indeed.wall_thickness",
            "debris_factor",
            "defect.soyuz-progress.life_shape",
            "first_published_cause.impact_given_defect"
        };
        String name = names[i % names.length] + (i < names.length ? "" : "_" + i);
        double swing = 2.5 - 0.1 * i;
        DoubleUnaryOperator log =
                i % 3 == 1 ? u -> 1.35 - 0.4 * (u - 0.5) * (u - 0.5) : u -> 1.35 + (i % 2 == 0 ? swing : -swing) * u;
        List<CurvePoint> quantiles = DoubleStream.of(0.4, 1, 2.5)
                .mapToObj(at -> new CurvePoint(at, log.applyAsDouble(Math.log(at)), ERROR))
                .toList();
        PairCurve pair = new PairCurve(
                of, over, quantiles, curve(0.02, 50, log), curve(1 / 30.0, 30, log), curve(1 / 3.0, 3, log));
        return new ParameterCurve(
                name, i % 2 == 0 ? "m2" : "", "log-uniform", "value", List.of(of), 0.4, 1, 2.5, List.of(pair));
    }

    private static DateCurve onset(String of, String over) {
        List<DateSpan> spans = new ArrayList<>();
        for (int year = 1999; year < 2023; year++) {
            double log = -2 + 0.25 * (year - 1999);
            spans.add(new DateSpan(
                    year + "-01-01T00:00:00Z",
                    (year + 1) + "-01-01T00:00:00Z",
                    1.0 / 24,
                    log,
                    0.05,
                    new Estimate(0.5 * log + 2, 0.02)));
        }
        List<CurvePoint> quantiles = List.of(
                new CurvePoint(2000.2, -1.8, 0.05), new CurvePoint(2011.0, 1, 0.03), new CurvePoint(2021.8, 3.5, 0.01));
        return new DateCurve(
                of + ".onset",
                of,
                true,
                List.of(new DatePair(of, over, quantiles, spans, spans.get(spans.size() - 1), 0.33)));
    }

    private static PriorSensitivity sensitivity(String of, String over, int parameters, boolean rich) {
        List<Bound> bounds = IntStream.range(0, parameters)
                .mapToObj(i -> new Bound(
                        of,
                        over,
                        "defect.life_scale",
                        "contaminated",
                        "the prior, but 10 % of it anywhere",
                        -1 - i,
                        2 + i,
                        0.02))
                .toList();
        return new PriorSensitivity(
                true,
                rich
                        ? List.of(
                                new TurningPoint(of, over, "defect.onset", "utc", 2007.0, 2006.5, 2007.5, false, 0.33),
                                new TurningPoint(of, over, "defect.life_scale", "d", 59, 58, 60, false, 0.15))
                        : List.of(),
                IntStream.range(0, parameters)
                        .mapToObj(i -> parameter(i, of, over))
                        .toList(),
                rich ? List.of(onset(of, over)) : List.of(),
                List.of(new PriorNeeded(of, over, 0.5, new Estimate(0.205, 4e-4), 24.9, new Estimate(0.0092, 2e-5))),
                bounds,
                List.of(new ScanBound(new Estimate(0.0023, 2e-4), new Estimate(26.3, 2))),
                List.of(new ChanceBound(of, over, new Estimate(0.26, 1e-3))),
                List.of(new PowerScaled(
                        of, "debris_factor", false, 0.12, 0.05, 0.1, "prior_dominates", new Estimate(0.03, 0.01))),
                List.of(new Split(
                        of,
                        "rate-change",
                        over,
                        new Estimate(1.35, 0.002),
                        new Estimate(1.22, 0.002),
                        new Estimate(0.13, 0.002))));
    }
}
