package org.thirdleak.report.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thirdleak.simulator.comparison.ComparedFactor;
import org.thirdleak.simulator.comparison.ComparedRun;

/** Words of the figure of runs side by side. */
public final class RunsCaption {

    private final RunsReading reading;
    private final Reading.Pair pair;
    private final List<Comparison> found;

    private RunsCaption(RunsReading reading) {
        this.reading = reading;
        Reading.Pair first = reading.pairs().get(0);
        boolean turned = reading.found(first).get(0).value() < 1;
        this.pair = turned ? new Reading.Pair(first.over(), first.of()) : first;
        this.found = reading.found(pair);
    }

    /**
     * Writes the caption.
     *
     * @param reading the runs, of which one at least has a pair of hypotheses
     * @param bands what lies behind the dots
     * @return the caption
     */
    public static Caption of(RunsReading reading, Bands bands) {
        RunsCaption words = new RunsCaption(reading);
        String subtitle = "How many times better one hypothesis predicted the record than another, run by run; bars:"
                + " 95\u00A0% numerical error only, hidden where smaller than the dot";
        return new Caption(words.title(), subtitle, words.note(bands), words.alternative());
    }

    private String title() {
        String sides = reading.inSentence(pair.of()) + " " + range() + " over " + reading.inSentence(pair.over());
        if (found.size() == 1) {
            return "Only one run has these odds: " + sides;
        }
        Set<Comparison.Verdict> verdicts = found.stream()
                .map(Comparison::verdict)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Comparison.Verdict.class)));
        if (!reading.differs(pair)) {
            return "No difference" + (found.size() > 2 ? " from the first run" : "") + " beyond numerical error: "
                    + sides + (verdicts.contains(Comparison.Verdict.OPEN) ? ", which favours no side" : "");
        }
        if (verdicts.equals(EnumSet.of(Comparison.Verdict.OPEN))) {
            return "The runs differ, but none lies beyond 3 : 1: " + sides;
        }
        if (verdicts.size() == 1) {
            return "The runs differ, but all favour the same side: " + sides;
        }
        boolean both = verdicts.contains(Comparison.Verdict.OF) && verdicts.contains(Comparison.Verdict.OVER);
        return (both ? "The runs favour different sides: " : some() + ": ") + sides;
    }

    private String some() {
        int count = (int) found.stream()
                .filter(comparison -> comparison.verdict() != Comparison.Verdict.OPEN)
                .count();
        return Wording.capital(Numbers.counted(count, "of", "of")) + " "
                + Numbers.counted(found.size(), "run", "runs")
                + (count == 1 ? " lies" : " lie") + " beyond 3 : 1";
    }

    /** From the smallest to the largest odds, the side that leads in the first run first. */
    private String range() {
        Comparator<Comparison> byValue = Comparator.comparingDouble(Comparison::value);
        String low = found.stream().min(byValue).orElseThrow().odds();
        String high = found.stream().max(byValue).orElseThrow().odds();
        return low.equals(high) ? low : low + " to " + high;
    }

    private String note(Bands bands) {
        List<String> withheld = reading.comparison().runs().stream()
                .filter(run -> !run.trusted())
                .map(ComparedRun::label)
                .toList();
        String stopped = withheld.isEmpty()
                ? ""
                : "Not compared, because their verdict is withheld: " + Wording.list(withheld) + ". ";
        boolean dates = reading.comparison().runs().stream()
                        .map(run -> run.result().record().observeUntilUtc())
                        .distinct()
                        .count()
                > 1;
        return stopped
                + (dates ? "The records of the runs end on different dates. " : "")
                + ComparisonCaption.shading(bands)
                + sameness();
    }

    private String sameness() {
        boolean any = IntStream.range(0, reading.comparison().runs().size())
                .anyMatch(run -> reading.sameAs(run).isPresent());
        return any
                ? "≈\u00A0means not to be told apart by their numerical errors, judged so that 19 of 20 comparisons of like "
                        + "runs show no difference."
                : "";
    }

    private String alternative() {
        ComparedFactor factor = reading.compared(pair).orElseThrow();
        List<String> parts = new ArrayList<>();
        IntStream.range(0, reading.comparison().runs().size())
                .forEach(run -> parts.add(reading.name(run) + ": "
                        + reading.found(run, pair)
                                .map(comparison ->
                                        comparison.odds() + " (" + comparison.interval() + ")" + against(factor, run))
                                .orElse(reading.absent(run))));
        return "Bayes factor of " + reading.inSentence(pair.of()) + " over " + reading.inSentence(pair.over())
                + " with its 95 % numerical error. " + String.join("; ", parts) + ".";
    }

    private String against(ComparedFactor factor, int run) {
        return factor.changes()
                .get(run)
                .map(change -> change.beyondError() ? ", different" : ", the same within numerical error")
                .orElse("");
    }
}
