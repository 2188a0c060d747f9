package org.thirdleak.report.html;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.report.claim.DrainTimesCaption;
import org.thirdleak.report.claim.Hours;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Outlooks;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.Wording;
import org.thirdleak.simulator.result.DegradationResult;
import org.thirdleak.simulator.result.DegradationResult.FailedTrajectory;
import org.thirdleak.simulator.result.DegradationResult.TrajectorySample;
import org.thirdleak.simulator.result.LeakOutlook;
import org.thirdleak.simulator.result.LeakOutlook.TimeToEvent;

/** What a leak does to the spacecraft: caveats, where the trajectories come from, times, and failures. */
final class LeakSection {
    private static final String MM = "\u00A0mm";

    private final Markup page;
    private final Reading reading;
    private final Outlooks outlooks;

    LeakSection(Markup page, Reading reading) {
        this.page = page;
        this.reading = reading;
        this.outlooks = Outlooks.of(reading);
    }

    /** The heading and the caveats, before the figures. */
    void open() {
        page.raw("<section id=\"leak\">\n")
                .element("h3", "Which leaks are followed")
                .element(
                        "p class=\"sub\"",
                        "Leaks are drawn from the simulated histories of each hypothesis and followed from the hole to "
                                + "the cabin for " + Hours.round(degradation().horizonH()) + ".")
                .element(
                        "p",
                        "How far to trust this. Another law of the leak (a hole that stays warm, with standing coolant held at "
                                + "its temperature) would take 21 instead of 8\u00A0h to empty the reference loop through a hole of "
                                + "0.8\u00A0mm; the ranges below hold one law. The temperatures were tuned, not predicted: heat loads and conductances were set by hand "
                                + "to match the days after the leak of Soyuz MS-22. That the reference loop loses half "
                                + "of its coolant within the 3 to 17.75\u00A0h that were observed is a weak test, since the law "
                                + "was revised once after that comparison.");
        samples();
        page.raw("</section>\n");
    }

    private DegradationResult degradation() {
        return reading.result().degradation();
    }

    private void samples() {
        List<List<String>> rows = new ArrayList<>();
        for (TrajectorySample sample : degradation().samples()) {
            rows.add(List.of(
                    title(sample.design()),
                    sample.cause(),
                    reading.name(sample.hypothesis()),
                    Numbers.count(sample.histories()),
                    Numbers.count(sample.trajectories()),
                    sample.trajectories() > 0 ? Numbers.significant(sample.medianHoleMm(), 3) + MM : "–",
                    sample.trajectories() > 0
                            ? Numbers.significant(sample.lowHoleMm(), 3) + " to "
                                    + Numbers.significant(sample.highHoleMm(), 3) + MM
                            : "no such leak in these histories",
                    Integer.toString(sample.failures().size())));
        }
        new Table(
                        List.of(
                                "design",
                                "cause",
                                "leaks from histories of",
                                "histories",
                                "trajectories",
                                "median hole",
                                "5 to 95\u00A0% of the holes",
                                "could not be followed"),
                        3,
                        rows)
                .write(page);
    }

    private String title(String design) {
        return degradation().outlooks().stream()
                .filter(outlook -> outlook.design().equals(design))
                .map(LeakOutlook::title)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse(design);
    }

    /** Tables of times and of failures, behind the figures. */
    void close() {
        times();
        failures();
    }

    private void times() {
        List<List<String>> rows = new ArrayList<>();
        for (Outlooks.Design design : outlooks.designs()) {
            for (Outlooks.Mixture mixture : design.mixtures()) {
                for (TimeToEvent time : mixture.outlook().times()) {
                    rows.add(List.of(
                            design.title(),
                            String.join(
                                    ", ",
                                    mixture.hypotheses().stream()
                                            .map(reading::name)
                                            .toList()),
                            Wording.inSentence(time.title()),
                            DrainTimesCaption.quantile(time, 0.05, outlooks.horizonH()),
                            median(mixture, time),
                            DrainTimesCaption.quantile(time, 0.95, outlooks.horizonH()),
                            DrainTimesCaption.share(mixture, time)));
                }
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        page.raw("<section id=\"leak-times\">\n").element("h3", "How long it takes, in numbers");
        new Table(
                        List.of(
                                "design",
                                "under",
                                "event",
                                "5\u00A0% quantile",
                                "median",
                                "95\u00A0% quantile",
                                "within " + Hours.round(outlooks.horizonH())),
                        3,
                        rows)
                .write(page);
        page.raw("</section>\n");
    }

    private String median(Outlooks.Mixture mixture, TimeToEvent time) {
        String told = DrainTimesCaption.quantile(time, 0.5, outlooks.horizonH());
        return told.startsWith("not within")
                ? told + " (fraction " + DrainTimesCaption.share(mixture, time) + ")"
                : told;
    }

    private void failures() {
        List<List<String>> rows = new ArrayList<>();
        for (TrajectorySample sample : degradation().samples()) {
            for (FailedTrajectory failure : sample.failures()) {
                rows.add(List.of(
                        title(sample.design()) + ", " + sample.cause(),
                        Long.toString(failure.seed()),
                        Long.toString(failure.block()),
                        Integer.toString(failure.index()),
                        failure.message()));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        page.raw("<section id=\"leak-failures\">\n")
                .element(
                        "h3",
                        Wording.capital(Numbers.counted(rows.size(), "trajectory", "trajectories"))
                                + " could not be followed")
                .element("p class=\"sub\"", "Left out of the numbers above. Each can be found again.");
        new Table(List.of("leak", "seed", "block", "index", "what went wrong"), 5, rows).write(page);
        page.raw("</section>\n");
    }
}
