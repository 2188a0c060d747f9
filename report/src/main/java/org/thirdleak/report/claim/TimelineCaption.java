package org.thirdleak.report.claim;

import java.util.List;
import org.thirdleak.simulator.result.RecordSummary;

/** Words of the timeline of leaks and exposure. */
public final class TimelineCaption {
    private TimelineCaption() {}

    /**
     * What the window of the timeline leaves out.
     *
     * @param shown units drawn
     * @param inWindow units exposed in the window
     * @param clipped names of units whose bar begins before the window
     */
    public record Window(int shown, int inWindow, List<String> clipped) {
        /** Copies the list. */
        public Window {
            clipped = List.copyOf(clipped);
        }
    }

    /**
     * Writes the caption.
     *
     * @param reading the result
     * @param window what is drawn
     * @return the caption
     */
    public static Caption of(Reading reading, Window window) {
        String exposure = exposure(reading.result().record());
        String subtitle = reading.leaked().isEmpty()
                ? "Time each circuit was exposed, in the last years of the record"
                : "Time each circuit was exposed (bars), leaks (dots) and circuits that leaked (blue); pale end: "
                        + "flight after the leak, no longer at risk";
        return new Caption(title(reading, exposure), subtitle, note(reading, window), alternative(reading, exposure));
    }

    /**
     * Writes the caption of the timeline of a page, where circuits without a leak share a row.
     *
     * @param reading the result
     * @param omitted leaks left out of the picture
     * @return the caption
     */
    public static Caption brief(Reading reading, int omitted) {
        String exposure = exposure(reading.result().record());
        String subtitle = reading.leaked().isEmpty()
                ? "Bars: time each circuit was exposed, in the last years of the record"
                : "Bars: time each circuit was exposed, blue if it leaked, pale after its leak; dots: leaks";
        String note = omitted > 0
                ? Wording.capital(Numbers.counted(omitted, "leak more is", "leaks more are")) + " in the report."
                : "";
        return new Caption(title(reading, exposure), subtitle, note, alternative(reading, exposure));
    }

    /**
     * Name of the row of all circuits without a leak.
     *
     * @param circuits how many
     * @param all whether there are no others
     * @return such as "8 other circuits"
     */
    public static String others(int circuits, boolean all) {
        return Numbers.count(circuits) + (all ? " circuit" : " other circuit") + (circuits == 1 ? "" : "s");
    }

    private static String exposure(RecordSummary record) {
        return Numbers.count(record.units().size()) + " cooling circuits in " + Numbers.fixed(record.yearsAtRisk(), 1)
                + " years at risk";
    }

    private static String title(Reading reading, String exposure) {
        List<RecordSummary.Unit> leaked = reading.leaked();
        if (leaked.isEmpty()) {
            return "No leak among " + exposure + ", to " + reading.date();
        }
        String count = Wording.capital(Numbers.counted(leaked.size(), "leak", "leaks"));
        if (leaked.size() == 1) {
            return count + " among " + exposure + ": " + Dates.day(leaked.get(0).leakUtc());
        }
        return count + " within " + within(leaked) + ", among " + exposure;
    }

    private static String within(List<RecordSummary.Unit> leaked) {
        double days = Dates.days(
                leaked.get(0).leakUtc(), leaked.get(leaked.size() - 1).leakUtc());
        return Dates.span(Math.ceil(days - 1e-9));
    }

    private static String note(Reading reading, Window window) {
        StringBuilder note = new StringBuilder("Record to " + reading.date() + ". " + marks(reading));
        int before = reading.result().record().units().size() - window.inWindow();
        if (before > 0) {
            note.append(Wording.capital(Numbers.counted(before, "circuit was", "circuits were")))
                    .append(" exposed outside this window only. ");
        }
        if (window.inWindow() > window.shown()) {
            note.append(Wording.capital(Numbers.counted(window.inWindow() - window.shown(), "circuit", "circuits")))
                    .append(" farther from the leaks left out. ");
        }
        if (!window.clipped().isEmpty()) {
            List<String> names =
                    window.clipped().stream().map(Wording::inSentence).toList();
            note.append(
                    names.size() > 3
                            ? "Bars cut at the left begin before the window."
                            : "Begins before the window: " + Wording.list(window.clipped()) + ".");
        }
        return note.toString().strip();
    }

    /** Which marks of the leaks counted as evidence; nothing where only who leaked when counted. */
    private static String marks(Reading reading) {
        List<String> marks = reading.result().record().marks().stream()
                .map(mark -> mark.mark().replace('_', ' ') + " of " + reading.vehicle(mark.unit()) + " (" + mark.value()
                        + ")")
                .toList();
        return marks.isEmpty() ? "" : "Counted as evidence too: " + Wording.list(marks) + ". ";
    }

    private static String alternative(Reading reading, String exposure) {
        List<String> leaks = reading.leaked().stream()
                .map(unit -> unit.vehicle() + " on " + Dates.day(unit.leakUtc()))
                .toList();
        return leaks.isEmpty()
                ? "Timeline of exposure: no leak among " + exposure + "."
                : "Timeline of exposure: among " + exposure + ", leaks of " + Wording.list(leaks) + ".";
    }
}
