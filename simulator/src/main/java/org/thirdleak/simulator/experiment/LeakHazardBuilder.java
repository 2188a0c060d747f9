package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.inference.PosteriorDraws;
import org.thirdleak.simulator.inference.RowMean;
import org.thirdleak.simulator.predictive.CumulativeHazardJob;
import org.thirdleak.simulator.predictive.HazardTimeline;
import org.thirdleak.simulator.result.Attribution;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.LeakHazard;
import org.thirdleak.simulator.result.LeakHazard.Course;
import org.thirdleak.simulator.result.LeakHazard.Level;
import org.thirdleak.simulator.result.LeakHazard.Step;
import org.thirdleak.simulator.result.LeakHazard.SurvivalPoint;
import org.thirdleak.simulator.scenario.Study;

/** The hazard of the fleet against the date, and its survival after the record. */
final class LeakHazardBuilder {

    /** Draws behind each number but those of the forecast, about. */
    private static final int MOST_DRAWS = 2000;

    private final Study study;
    private final List<Appraisal> appraisals;
    private final Weights weights;
    private final BlockRunner runner;
    private final HazardTimeline timeline;
    private final int[] firstSpans;

    private LeakHazardBuilder(Study study, List<Appraisal> appraisals, Weights weights, BlockRunner runner) {
        this.study = study;
        this.appraisals = appraisals;
        this.weights = weights;
        this.runner = runner;
        Optional<ServiceRecord> flights = study.outlooks().stream()
                .max((a, b) -> Double.compare(a.days(), b.days()))
                .map(Study.Outlook::record);
        this.timeline = HazardTimeline.of(
                study.base().record(),
                flights,
                study.outlooks().stream().map(Study.Outlook::days).toList());
        this.firstSpans = timeline.firstSpans();
    }

    /**
     * Follows the hazard.
     *
     * @param study the study
     * @param appraisals what was computed for its base case
     * @param weights the evidences, in the same order
     * @param runner does the work
     */
    static LeakHazard of(Study study, List<Appraisal> appraisals, Weights weights, BlockRunner runner) {
        return new LeakHazardBuilder(study, appraisals, weights, runner).hazard();
    }

    /**
     * Hazards of a hypothesis at some of its draws.
     *
     * @param rows their randomisations
     * @param perYear per step and draw, 1/yr
     * @param course what is told of them
     */
    private record Found(RowMean rows, double[][] perYear, Course course) {}

    private LeakHazard hazard() {
        List<Optional<FleetExposure>> spans = timeline.exposures(study.base()::fleet);
        List<Found> found =
                appraisals.stream().map(appraisal -> found(appraisal, spans)).toList();
        List<Course> courses = new ArrayList<>(found.stream().map(Found::course).toList());
        courses.add(averaged(found));
        return new LeakHazard(true, steps(), courses);
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int k = 0; k < firstSpans.length - 1; k++) {
            List<HazardTimeline.Span> spans = timeline.spans().subList(firstSpans[k], firstSpans[k + 1]);
            double unitYears =
                    spans.stream().mapToDouble(HazardTimeline.Span::yearsAtRisk).sum();
            steps.add(new Step(
                    spans.get(0).from().toString(),
                    spans.get(spans.size() - 1).to().toString(),
                    unitYears / years(k)));
        }
        return steps;
    }

    private double years(int step) {
        return IntStream.range(firstSpans[step], firstSpans[step + 1])
                .mapToDouble(span -> timeline.spans().get(span).years())
                .sum();
    }

    private Found found(Appraisal appraisal, List<Optional<FleetExposure>> spans) {
        PosteriorDraws draws = appraisal.posterior();
        // draws come in the order of their points: every so many-th is spread over all of them
        int stride = Math.max(1, draws.row().length / MOST_DRAWS);
        int[] kept = IntStream.range(0, draws.row().length)
                .filter(i -> i % stride == 0)
                .toArray();
        double[][] points = Arrays.stream(kept).mapToObj(i -> draws.points()[i]).toArray(double[][]::new);
        RowMean rows = new RowMean(Arrays.stream(kept).map(i -> draws.row()[i]).toArray());
        CumulativeHazardJob.Table table =
                runner.run(new CumulativeHazardJob(appraisal.weighted().hypothesis(), points, spans));
        double[][] perYear = perYear(table.all());
        double[][] byImpacts = perYear(table.byImpacts());
        List<Level> levels = IntStream.range(0, perYear.length)
                .mapToObj(k -> level(rows.of(i -> perYear[k][i]), rows.of(i -> byImpacts[k][i]), perYear[k].clone()))
                .toList();
        return new Found(
                rows,
                perYear,
                new Course(
                        appraisal.id(),
                        rows.of(i -> sum(table.all(), 0, timeline.past(), i)),
                        rows.of(i -> sum(table.byImpacts(), 0, timeline.past(), i)),
                        levels,
                        survival(appraisal, rows, table.all())));
    }

    /** Per step and draw. */
    private double[][] perYear(double[][] hazards) {
        double[][] perYear = new double[firstSpans.length - 1][hazards[0].length];
        for (int k = 0; k < perYear.length; k++) {
            double years = years(k);
            for (int i = 0; i < perYear[k].length; i++) {
                perYear[k][i] = sum(hazards, firstSpans[k], firstSpans[k + 1], i) / years;
            }
        }
        return perYear;
    }

    private static double sum(double[][] hazards, int from, int to, int draw) {
        double sum = 0;
        for (int span = from; span < to; span++) {
            sum += hazards[span][draw];
        }
        return sum;
    }

    /** Sorts the values. */
    private static Level level(Estimate mean, Estimate byImpacts, double[] values) {
        Arrays.sort(values);
        return new Level(
                mean.value(),
                mean.standardError(),
                byImpacts.value(),
                quantile(values, 0.05),
                quantile(values, 0.25),
                quantile(values, 0.75),
                quantile(values, 0.95));
    }

    /** Linear between the order statistics. */
    private static double quantile(double[] sorted, double p) {
        double position = p * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /**
     * At the days of the forecast by all draws, as the forecast itself. Between two of them by those draws that the hazard
     * has, with the straight line between the two as control variate: what few draws are off there they are off here too.
     */
    private List<SurvivalPoint> survival(Appraisal appraisal, RowMean rows, double[][] hazards) {
        List<Double> days = timeline.days();
        List<SurvivalPoint> points = new ArrayList<>();
        SurvivalPoint before = new SurvivalPoint(0, 1, 0);
        int past = timeline.past();
        int spansBefore = past;
        while (points.size() < days.size()) {
            int first = points.size();
            int last = first;
            while (forecast(appraisal, days.get(last)).isEmpty()) {
                last++;
            }
            Estimate known = forecast(appraisal, days.get(last)).orElseThrow();
            SurvivalPoint after = new SurvivalPoint(days.get(last), known.value(), known.standardError());
            int begin = spansBefore;
            int end = past + last + 1;
            for (int d = first; d < last; d++) {
                int here = past + d + 1;
                double share = (days.get(d) - before.days()) / (after.days() - before.days());
                Estimate bend = rows.of(i -> silence(hazards, here, i)
                        - (1 - share) * silence(hazards, begin, i)
                        - share * silence(hazards, end, i));
                double line = (1 - share) * before.probability() + share * after.probability();
                double errorOfLine = (1 - share) * before.standardError() + share * after.standardError();
                points.add(new SurvivalPoint(
                        days.get(d), line + bend.value(), Math.hypot(bend.standardError(), errorOfLine)));
            }
            points.add(after);
            before = after;
            spansBefore = end;
        }
        return points;
    }

    private double silence(double[][] hazards, int end, int draw) {
        return Math.exp(-sum(hazards, timeline.past(), end, draw));
    }

    /** Probability of silence by all draws. */
    private Optional<Estimate> forecast(Appraisal appraisal, double days) {
        return IntStream.range(0, study.outlooks().size())
                .filter(horizon -> study.outlooks().get(horizon).days() == days)
                .mapToObj(horizon -> complement(appraisal.posterior().nextLeakWithin(horizon)))
                .findFirst();
    }

    private static Estimate complement(Estimate probability) {
        return new Estimate(1 - probability.value(), probability.standardError());
    }

    private Course averaged(List<Found> found) {
        List<Course> courses = found.stream().map(Found::course).toList();
        List<Level> levels = new ArrayList<>();
        for (int step = 0; step < firstSpans.length - 1; step++) {
            int k = step;
            levels.add(level(
                    weights.average(courses.stream()
                            .map(c -> new Estimate(
                                    c.levels().get(k).perYear(),
                                    c.levels().get(k).standardError()))
                            .toList()),
                    weights.average(courses.stream()
                            .map(c -> new Estimate(c.levels().get(k).byImpactsPerYear(), 0))
                            .toList()),
                    pooled(found, k)));
        }
        List<SurvivalPoint> survival = new ArrayList<>();
        for (int d = 0; d < timeline.days().size(); d++) {
            int day = d;
            Estimate silent = weights.average(courses.stream()
                    .map(c -> c.survival().get(day))
                    .map(point -> new Estimate(point.probability(), point.standardError()))
                    .toList());
            survival.add(new SurvivalPoint(timeline.days().get(d), silent.value(), silent.standardError()));
        }
        return new Course(
                Attribution.AVERAGED,
                weights.average(courses.stream().map(Course::expectedLeaks).toList()),
                weights.average(courses.stream().map(Course::expectedByImpacts).toList()),
                levels,
                survival);
    }

    /** Draws of all hypotheses, as many of each as its probability takes, at even distances. */
    private double[] pooled(List<Found> found, int step) {
        List<Estimate> probability = weights.posterior();
        double[] pooled = new double[0];
        for (int h = 0; h < found.size(); h++) {
            double[] values = found.get(h).perYear()[step];
            int count = (int) Math.round(MOST_DRAWS * probability.get(h).value());
            int filled = pooled.length;
            pooled = Arrays.copyOf(pooled, filled + count);
            for (int i = 0; i < count; i++) {
                pooled[filled + i] = values[(int) ((long) i * values.length / count)];
            }
        }
        return pooled;
    }
}
