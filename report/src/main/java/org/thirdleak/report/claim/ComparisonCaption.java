package org.thirdleak.report.claim;

import java.util.Optional;

/** Words of the figure of Bayes factors under every scenario. */
public final class ComparisonCaption {
    private ComparisonCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result
     * @param bands what lies behind the dots
     * @param omitted scenarios left out of the picture
     * @return the caption
     */
    public static Caption of(Reading reading, Bands bands, int omitted) {
        Reading.Pair pair = reading.headlinePair().orElseThrow();
        Comparison base = reading.base(pair).orElseThrow();
        ScenarioRange range = ScenarioRange.of(reading, pair).orElseThrow();
        String subtitle = "How many times better one hypothesis predicted the record to " + reading.date()
                + "; bars: 95\u00A0% numerical error only, hidden where smaller than the dot";
        String left = omitted > 0
                ? "The " + Numbers.counted(omitted, "scenario", "scenarios")
                        + " nearest to the middle of the range are in the table only. "
                : "";
        String families = FamilyShares.between(reading, pair).isPresent()
                ? "Their families: all variants of each, by their prior weights. "
                : "";
        String note = (families
                        + left
                        + shading(bands)
                        + (range.scenarios() == 0 ? "" : "Scenarios are ordered by the first column."))
                .strip();
        return new Caption(title(reading, base, range), subtitle, note, alternative(reading, base, range));
    }

    /**
     * Writes the caption for a page, whose headline says the Bayes factor of the base case already.
     *
     * @param reading the result
     * @param bands what lies behind the dots
     * @param omitted scenarios left out of the picture
     * @return the caption
     */
    public static Caption brief(Reading reading, Bands bands, int omitted) {
        Reading.Pair pair = reading.headlinePair().orElseThrow();
        Comparison base = reading.base(pair).orElseThrow();
        ScenarioRange range = ScenarioRange.of(reading, pair).orElseThrow();
        String subtitle = "How many times better " + reading.inSentence(pair.of()) + " predicted the record than "
                + reading.inSentence(pair.over()) + " (Bayes factor)";
        String left = omitted > 0 ? Numbers.count(omitted) + " nearer to the middle are in the report. " : "";
        String shading = "Bars: 95\u00A0% numerical error, where larger than the dot."
                + (bands == Bands.KASS_RAFTERY ? " Shading: Kass & Raftery." : "");
        return new Caption(
                depends(reading, base, range), subtitle, (left + shading).strip(), alternative(reading, base, range));
    }

    private static String depends(Reading reading, Comparison base, ScenarioRange range) {
        if (!reading.trusted()) {
            return "Verdict withheld: Bayes factors of a run whose checks failed";
        }
        if (range.scenarios() == 0) {
            return "No other assumptions were tried";
        }
        ScenarioRange told = range.told(base);
        return "The same record gives " + told.words() + " under other assumptions";
    }

    /** What the shading means; nothing without bands. */
    static String shading(Bands bands) {
        return bands == Bands.KASS_RAFTERY
                ? "Shading: the convention of Kass & Raftery (1995), cuts at 3, 20 and 150; below 3 is “not worth more "
                        + "than a bare mention”. "
                : "";
    }

    private static String title(Reading reading, Comparison base, ScenarioRange range) {
        if (!reading.trusted()) {
            return "Verdict withheld: Bayes factors of a run whose checks failed";
        }
        Comparison told = base.favoured();
        String pair = reading.inSentence(told.of()) + " " + told.odds() + " over " + reading.inSentence(told.over());
        String moved = range.scenarios() == 0 ? "" : movement(base, range);
        Optional<String> families = FamilyShares.between(reading, new Reading.Pair(base.of(), base.over()))
                .map(found -> {
                    Comparison family = found.favoured();
                    return FamilyShares.inSentence(reading, family.of()) + " " + family.odds() + " over "
                            + FamilyShares.inSentence(reading, family.over());
                });
        if (families.isPresent()) {
            return "By families, " + families.get() + "; " + pair + moved;
        }
        if (base.verdict() == Comparison.Verdict.OPEN) {
            return "No side is favoured: " + pair + moved;
        }
        return Wording.capital(pair) + moved;
    }

    private static String movement(Comparison base, ScenarioRange range) {
        ScenarioRange told = range.told(base);
        return (told.tips() ? ", but other assumptions give " : "; other assumptions give ") + told.words();
    }

    private static String alternative(Reading reading, Comparison base, ScenarioRange range) {
        Optional<String> rival = reading.rival();
        StringBuilder text = new StringBuilder(sentence(reading, base));
        rival.flatMap(id -> reading.base(new Reading.Pair(base.of(), id)))
                .ifPresent(comparison -> text.append(' ').append(sentence(reading, comparison)));
        if (range.scenarios() > 0) {
            text.append(" Over ")
                    .append(Numbers.counted(range.scenarios(), "scenario", "scenarios"))
                    .append(" the first of these Bayes factors goes from ")
                    .append(range.words())
                    .append('.');
        }
        return text.toString();
    }

    /**
     * A Bayes factor as a sentence, larger side first.
     *
     * @param reading the result
     * @param comparison the Bayes factor
     * @return such as "Systematic defect predicted the record 3.9 times better than chance impacts (95 % numerical
     *     error: 3.82 to 3.92)."
     */
    public static String sentence(Reading reading, Comparison comparison) {
        Comparison told = comparison.favoured();
        String interval = " (95 % numerical error: " + told.interval() + ").";
        if (told.low() <= 1) {
            return Wording.capital(reading.inSentence(told.of())) + " and " + reading.inSentence(told.over())
                    + " predicted the record equally well within the error, " + told.odds() + interval;
        }
        return Wording.capital(reading.inSentence(told.of())) + " predicted the record " + told.multiple()
                + " times better than " + reading.inSentence(told.over()) + interval;
    }
}
