package org.thirdleak.report.page;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.thirdleak.report.chart.BriefFigure;
import org.thirdleak.report.claim.Caption;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;

/**
 * A figure on a page: title, subtitle, body and note, set one beneath the other.
 *
 * @param figure the figure
 * @param least least height of its body
 * @param wanted height of its body where there is room
 */
record Block(BriefFigure figure, double least, double wanted) {
    private static final double TITLE = 17;
    private static final double TITLE_LINE = 20;
    private static final double TEXT = 11.5;
    private static final double TEXT_LINE = 15;
    private static final double NOTE_LINE = 14;
    private static final double GAP = 7;
    private static final int MOST_LINES = 2;

    /** What its words take. */
    double words(Graphics2D g, double width) {
        return titles(g, width, Theme.LIGHT).size() * TITLE_LINE
                + subtitles(g, width, Theme.LIGHT).size() * TEXT_LINE
                + GAP
                + notes(g, width, Theme.LIGHT).size() * NOTE_LINE;
    }

    void paint(Graphics2D g, Rectangle2D area, Theme theme) {
        double y = area.getY();
        for (String line : titles(g, area.getWidth(), theme)) {
            title(theme).draw(g, line, area.getX(), y + TITLE - 2, Anchor.START);
            y += TITLE_LINE;
        }
        for (String line : subtitles(g, area.getWidth(), theme)) {
            text(theme).draw(g, line, area.getX(), y + TEXT - 1, Anchor.START);
            y += TEXT_LINE;
        }
        y += GAP;
        List<String> notes = notes(g, area.getWidth(), theme);
        double bottom = area.getMaxY() - notes.size() * NOTE_LINE;
        figure.painting().paint(g, new Rectangle2D.Double(area.getX(), y, area.getWidth(), bottom - y), theme);
        for (String line : notes) {
            bottom += NOTE_LINE;
            note(theme).draw(g, line, area.getX(), bottom - 2, Anchor.START);
        }
    }

    private List<String> titles(Graphics2D g, double width, Theme theme) {
        return title(theme).wrap(g, caption().title(), width, MOST_LINES);
    }

    private List<String> subtitles(Graphics2D g, double width, Theme theme) {
        return text(theme).wrap(g, caption().subtitle(), width, MOST_LINES);
    }

    private List<String> notes(Graphics2D g, double width, Theme theme) {
        return caption().note().isEmpty()
                ? List.of()
                : note(theme).wrap(g, caption().note(), width, MOST_LINES);
    }

    private Caption caption() {
        return figure.caption();
    }

    private static Lettering title(Theme theme) {
        return new Lettering(Inter.BOLD.size(TITLE), theme.ink());
    }

    private static Lettering text(Theme theme) {
        return new Lettering(Inter.REGULAR.size(TEXT), theme.secondInk());
    }

    private static Lettering note(Theme theme) {
        return new Lettering(Inter.REGULAR.size(Inter.SMALLEST), theme.secondInk());
    }
}
