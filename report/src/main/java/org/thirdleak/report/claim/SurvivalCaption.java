package org.thirdleak.report.claim;

import java.util.List;
import org.thirdleak.simulator.result.LeakHazard.Course;
import org.thirdleak.simulator.result.LeakHazard.SurvivalPoint;

/** Words of the probability of silence. */
public final class SurvivalCaption {
    private SurvivalCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result, with survival
     * @param shown courses that are drawn
     * @return the caption
     */
    public static Caption of(Reading reading, List<Course> shown) {
        HazardStory story = new HazardStory(reading);
        Course told = story.told();
        SurvivalPoint last = HazardStory.last(told);
        String range = story.survivalRange().map(words -> " averaged, " + words).orElse("");
        String title = reading.trusted()
                ? "No further leak within " + Dates.span(last.days()) + ": "
                        + Numbers.percentWithError(last.probability(), last.standardError()) + range
                : "Verdict withheld: silence after the record, by a run whose checks failed";
        String subtitle = "Probability that no circuit leaks until a day after " + reading.date()
                + "; bands: 95\u00A0% numerical error; dots: days of the forecast";
        int more = reading.result().hazard().hypotheses().size() - shown.size();
        String left = reading.result().hypotheses().size() > 1 ? Wording.leftToTheTable(more) : "";
        String condition =
                reading.result().hypotheses().size() > 1 ? "Average: " + reading.priorCondition() + ". " : "";
        String note = left + condition + "Among the circuits of the flight plan in the config; bends are circuits that"
                + " come and go.";
        List<String> parts = reading.result().hazard().hypotheses().stream()
                .map(course -> story.name(course) + " " + words(HazardStory.last(course)))
                .toList();
        return new Caption(
                title,
                subtitle,
                note,
                "Probability of no further leak within " + Dates.span(last.days()) + ": " + String.join("; ", parts)
                        + ".");
    }

    /**
     * A probability of silence.
     *
     * @param point the point
     * @return such as "44.1 ± 0.2 %"
     */
    public static String words(SurvivalPoint point) {
        return Numbers.percentWithError(point.probability(), point.standardError());
    }
}
