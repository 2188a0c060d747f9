package org.thirdleak.report.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thirdleak.simulator.result.Attribution;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.LeakHazard;
import org.thirdleak.simulator.result.LeakHazard.Course;
import org.thirdleak.simulator.result.LeakHazard.Step;
import org.thirdleak.simulator.result.LeakHazard.SurvivalPoint;

/** What hazard and survival say of some hypotheses, in words that several captions share. */
final class HazardStory {
    private static final double IMPACTS_ONLY = 1 - 1e-9;

    private final Reading reading;
    private final LeakHazard hazard;

    HazardStory(Reading reading) {
        this.reading = reading;
        this.hazard = reading.result().hazard();
    }

    /** A hypothesis inside a sentence, or the average. */
    String name(Course course) {
        return course.hypothesis().equals(Attribution.AVERAGED)
                ? "averaged"
                : "under " + reading.inSentence(course.hypothesis());
    }

    /** The course that a title tells: the average or, where there is but one hypothesis, that. */
    Course told() {
        List<Course> courses = hazard.hypotheses();
        return reading.result().hypotheses().size() == 1 ? courses.get(0) : averaged();
    }

    private Course averaged() {
        return hazard.hypotheses().stream()
                .filter(course -> course.hypothesis().equals(Attribution.AVERAGED))
                .findFirst()
                .orElseThrow();
    }

    private List<Course> single() {
        return hazard.hypotheses().stream()
                .filter(course -> !course.hypothesis().equals(Attribution.AVERAGED))
                .toList();
    }

    /** Steps that a title tells: those after the record or, without a forecast, the last one of it. */
    private int[] toldSteps() {
        List<Step> steps = hazard.steps();
        int[] later = IntStream.range(0, steps.size())
                .filter(k -> Dates.days(
                                reading.result().record().observeUntilUtc(),
                                steps.get(k).fromUtc())
                        >= 0)
                .toArray();
        return later.length == 0 ? new int[] {steps.size() - 1} : later;
    }

    /** Whether there are steps after the record. */
    boolean forecast() {
        List<Step> steps = hazard.steps();
        return Dates.days(
                        reading.result().record().observeUntilUtc(),
                        steps.get(steps.size() - 1).toUtc())
                > 0;
    }

    /** Mean hazard of the told steps; they share their draws, so that their errors add up. */
    Estimate level(Course course) {
        double days = 0;
        double sum = 0;
        double errors = 0;
        for (int k : toldSteps()) {
            double length = Dates.days(
                    hazard.steps().get(k).fromUtc(), hazard.steps().get(k).toUtc());
            days += length;
            sum += length * course.levels().get(k).perYear();
            errors += length * course.levels().get(k).standardError();
        }
        return new Estimate(sum / days, errors / days);
    }

    /** Smallest and largest hazard under single hypotheses; empty with fewer than two. */
    Optional<String> levelRange() {
        List<Course> courses = single().stream()
                .sorted(Comparator.comparingDouble(course -> level(course).value()))
                .toList();
        return courses.size() < 2
                ? Optional.empty()
                : Optional.of(Numbers.significant(level(courses.get(0)).value(), 2) + " to "
                        + Numbers.significant(
                                level(courses.get(courses.size() - 1)).value(), 2)
                        + " by hypothesis");
    }

    /** Smallest and largest survival at the end under single hypotheses; empty with fewer than two. */
    Optional<String> survivalRange() {
        List<Course> courses = single().stream()
                .sorted(Comparator.comparingDouble(course -> last(course).probability()))
                .toList();
        return courses.size() < 2
                ? Optional.empty()
                : Optional.of(unitless(last(courses.get(0))) + " to "
                        + Numbers.percent(last(courses.get(courses.size() - 1)).probability())
                        + " by hypothesis");
    }

    /** The lower end of a range of probabilities: the unit stands at the upper one. */
    private static String unitless(SurvivalPoint point) {
        String percent = Numbers.percent(point.probability());
        return percent.startsWith("below") ? percent : percent.replace("\u00A0%", "");
    }

    /** Survival to the end of the longest forecast. */
    static SurvivalPoint last(Course course) {
        return course.survival().get(course.survival().size() - 1);
    }

    /** A hazard with the numerical error of its mean. */
    static String words(Estimate perYear) {
        return Numbers.withError(perYear.value(), perYear.standardError()) + " leaks a year";
    }

    /** Leaks expected in the record, and by what. */
    static String expected(Course course) {
        Estimate all = course.expectedLeaks();
        String words = "expected in the record: " + Numbers.withError(all.value(), all.standardError());
        boolean impactsOnly = course.expectedByImpacts().value() >= IMPACTS_ONLY * all.value();
        return impactsOnly
                ? words
                : words + ", " + Numbers.significant(course.expectedByImpacts().value(), 2) + " by impacts";
    }
}
