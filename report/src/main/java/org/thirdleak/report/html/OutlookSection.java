package org.thirdleak.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.Dates;
import org.thirdleak.report.claim.NextLeakCaption;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.WatchCaption;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.Reanalysis.Skipped;
import org.thirdleak.simulator.result.VerdictOutlook.Expectation;
import org.thirdleak.simulator.result.VerdictOutlook.NextLeak;
import org.thirdleak.simulator.result.VerdictOutlook.Watch;
import org.thirdleak.simulator.result.VerdictOutlook.Year;

/** What no figure draws of the outlook: supposed leaks by name, what watching tells, combinations left out. */
final class OutlookSection {
    private static final String ERROR = "95\u00A0% numerical error";

    private final Markup page;
    private final Reading reading;

    OutlookSection(Markup page, Reading reading) {
        this.page = page;
        this.reading = reading;
    }

    void write() {
        namedLeaks();
        watch();
        skipped();
    }

    private void namedLeaks() {
        List<List<String>> rows = new ArrayList<>();
        Optional<Reading.Pair> pair = reading.headlinePair();
        for (NextLeak leak : reading.result().outlook().nextLeaks()) {
            if (!leak.id().isEmpty()
                    && pair.isPresent()
                    && reading.among(leak.bayesFactors(), pair.get()).isPresent()) {
                var comparison = NextLeakCaption.comparison(reading, leak);
                rows.add(List.of(
                        leak.id(),
                        leak.vehicle(),
                        Dates.shortDay(leak.utc()),
                        Numbers.fixed(leak.ageDays(), 0),
                        comparison.odds(),
                        comparison.interval()));
            }
        }
        write(
                "supposed-leaks",
                "If one of these leaks were the next",
                "Bayes factor of the first pair of hypotheses after the silence until then and the leak.",
                new Table(List.of("leak", "unit", "date", "age, d", "Bayes factor", ERROR), 3, rows));
    }

    private void watch() {
        Watch watch = reading.result().outlook().watch();
        List<List<String>> rows = new ArrayList<>();
        for (Year year : watch.years()) {
            reading.pairs().stream()
                    .limit(1)
                    .flatMap(pair -> WatchCaption.find(year, pair).stream())
                    .forEach(told -> rows.add(List.of(
                            Numbers.fixed(year.years(), 0),
                            withError(year.informationNats()),
                            weight(told.ifOf()),
                            weight(told.ifOver()),
                            WatchCaption.share(told.ifOf().reachedAgainst(), watch, year),
                            WatchCaption.share(told.ifOver().reachedAgainst(), watch, year),
                            Numbers.fixed(year.effectiveDraws(), 0))));
        }
        if (rows.isEmpty()) {
            return;
        }
        Reading.Pair pair = reading.headlinePair().orElseThrow();
        String of = reading.inSentence(pair.of());
        String over = reading.inSentence(pair.over());
        write(
                "expected-information",
                "What watching on is expected to tell",
                "Natural logarithms. Today the probabilities of the hypotheses have an entropy of "
                        + Numbers.significant(watch.entropyNats(), 3)
                        + ": that is all there is to learn. Weight of evidence: mean of ln Bayes factor, " + of
                        + " and " + over + ", for whichever is true. Misled: the threshold was reached for the wrong"
                        + " one. With few effective draws single futures are weighed roughly.",
                new Table(
                        List.of(
                                "years",
                                "expected information",
                                "weight if " + of,
                                "weight if " + over,
                                "misled if " + of,
                                "misled if " + over,
                                "effective draws"),
                        0,
                        rows));
    }

    private static String weight(Expectation expected) {
        return withError(expected.weightOfEvidenceNats());
    }

    private static String withError(Estimate estimate) {
        return Numbers.withError(estimate.value(), estimate.standardError());
    }

    private void skipped() {
        List<List<String>> rows = new ArrayList<>();
        for (Skipped skipped : reading.result().reanalysis().multiverse().skipped()) {
            rows.add(List.of(String.join(" × ", skipped.options()), skipped.reason()));
        }
        write(
                "combinations-left-out",
                "Combinations that contradict themselves",
                "Left out of the multiverse, each with its reason.",
                new Table(List.of("combination", "reason"), 2, rows));
    }

    private void write(String id, String title, String words, Table table) {
        if (table.rows().isEmpty()) {
            return;
        }
        page.raw("<section id=\"" + id + "\">\n").element("h3", title).element("p class=\"sub\"", words);
        table.write(page);
        page.raw("</section>\n");
    }
}
