package org.thirdleak.workbench.comparison;

import static org.thirdleak.workbench.numbers.Sheet.Column.number;
import static org.thirdleak.workbench.numbers.Sheet.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thirdleak.report.claim.Comparison;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.claim.RunsReading;
import org.thirdleak.simulator.comparison.Change;
import org.thirdleak.simulator.comparison.ComparedFactor;
import org.thirdleak.simulator.comparison.ComparedProbability;
import org.thirdleak.simulator.comparison.RunComparison;
import org.thirdleak.simulator.comparison.SettingDifference;
import org.thirdleak.workbench.numbers.Entry;
import org.thirdleak.workbench.numbers.Sheet;
import org.thirdleak.workbench.numbers.Sheet.Row;

/** Runs side by side as a table: settings that differ first, then the numbers with their changes. */
final class ComparisonSheet {

    private final RunsReading reading;
    private final RunComparison comparison;
    private final List<Row> rows = new ArrayList<>();

    private ComparisonSheet(RunsReading reading) {
        this.reading = reading;
        this.comparison = reading.comparison();
    }

    /**
     * The table of a comparison.
     *
     * @param reading the runs
     * @param onlyDifferences leaves out numbers that no run changes by more than its numerical error
     * @return a column per run
     */
    static Sheet of(RunsReading reading, boolean onlyDifferences) {
        ComparisonSheet sheet = new ComparisonSheet(reading);
        sheet.comparison.settings().forEach(sheet::setting);
        sheet.comparison.bayesFactors().stream()
                .filter(each -> !onlyDifferences || beyond(each.changes()))
                .forEach(sheet::factor);
        sheet.comparison.probabilities().stream()
                .filter(each -> !onlyDifferences || beyond(each.changes()))
                .forEach(sheet::probability);
        List<Sheet.Column> columns = new ArrayList<>(List.of(text("kind", 14), text("what", 46)));
        for (int run = 0; run < sheet.comparison.runs().size(); run++) {
            columns.add(number(
                    sheet.comparison.runs().get(run).label() + "  "
                            + sheet.comparison.runs().get(run).name(),
                    26));
        }
        columns.add(text("change from the first that has it", 56));
        return new Sheet("comparison", columns, sheet.rows, sheet.comparison.configStatement());
    }

    private static boolean beyond(List<Optional<Change>> changes) {
        return changes.stream().flatMap(Optional::stream).anyMatch(Change::beyondError);
    }

    private void setting(SettingDifference setting) {
        List<Entry> entries =
                new ArrayList<>(List.of(Entry.text("setting"), Entry.text(setting.path() + unit(setting.unit()))));
        setting.values().forEach(value -> entries.add(Entry.text(value)));
        entries.add(Entry.text(""));
        rows.add(new Row("setting " + setting.path(), entries, setting));
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : ", " + unit;
    }

    private void factor(ComparedFactor factor) {
        Reading.Pair pair = new Reading.Pair(factor.of(), factor.over());
        List<Entry> entries = new ArrayList<>(List.of(
                Entry.text("Bayes factor"),
                Entry.text(reading.inSentence(pair.of()) + " : " + reading.inSentence(pair.over()))));
        for (int run = 0; run < comparison.runs().size(); run++) {
            Optional<Comparison> found = reading.found(run, pair);
            entries.add(
                    found.isPresent()
                            ? Entry.number(
                                    found.get().odds() + " (" + found.get().interval() + ")",
                                    found.get().value())
                            : Entry.text(reading.absent(run)));
        }
        entries.add(changes(factor.changes(), run -> reading.ratio(factor, run)));
        rows.add(new Row("factor " + factor.of() + " " + factor.over(), entries, factor));
    }

    private void probability(ComparedProbability each) {
        List<Entry> entries = new ArrayList<>(List.of(
                Entry.text(each.kind() == ComparedProbability.Kind.FORECAST ? "forecast" : "probability"),
                Entry.text(subject(each))));
        for (int run = 0; run < comparison.runs().size(); run++) {
            String absent = reading.absent(run);
            entries.add(each.values()
                    .get(run)
                    .map(value ->
                            Entry.number(Numbers.percentWithError(value.value(), value.standardError()), value.value()))
                    .orElseGet(() -> Entry.text(absent)));
        }
        entries.add(changes(each.changes(), run -> reading.difference(each, run)));
        rows.add(new Row(each.kind() + " " + each.subject() + " " + each.days(), entries, each));
    }

    private String subject(ComparedProbability each) {
        return switch (each.kind()) {
            case HYPOTHESIS -> reading.inSentence(each.subject()) + ", after the record";
            case FORECAST -> "a further leak within " + Numbers.significant(each.days(), 4) + " days";
            case ATTRIBUTION ->
                comparison.runs().stream()
                                .map(run -> new Reading(run.result()).vehicle(each.subject()))
                                .filter(name -> !name.equals(each.subject()))
                                .findFirst()
                                .orElse(each.subject())
                        + " was the defect";
        };
    }

    private Entry changes(List<Optional<Change>> changes, java.util.function.IntFunction<Optional<String>> words) {
        return Entry.text(String.join(
                "; ",
                IntStream.range(0, changes.size())
                        .filter(run -> changes.get(run).isPresent())
                        .mapToObj(run -> comparison.runs().get(run).label() + ": "
                                + words.apply(run).orElse("–"))
                        .toList()));
    }
}
