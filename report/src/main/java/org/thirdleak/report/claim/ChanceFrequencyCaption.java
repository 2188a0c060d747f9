package org.thirdleak.report.claim;

import java.util.List;
import java.util.Optional;
import org.thirdleak.simulator.result.ChanceFrequency;
import org.thirdleak.simulator.result.ChanceFrequency.Comparison;
import org.thirdleak.simulator.result.ChanceFrequency.SampleFrequency;

/** Words of how often steady chance gives as large a Bayes factor. */
public final class ChanceFrequencyCaption {
    private static final String FIXED_END = "fixed_end";
    private static final double FEW = 0.1;

    private ChanceFrequencyCaption() {}

    /**
     * The comparison that is shown: that of the headline, or else the first.
     *
     * @param reading the result
     * @return empty if it was not asked for
     */
    public static Optional<Comparison> shown(Reading reading) {
        List<Comparison> all = reading.result().chanceFrequency().comparisons();
        Optional<Comparison> headline = reading.headlinePair()
                .flatMap(pair -> all.stream()
                        .filter(c -> c.of().equals(pair.of()) && c.over().equals(pair.over()))
                        .findFirst());
        return headline.or(() -> all.stream().findFirst());
    }

    /**
     * A sample of a comparison.
     *
     * @param comparison the comparison
     * @param id which
     * @return empty if it holds no record
     */
    public static Optional<SampleFrequency> sample(Comparison comparison, String id) {
        return comparison.samples().stream()
                .filter(s -> s.sample().equals(id) && s.records() > 0)
                .findFirst();
    }

    /**
     * Writes the caption.
     *
     * @param reading the result
     * @param comparison the comparison that is shown
     * @return the caption
     */
    public static Caption of(Reading reading, Comparison comparison) {
        String factor = factor(reading, comparison);
        Optional<SampleFrequency> prior = sample(comparison, ChanceFrequency.PRIOR);
        String title = !reading.trusted()
                ? "Verdict withheld: Bayes factors of simulated records"
                : prior.map(s -> "Steady chance gives a Bayes factor of " + factor + " or more in " + frequency(s)
                                + " of records")
                        .orElse("Bayes factors of simulated records");
        String subtitle = "Bayes factor, " + reading.inSentence(comparison.of()) + " over "
                + reading.inSentence(comparison.over())
                + ", of records simulated from the prior; solid: at least the observed "
                + factor;
        return new Caption(title, subtitle, note(reading, comparison), alternative(reading, comparison, factor));
    }

    /**
     * The observed Bayes factor, with as many digits as in every other figure.
     *
     * @param reading the result
     * @param comparison the comparison
     * @return such as "3.87"
     */
    public static String factor(Reading reading, Comparison comparison) {
        return reading.base(new Reading.Pair(comparison.of(), comparison.over()))
                .map(org.thirdleak.report.claim.Comparison::ratio)
                .orElseGet(() -> Numbers.factor(Math.exp(comparison.logBayesFactor())));
    }

    /**
     * A frequency with its interval.
     *
     * @param sample the sample
     * @return such as "2.5 % (1.4 to 4.5 %)"
     */
    public static String frequency(SampleFrequency sample) {
        int decimals = sample.high() < FEW ? 1 : 0;
        return Numbers.percent(sample.fraction()) + " (" + Numbers.fixed(100 * sample.low(), decimals) + " to "
                + Numbers.fixed(100 * sample.high(), decimals) + "\u00A0%)";
    }

    /**
     * What a sample holds.
     *
     * @param reading the result
     * @param comparison the comparison
     * @param sample the sample
     * @return such as "chance impacts, with three leaks"
     */
    public static String name(Reading reading, Comparison comparison, SampleFrequency sample) {
        String over = reading.inSentence(comparison.over());
        return switch (sample.sample()) {
            case ChanceFrequency.POSTERIOR -> over + ", fitted to the record";
            case ChanceFrequency.AS_MANY -> over + ", with " + leaks(reading);
            case ChanceFrequency.ALTERNATIVE -> reading.inSentence(comparison.of());
            default -> over;
        };
    }

    private static String leaks(Reading reading) {
        return Numbers.counted(reading.result().chanceFrequency().stoppingLeaks(), "leak", "leaks");
    }

    /**
     * When a simulated record is analysed.
     *
     * @param reading the result
     * @return a sentence without its full stop
     */
    public static String stopping(Reading reading) {
        ChanceFrequency frequency = reading.result().chanceFrequency();
        return frequency.stopping().equals(FIXED_END)
                ? "Each record is analysed at the end of the observation"
                : "Each record is analysed as soon as " + leaks(reading) + " have fallen into "
                        + Numbers.significant(frequency.windowDays(), 4)
                        + "\u00A0d, else at the end of the observation";
    }

    private static String note(Reading reading, Comparison comparison) {
        String fitted = sample(comparison, ChanceFrequency.POSTERIOR)
                .map(s -> " With rates fitted to the record: " + frequency(s) + ".")
                .orElse("");
        return stopping(reading) + ". " + bound(comparison) + "." + fitted
                + " Brackets: 95\u00A0% intervals of the number of records; bars at the ends hold "
                + "all that lies beyond.";
    }

    /** It holds for records whose parameters come from the prior, whenever they end, and for no selection of them. */
    private static String bound(Comparison comparison) {
        return "Of chance with parameters from the prior no rule of stopping makes it more than "
                + Numbers.percent(comparison.universalBound()) + " (Ville 1939, Robbins 1970)";
    }

    private static String alternative(Reading reading, Comparison comparison, String factor) {
        List<String> parts = comparison.samples().stream()
                .filter(s -> s.records() > 0)
                .map(s -> frequency(s) + " of " + Numbers.count(s.records()) + " records under "
                        + name(reading, comparison, s))
                .toList();
        return "A Bayes factor of " + factor + " or more for " + reading.inSentence(comparison.of()) + " over "
                + reading.inSentence(comparison.over()) + " is reached by " + Wording.list(parts)
                + ". " + bound(comparison) + ". " + stopping(reading) + ".";
    }
}
