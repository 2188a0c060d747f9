package org.thirdleak.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thirdleak.report.claim.NextLeakCaption;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.VerdictOutlook.NextLeak;

/** The verdict after a further leak, by unit and date. */
final class NextLeakFigure {
    private static final int MOST_UNITS = 12;
    private static final int MOST_DATES = 12;
    private static final int AROUND_ROWS = 200;
    private static final int ROW = 42;

    private NextLeakFigure() {}

    static Optional<Figure> of(Reading reading) {
        List<NextLeak> all = reading.result().outlook().nextLeaks();
        Optional<Reading.Pair> pair = reading.headlinePair();
        List<NextLeak> inTable = all.stream()
                .filter(leak -> leak.id().isEmpty()
                        && pair.isPresent()
                        && reading.among(leak.bayesFactors(), pair.get()).isPresent())
                .toList();
        List<String> units = inTable.stream()
                .map(NextLeak::unit)
                .distinct()
                .limit(MOST_UNITS)
                .toList();
        List<String> dates =
                everyFew(inTable.stream().map(NextLeak::utc).distinct().sorted().toList());
        List<NextLeak> shown = inTable.stream()
                .filter(leak -> units.contains(leak.unit()) && dates.contains(leak.utc()))
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                "next-leak",
                NextLeakCaption.of(reading, shown, all.size() - shown.size()),
                table(all),
                new NextLeakPainting(reading, shown, units, dates),
                Math.min(Figure.HEIGHT, AROUND_ROWS + ROW * units.size())));
    }

    /** As many dates as have room, at even steps. */
    private static List<String> everyFew(List<String> dates) {
        int step = Math.max(1, (dates.size() + MOST_DATES - 1) / MOST_DATES);
        return IntStream.range(0, dates.size())
                .filter(i -> i % step == 0)
                .mapToObj(dates::get)
                .toList();
    }

    private static NumberTable table(List<NextLeak> leaks) {
        var table = NumberTable.Builder.ofFactors(List.of("id", "unit", "design", "leak_utc", "age_days"));
        for (NextLeak leak : leaks) {
            table.factors(
                    List.of(leak.id(), leak.unit(), leak.design(), leak.utc(), leak.ageDays()), leak.bayesFactors());
        }
        return table.build();
    }
}
