package org.thirdleak.report.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.result.PriorSensitivity;
import org.thirdleak.simulator.result.PriorSensitivity.Bound;
import org.thirdleak.simulator.result.PriorSensitivity.Curve;
import org.thirdleak.simulator.result.PriorSensitivity.CurvePoint;
import org.thirdleak.simulator.result.PriorSensitivity.DateCurve;
import org.thirdleak.simulator.result.PriorSensitivity.DatePair;
import org.thirdleak.simulator.result.PriorSensitivity.DateSpan;
import org.thirdleak.simulator.result.PriorSensitivity.LevelCrossing;
import org.thirdleak.simulator.result.PriorSensitivity.PairCurve;
import org.thirdleak.simulator.result.PriorSensitivity.ParameterCurve;
import org.thirdleak.simulator.result.PriorSensitivity.TurningPoint;

/** How the priors move the headline pair, every Bayes factor turned the way that pair is told. */
public final class PriorStory {
    private static final double Z_95 = 1.96;
    private static final String UTC = "utc";

    private final Reading reading;
    private final Reading.Pair pair;
    private final Comparison base;
    private final ParameterName names;

    private PriorStory(Reading reading, Reading.Pair pair, Comparison base) {
        this.reading = reading;
        this.pair = pair;
        this.base = base;
        this.names = new ParameterName(reading);
    }

    /**
     * Of a result.
     *
     * @param reading the result
     * @return empty if the priors were not analysed, or not for the headline pair
     */
    public static Optional<PriorStory> of(Reading reading) {
        if (!reading.result().priorSensitivity().computed()) {
            return Optional.empty();
        }
        return reading.headlinePair()
                .flatMap(pair -> reading.base(pair).map(base -> new PriorStory(reading, pair, base)))
                .filter(story -> !story.swings().isEmpty());
    }

    /**
     * The result.
     *
     * @return as it is read
     */
    public Reading reading() {
        return reading;
    }

    /**
     * The pair that is told.
     *
     * @return the headline pair
     */
    public Reading.Pair pair() {
        return pair;
    }

    /**
     * The Bayes factor under the priors as they are.
     *
     * @return turned as the pair
     */
    public Comparison base() {
        return base;
    }

    /**
     * Names of parameters.
     *
     * @return words for dotted paths
     */
    public ParameterName names() {
        return names;
    }

    private PriorSensitivity sensitivity() {
        return reading.result().priorSensitivity();
    }

    private boolean same(String of, String over) {
        return Comparison.isPair(of, over, pair.of(), pair.over());
    }

    private Comparison turned(String of, double log, double standardError) {
        double told = of.equals(pair.of()) ? log : -log;
        double half = Z_95 * standardError;
        return new Comparison(pair.of(), pair.over(), Math.exp(told), Math.exp(told - half), Math.exp(told + half));
    }

    private List<PriorSwing.Point> points(String of, List<CurvePoint> points) {
        return points.stream()
                .map(point ->
                        new PriorSwing.Point(point.at(), turned(of, point.logBayesFactor(), point.standardError())))
                .toList();
    }

    private static List<LevelCrossing> turns(Curve curve) {
        return curve.crossings().stream()
                .filter(crossing -> crossing.bayesFactor() == 1)
                .toList();
    }

    /**
     * The parameters, the one that moves the Bayes factor most first.
     *
     * @return without dates
     */
    public List<PriorLine> lines() {
        List<PriorLine> lines = new ArrayList<>();
        for (ParameterCurve parameter : sensitivity().parameters()) {
            for (PairCurve curve : parameter.pairs()) {
                if (same(curve.of(), curve.over())) {
                    lines.add(line(parameter, curve));
                }
            }
        }
        lines.sort(Comparator.comparingDouble((PriorLine line) -> line.swing().ratio())
                .reversed());
        return lines;
    }

    private PriorLine line(ParameterCurve parameter, PairCurve curve) {
        String name = names.of(parameter.parameter());
        return new PriorLine(
                name,
                parameter.unit(),
                parameter.scaling().equals("value"),
                parameter.q05(),
                parameter.q95(),
                points(curve.of(), curve.byValue().points()),
                points(curve.of(), curve.byScale().points()),
                turns(curve.byValue()),
                turns(curve.byScale()),
                new PriorSwing(name, parameter.unit(), points(curve.of(), curve.quantiles())));
    }

    /**
     * What each parameter and each date does over its prior.
     *
     * @return the one that moves the Bayes factor most first
     */
    public List<PriorSwing> swings() {
        List<PriorSwing> swings =
                new ArrayList<>(lines().stream().map(PriorLine::swing).toList());
        for (DateCurve date : sensitivity().dates()) {
            for (DatePair found : date.pairs()) {
                if (same(found.of(), found.over())) {
                    swings.add(new PriorSwing(names.of(date.parameter()), UTC, points(found.of(), found.quantiles())));
                }
            }
        }
        swings.sort(Comparator.comparingDouble(PriorSwing::ratio).reversed());
        return swings;
    }

    /**
     * The first date of the hypothesis in the numerator.
     *
     * @return empty if it has none
     */
    public Optional<OnsetLine> date() {
        return sensitivity().dates().stream()
                .filter(date -> date.hypothesis().equals(pair.of()))
                .flatMap(date -> date.pairs().stream()
                        .filter(found -> same(found.of(), found.over()))
                        .map(found -> new OnsetLine(
                                date.parameter(),
                                names.of(date.parameter()),
                                date.exact(),
                                found.spans().stream()
                                        .map(span -> span(found.of(), span))
                                        .toList(),
                                span(found.of(), found.best()),
                                found.priorMassAgainst())))
                .findFirst();
    }

    private OnsetLine.Span span(String of, DateSpan span) {
        return new OnsetLine.Span(
                span.fromUtc(),
                span.toUtc(),
                span.priorMass(),
                turned(of, span.logBayesFactor(), span.standardError()),
                turned(of, span.fromHere().value(), span.fromHere().standardError()));
    }

    /**
     * Parameters and dates that would turn the verdict.
     *
     * @return the greatest prior probability of another verdict first
     */
    public List<TurningPoint> turningPoints() {
        return sensitivity().turningPoints().stream()
                .filter(turn -> same(turn.of(), turn.over()))
                .toList();
    }

    /**
     * A turning point in words.
     *
     * @param turn the turning point
     * @return such as "life scale of the defect below 59 d"
     */
    public String words(TurningPoint turn) {
        boolean date = turn.unit().equals(UTC);
        return names.of(turn.parameter())
                + (turn.above() ? (date ? " after " : " above ") : date ? " before " : " below ")
                + ParameterName.value(turn.at(), turn.unit());
    }

    /**
     * A class of priors.
     *
     * @param name the parameter in words
     * @param kind what kind of class
     * @param priors the class in words
     * @param least the least Bayes factor over it
     * @param greatest the greatest
     */
    public record ClassRange(String name, String kind, String priors, Comparison least, Comparison greatest) {}

    /**
     * Ranges over classes of priors.
     *
     * @return in the order of the result
     */
    public List<ClassRange> classes() {
        List<ClassRange> list = new ArrayList<>();
        for (Bound bound : sensitivity().bounds()) {
            if (same(bound.of(), bound.over())) {
                Comparison a = turned(bound.of(), bound.logLeast(), bound.standardError());
                Comparison b = turned(bound.of(), bound.logGreatest(), bound.standardError());
                boolean up = a.value() <= b.value();
                list.add(new ClassRange(
                        names.of(bound.parameter()), bound.kind(), bound.priors(), up ? a : b, up ? b : a));
            }
        }
        return list;
    }
}
