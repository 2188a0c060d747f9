package org.thirdleak.simulator.result;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What must agree within hazard, convergence, outlook and multiverse of a run: one course per hypothesis, as long as the steps or days
 * that it follows, and these in order.
 */
final class CourseAgreement {

    private final FaultCollector faults;
    private final RunResult result;
    private final Set<String> ids;

    CourseAgreement(FaultCollector faults, RunResult result) {
        this.faults = faults;
        this.result = result;
        this.ids = result.hypotheses().stream().map(HypothesisResult::id).collect(Collectors.toSet());
    }

    void check() {
        if (result.hazard().computed()) {
            hazard(result.hazard(), ResultPath.ROOT.key("hazard"));
        }
        if (result.convergence().computed()) {
            convergence(result.convergence().hypotheses(), ResultPath.ROOT.key("convergence"));
        }
        outlook(result.outlook(), ResultPath.ROOT.key("outlook"));
        multiverse(
                result.reanalysis().multiverse(),
                ResultPath.ROOT.key("reanalysis").key("multiverse"));
    }

    private void multiverse(Reanalysis.Multiverse multiverse, ResultPath path) {
        for (int i = 0; i < multiverse.cells().size(); i++) {
            Reanalysis.Cell cell = multiverse.cells().get(i);
            ResultPath item = path.key("cells").item(i);
            faults.equallyLong(cell.options(), item.key("options"), multiverse.axes(), "axes");
            faults.factors(cell.bayesFactors(), ids, item.key("bayesFactors"));
        }
        for (int i = 0; i < multiverse.skipped().size(); i++) {
            ResultPath options = path.key("skipped").item(i).key("options");
            faults.equallyLong(multiverse.skipped().get(i).options(), options, multiverse.axes(), "axes");
        }
    }

    private void hazard(LeakHazard hazard, ResultPath path) {
        faults.atLeast(hazard.steps(), 1, path.key("steps"), "step");
        for (int k = 0; k < hazard.steps().size(); k++) {
            step(hazard.steps(), k, path.key("steps").item(k));
        }
        List<LeakHazard.Course> courses = hazard.hypotheses();
        ResultPath hypotheses = path.key("hypotheses");
        Set<String> averagedToo = new TreeSet<>(ids);
        averagedToo.add(Attribution.AVERAGED);
        faults.each(courses.stream().map(LeakHazard.Course::hypothesis).toList(), averagedToo, hypotheses);
        for (int i = 0; i < courses.size(); i++) {
            ResultPath course = hypotheses.item(i);
            faults.equallyLong(courses.get(i).levels(), course.key("levels"), hazard.steps(), "steps");
            survival(courses.get(i).survival(), courses.get(0).survival(), course.key("survival"));
        }
    }

    private void step(List<LeakHazard.Step> steps, int k, ResultPath path) {
        LeakHazard.Step step = steps.get(k);
        if (!instant(step.toUtc()).isAfter(instant(step.fromUtc()))) {
            faults.add(path.key("toUtc"), "must be after fromUtc, which is " + step.fromUtc());
        }
        if (k > 0 && instant(step.fromUtc()).isBefore(instant(steps.get(k - 1).toUtc()))) {
            faults.add(path.key("fromUtc"), "must not be before the end of the step before");
        }
    }

    private void survival(
            List<LeakHazard.SurvivalPoint> points, List<LeakHazard.SurvivalPoint> first, ResultPath path) {
        faults.equallyLong(points, path, first, "the first hypothesis");
        faults.ascending(points.stream().map(LeakHazard.SurvivalPoint::days).toList(), path, "days");
        for (int d = 0; d < Math.min(points.size(), first.size()); d++) {
            if (points.get(d).days() != first.get(d).days()) {
                faults.add(
                        path.item(d).key("days"),
                        "is " + points.get(d).days() + ", but that of the first hypothesis is "
                                + first.get(d).days());
            }
        }
    }

    private void convergence(List<Convergence.Course> courses, ResultPath path) {
        ResultPath hypotheses = path.key("hypotheses");
        faults.each(courses.stream().map(Convergence.Course::hypothesis).toList(), ids, hypotheses);
        for (int i = 0; i < courses.size(); i++) {
            ResultPath looks = hypotheses.item(i).key("looks");
            faults.equallyLong(courses.get(i).looks(), looks, courses.get(0).looks(), "the first hypothesis");
            faults.ascending(
                    courses.get(i).looks().stream()
                            .map(Convergence.Look::histories)
                            .toList(),
                    looks,
                    "histories");
        }
    }

    private void outlook(VerdictOutlook outlook, ResultPath path) {
        for (int i = 0; i < outlook.silences().size(); i++) {
            VerdictOutlook.Silence silence = outlook.silences().get(i);
            ResultPath item = path.key("silences").item(i);
            faults.factors(silence.bayesFactors(), ids, item.key("bayesFactors"));
            for (int k = 0; k < silence.hypotheses().size(); k++) {
                faults.known(
                        silence.hypotheses().get(k).id(),
                        ids,
                        item.key("hypotheses").item(k).key("id"));
            }
        }
        for (int i = 0; i < outlook.nextLeaks().size(); i++) {
            faults.factors(
                    outlook.nextLeaks().get(i).bayesFactors(),
                    ids,
                    path.key("nextLeaks").item(i).key("bayesFactors"));
        }
        watch(outlook.watch().years(), path.key("watch").key("years"));
    }

    private void watch(List<VerdictOutlook.Year> years, ResultPath path) {
        faults.ascending(years.stream().map(VerdictOutlook.Year::years).toList(), path, "years");
        for (int i = 0; i < years.size(); i++) {
            List<VerdictOutlook.PairOutlook> pairs = years.get(i).pairs();
            ResultPath list = path.item(i).key("pairs");
            faults.equallyLong(pairs, list, years.get(0).pairs(), "the first year");
            for (int k = 0; k < pairs.size(); k++) {
                faults.known(pairs.get(k).of(), ids, list.item(k).key("of"));
                faults.known(pairs.get(k).over(), ids, list.item(k).key("over"));
            }
        }
    }

    private static Instant instant(String utc) {
        return Instant.parse(utc);
    }
}
