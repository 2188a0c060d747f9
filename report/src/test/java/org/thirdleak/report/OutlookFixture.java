package org.thirdleak.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.Reanalysis;
import org.thirdleak.simulator.result.Reanalysis.Axis;
import org.thirdleak.simulator.result.Reanalysis.Cell;
import org.thirdleak.simulator.result.Reanalysis.Influence;
import org.thirdleak.simulator.result.Reanalysis.LeftOut;
import org.thirdleak.simulator.result.Reanalysis.Multiverse;
import org.thirdleak.simulator.result.Reanalysis.Option;
import org.thirdleak.simulator.result.Reanalysis.Skipped;
import org.thirdleak.simulator.result.Reanalysis.Spread;
import org.thirdleak.simulator.result.RecordSummary;
import org.thirdleak.simulator.result.VerdictOutlook;
import org.thirdleak.simulator.result.VerdictOutlook.Expectation;
import org.thirdleak.simulator.result.VerdictOutlook.NextLeak;
import org.thirdleak.simulator.result.VerdictOutlook.PairOutlook;
import org.thirdleak.simulator.result.VerdictOutlook.Silence;
import org.thirdleak.simulator.result.VerdictOutlook.Watch;
import org.thirdleak.simulator.result.VerdictOutlook.Year;

/**
 * Invented reanalyses and outlooks of the right shape: of three hypotheses 28 combinations of three choices, of two a single
 * choice, of more 400 combinations of choices with long and with Cyrillic names.
 *
 * @param factors Bayes factors of the whole record
 */
record OutlookFixture(List<BayesFactor> factors) {
    private static final String[] UTC = {
        "2023-11-23T17:00:00Z", "2024-01-07T17:00:00Z", "2024-02-21T17:00:00Z", "2024-04-06T17:00:00Z",
        "2024-05-21T17:00:00Z", "2024-07-05T17:00:00Z", "2024-08-19T17:00:00Z", "2024-10-03T17:00:00Z"
    };

    private List<BayesFactor> times(double logFactor) {
        return IntStream.range(0, factors.size())
                .mapToObj(i -> {
                    BayesFactor whole = factors.get(i);
                    double log = whole.logValue() + logFactor * (1 + 0.3 * (i % 3));
                    return BayesFactor.of(whole.of(), new Estimate(log, 0.02), whole.over(), new Estimate(0, 0));
                })
                .toList();
    }

    Reanalysis reanalysis(List<RecordSummary.Unit> leaked, List<String> designs) {
        List<LeftOut> leftOut = new ArrayList<>();
        for (String kind : List.of(LeftOut.UNIT, LeftOut.LEAK)) {
            for (int i = 0; i < leaked.size(); i++) {
                leftOut.add(leftOut(kind, leaked.get(i).id(), -2.0 / (i + 1), i + 1));
            }
        }
        designs.forEach(design -> leftOut.add(leftOut(LeftOut.DESIGN, design, -0.9, 1)));
        return new Reanalysis(true, leftOut, multiverse());
    }

    private LeftOut leftOut(String kind, String id, double logFactor, int rank) {
        return new LeftOut(
                kind,
                id,
                times(logFactor).stream()
                        .map(without -> new Influence(without, Math.exp(-logFactor), 0.02, rank))
                        .toList());
    }

    private Multiverse multiverse() {
        List<Axis> axes = switch (factors.size()) {
            case 1 -> List.of(axis("onset", "onset possible", "from 1998 on", "from 2019 on"));
            case 3 ->
                List.of(
                        axis(
                                "class",
                                "reference class",
                                "Soyuz and Progress only",
                                "with the Nauka radiator",
                                "with the station modules too"),
                        axis(
                                "membership",
                                "who can have the defect",
                                "both designs, one defect",
                                "Soyuz and Progress only",
                                "each design its own defect"),
                        axis("onset", "onset or change possible", "from 1998 on", "from 2008 on", "from 2019 on"));
            default ->
                List.of(
                        axis("long", "a choice with a name that hardly fits", names("выбор по-русски", 8)),
                        axis("many", "another choice", names("an option with a name that goes on and on", 10)),
                        axis("more", "a third choice", names("option", 5)));
        };
        List<Cell> cells = cells(axes);
        return new Multiverse(
                axes,
                cells,
                cells.size() < 10 ? List.of() : List.of(new Skipped(cells.get(0).options(), "a reason")),
                spreads(cells));
    }

    private static String[] names(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + " " + i).toArray(String[]::new);
    }

    private static Axis axis(String id, String title, String... options) {
        return new Axis(
                id,
                title,
                Stream.of(options).map(each -> new Option(each, each)).toList());
    }

    private List<Cell> cells(List<Axis> axes) {
        List<List<String>> combinations = List.of(List.of());
        for (Axis axis : axes) {
            combinations = combinations.stream()
                    .flatMap(chosen -> axis.options().stream()
                            .map(option -> Stream.concat(chosen.stream(), Stream.of(option.id()))
                                    .toList()))
                    .toList();
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < combinations.size(); i++) {
            double share = combinations.size() == 1 ? 0 : i / (combinations.size() - 1.0);
            cells.add(new Cell(combinations.get(i), times(-1.5 + 4 * share)));
        }
        return cells;
    }

    private List<Spread> spreads(List<Cell> cells) {
        return IntStream.range(0, factors.size())
                .mapToObj(pair -> {
                    double[] sorted = cells.stream()
                            .mapToDouble(cell -> cell.bayesFactors().get(pair).value())
                            .sorted()
                            .toArray();
                    return new Spread(
                            factors.get(pair).of(),
                            factors.get(pair).over(),
                            sorted.length,
                            sorted[0],
                            sorted[sorted.length / 2],
                            sorted[sorted.length - 1],
                            (int) DoubleStream.of(sorted).filter(v -> v > 1).count(),
                            (int) DoubleStream.of(sorted).filter(v -> v <= 1).count(),
                            (int) DoubleStream.of(sorted).filter(v -> v > 3).count(),
                            (int) DoubleStream.of(sorted)
                                    .filter(v -> v < 1.0 / 3)
                                    .count());
                })
                .toList();
    }

    VerdictOutlook outlook() {
        List<Silence> silences = List.of(
                new Silence(0, ResultFixture.END, List.of(), factors),
                new Silence(30, "2023-11-08T17:00:00Z", List.of(), times(-0.13)),
                new Silence(90, "2024-01-07T17:00:00Z", List.of(), times(-0.36)),
                new Silence(365, "2024-10-08T17:00:00Z", List.of(), times(-1.07)),
                new Silence(730, "2025-10-08T17:00:00Z", List.of(), times(-1.6)));
        List<NextLeak> leaks = new ArrayList<>();
        leaks.add(nextLeak("by-name", 0, 3));
        int units = factors.size() > 3 ? 14 : 9;
        for (int date = 0; date < UTC.length; date++) {
            for (int unit = 0; unit < units; unit++) {
                if (Math.abs(unit - date) <= 1 || unit > 9) {
                    leaks.add(nextLeak("", unit, date));
                }
            }
        }
        return new VerdictOutlook(true, "2024-10-08T17:00:00Z", silences, leaks, watch());
    }

    private NextLeak nextLeak(String id, int unit, int date) {
        String vehicle = unit == 3 && factors.size() > 3
                ? "Космический корабль с очень длинным именем"
                : "Progress MS-" + (23 + unit);
        return new NextLeak(
                id, "unit-" + unit, vehicle, "soyuz-progress", UTC[date], 20 + 45.0 * date, times(2.2 - 0.25 * date));
    }

    private Watch watch() {
        List<Year> years = new ArrayList<>();
        for (int year = 0; year <= 10; year++) {
            double share = 1 - Math.exp(-0.4 * year);
            years.add(new Year(
                    year,
                    (2023 + year) + "-10-09T17:00:00Z",
                    new Estimate(0.25 * share, 0.01),
                    1000.0 / (1 + 20 * year),
                    IntStream.range(0, factors.size())
                            .mapToObj(i -> pair(factors.get(i), share / (1 + i), share))
                            .toList()));
        }
        return new Watch(20, 200, 0.976, years);
    }

    private static PairOutlook pair(BayesFactor factor, double ifOf, double share) {
        return new PairOutlook(
                factor.of(), factor.over(), expected(0.85 * ifOf, 0), expected(0.02 * share, 0.06 * share));
    }

    private static Expectation expected(double reached, double misled) {
        return new Expectation(
                new Estimate(10 * reached, 0.3), new Estimate(reached, 0.03), new Estimate(misled, 0.01));
    }
}
