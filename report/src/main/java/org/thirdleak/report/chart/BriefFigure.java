package org.thirdleak.report.chart;

import java.util.Optional;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.Caption;
import org.thirdleak.report.claim.Reading;

/**
 * A plot for a page that has a minute: fewer rows and shorter words than the {@link Figure} of the same name, and no
 * numbers of its own.
 *
 * @param caption its words
 * @param painting its body
 * @param rows number of its rows, 0 if it has none
 */
public record BriefFigure(Caption caption, Figure.Painting painting, int rows) {

    /**
     * What the verdict depends on: the Bayes factor of the headline under every assumption.
     *
     * @param reading the result
     * @param bands what lies behind the dots
     * @param most largest number of rows
     * @return empty where there is no headline
     */
    public static Optional<BriefFigure> comparison(Reading reading, Bands bands, int most) {
        return BayesFactorFigure.brief(reading, bands, most);
    }

    /**
     * Height of a comparison without its rows.
     *
     * @param bands what lies behind the dots
     * @return logical pixels, where the two directions stand beside each other
     */
    public static double aroundRows(Bands bands) {
        return BayesFactorPainting.aroundRows(bands);
    }

    /**
     * What happened: the leaks, and how many other circuits were exposed.
     *
     * @param reading the result
     * @return the timeline
     */
    public static BriefFigure timeline(Reading reading) {
        return TimelineFigure.brief(reading);
    }

    /**
     * What a leak does to the first design.
     *
     * @param reading the result
     * @return empty if the run did not model it
     */
    public static Optional<BriefFigure> leak(Reading reading) {
        return LeakStrip.of(reading).map(strip -> new BriefFigure(strip.caption(), strip, 0));
    }
}
