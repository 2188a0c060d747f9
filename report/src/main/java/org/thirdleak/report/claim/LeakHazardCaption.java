package org.thirdleak.report.claim;

import java.util.List;
import org.thirdleak.simulator.result.LeakHazard.Course;

/** Words of the hazard against the date. */
public final class LeakHazardCaption {
    private LeakHazardCaption() {}

    /**
     * Writes the caption.
     *
     * @param reading the result, with a hazard
     * @param shown courses that are drawn
     * @return the caption
     */
    public static Caption of(Reading reading, List<Course> shown) {
        HazardStory story = new HazardStory(reading);
        String subtitle =
                "Leaks per year of the fleet at risk, log scale; line: posterior mean; bands: 50 and 90\u00A0% of the"
                        + " posterior; dashed: the part that is impacts; ticks: leaks"
                        + (story.forecast() ? "; shaded: forecast" : "");
        int more = reading.result().hazard().hypotheses().size() - shown.size();
        String left = reading.result().hypotheses().size() > 1 ? Wording.leftToTheTable(more) : "";
        String note = left
                + "Parameters are judged by the whole record, for dates long past too. The line rises and falls with the"
                + " circuits at risk, their number and their area"
                + (story.forecast() ? "; in the forecast none of them has leaked." : ".");
        return new Caption(title(reading, story), subtitle, note, alternative(reading, story));
    }

    private static String title(Reading reading, HazardStory story) {
        if (!reading.trusted()) {
            return "Verdict withheld: how often the fleet leaks, by a run whose checks failed";
        }
        Course told = story.told();
        String when = story.forecast() ? "After the record: " : "At the end of the record: ";
        String range = story.levelRange().map(words -> " averaged, " + words).orElse("");
        return when + HazardStory.words(story.level(told)) + range;
    }

    private static String alternative(Reading reading, HazardStory story) {
        List<String> parts = reading.result().hazard().hypotheses().stream()
                .map(course -> story.name(course) + " " + HazardStory.words(story.level(course)) + " "
                        + (story.forecast() ? "after the record" : "at its end") + ", "
                        + HazardStory.expected(course))
                .toList();
        return "Expected leaks per year of the fleet at risk, each with its 95\u00A0% numerical error: "
                + String.join("; ", parts) + ".";
    }

    /**
     * What stands beside the name of a hypothesis.
     *
     * @param course its course
     * @return leaks expected in the record, and by what
     */
    public static String expected(Course course) {
        return HazardStory.expected(course);
    }
}
