package org.thirdleak.workbench.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.RunsReading;
import org.thirdleak.simulator.comparison.Change;
import org.thirdleak.simulator.comparison.ComparedFactor;
import org.thirdleak.simulator.comparison.ComparedProbability;
import org.thirdleak.simulator.comparison.RunComparison;
import org.thirdleak.simulator.comparison.SettingDifference;

/**
 * Runs side by side as a table of texts: settings that differ first, then the numbers, then what the runs are.
 *
 * @param runs letter and folder of every run
 * @param groups in the order of the report, none empty
 */
record ComparisonRows(List<Run> runs, List<Group> groups) {

    /** Copies the lists and drops groups without rows. */
    ComparisonRows {
        runs = List.copyOf(runs);
        groups = groups.stream().filter(group -> !group.rows().isEmpty()).toList();
    }

    /**
     * A run.
     *
     * @param label its letter
     * @param name its folder
     */
    record Run(String label, String name) {}

    /**
     * Rows under one heading.
     *
     * @param title the heading
     * @param rows the rows
     */
    record Group(String title, List<Row> rows) {
        Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A setting or a number in every run.
     *
     * @param key tells it from all others, also when the runs are written anew
     * @param name what it is, with its unit
     * @param values per run
     * @param changes per run, from the run it is held against; empty where nothing is compared
     * @param differs whether the runs differ in it; numbers do if by more than their numerical error
     */
    record Row(String key, String name, List<String> values, List<Optional<ChangeWords>> changes, boolean differs) {
        Row {
            values = List.copyOf(values);
            changes = List.copyOf(changes);
        }

        private Row(String key, String name, List<String> values) {
            this(
                    key,
                    name,
                    values,
                    Collections.nCopies(values.size(), Optional.empty()),
                    values.stream().distinct().count() > 1);
        }
    }

    /**
     * A change.
     *
     * @param words how large, with its interval, and against which run
     * @param beyondError whether numerical errors do not explain it
     */
    record ChangeWords(String words, boolean beyondError) {}

    /** The table of a comparison. */
    static ComparisonRows of(RunsReading reading) {
        RunComparison comparison = reading.comparison();
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(
                "What was changed",
                comparison.settings().stream().map(ComparisonRows::setting).toList()));
        groups.add(new Group(
                "Bayes factors",
                comparison.bayesFactors().stream()
                        .map(factor -> factor(reading, factor))
                        .toList()));
        for (ComparedProbability.Kind kind : ComparedProbability.Kind.values()) {
            groups.add(new Group(
                    title(kind),
                    comparison.probabilities(kind).stream()
                            .map(each -> probability(reading, each))
                            .toList()));
        }
        groups.add(new Group("The runs", facts(reading)));
        return new ComparisonRows(
                comparison.runs().stream()
                        .map(run -> new Run(run.label(), run.name()))
                        .toList(),
                groups);
    }

    /** Short enough for the column that it heads. */
    private static String title(ComparedProbability.Kind kind) {
        return switch (kind) {
            case HYPOTHESIS -> "Probability after the record";
            case FORECAST -> "Probability of another leak within";
            case ATTRIBUTION -> "Probability of the defect, leak by leak";
        };
    }

    private static Row setting(SettingDifference setting) {
        String unit = setting.unit().isEmpty() ? "" : " [" + setting.unit() + "]";
        return new Row("setting " + setting.path(), setting.path() + unit, setting.values());
    }

    private static List<Row> facts(RunsReading reading) {
        return reading.facts(0).keySet().stream()
                .map(name -> new Row(
                        "run " + name,
                        name,
                        texts(reading, run -> told(reading.facts(run).getOrDefault(name, "")))))
                .toList();
    }

    private static String told(String fact) {
        return fact.isBlank() ? "–" : fact;
    }

    private static Row factor(RunsReading reading, ComparedFactor factor) {
        Reading.Pair pair = new Reading.Pair(factor.of(), factor.over());
        return number(
                "factor " + factor.of() + " " + factor.over(),
                reading.inWords(pair),
                texts(
                        reading,
                        run -> reading.found(run, pair)
                                .map(ComparisonRows::odds)
                                .orElse(reading.absent(run))),
                factor.changes(),
                run -> reading.ratio(factor, run));
    }

    private static String odds(Comparison found) {
        return found.odds() + "  (" + found.interval() + ")";
    }

    private static Row probability(RunsReading reading, ComparedProbability each) {
        return number(
                each.kind() + " " + each.subject() + " " + each.days(),
                reading.subject(each),
                texts(reading, run -> reading.value(each, run)),
                each.changes(),
                run -> reading.difference(each, run));
    }

    private static Row number(
            String key,
            String name,
            List<String> values,
            List<Optional<Change>> changes,
            IntFunction<Optional<String>> words) {
        List<Optional<ChangeWords>> told = IntStream.range(0, changes.size())
                .mapToObj(run -> changes.get(run)
                        .flatMap(change -> words.apply(run).map(said -> new ChangeWords(said, change.beyondError()))))
                .toList();
        return new Row(
                key,
                name,
                values,
                told,
                changes.stream().flatMap(Optional::stream).anyMatch(Change::beyondError));
    }

    private static List<String> texts(RunsReading reading, IntFunction<String> text) {
        return IntStream.range(0, reading.comparison().runs().size())
                .mapToObj(text)
                .toList();
    }

    /** Only rows in which the runs differ. */
    ComparisonRows differing() {
        return new ComparisonRows(
                runs,
                groups.stream()
                        .map(group -> new Group(
                                group.title(),
                                group.rows().stream().filter(Row::differs).toList()))
                        .toList());
    }

    /** Titles of the columns: the name of a row, a column per run, and the change of every run but the first. */
    List<String> columns() {
        return Stream.of(
                        Stream.of("Setting or number"),
                        runs.stream().map(run -> run.label() + "  " + run.name()),
                        runs.stream().skip(1).map(run -> "Change in " + run.label()))
                .flatMap(titles -> titles)
                .toList();
    }

    /** The cells of a row, as many as there are columns. */
    static List<String> cells(Row row) {
        return Stream.of(
                        Stream.of(row.name()),
                        row.values().stream(),
                        row.changes().stream()
                                .skip(1)
                                .map(change -> change.map(ChangeWords::words).orElse("")))
                .flatMap(cells -> cells)
                .toList();
    }

    /**
     * Rows as a spreadsheet takes them.
     *
     * @param chosen the rows
     * @return a line per row, the titles of the columns first
     */
    String tabSeparated(List<Row> chosen) {
        return Stream.concat(Stream.of(columns()), chosen.stream().map(ComparisonRows::cells))
                .map(cells -> cells.stream()
                        .map(cell -> cell.replaceAll("[\\s\u00A0]+", " "))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
