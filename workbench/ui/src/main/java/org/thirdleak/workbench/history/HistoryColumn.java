package org.thirdleak.workbench.history;

import java.util.Comparator;
import java.util.function.Function;

/** The columns of the history. */
enum HistoryColumn {
    CONFIG("Config", 150, false, HistoryRow::config, Comparator.comparing(HistoryRow::config)),
    ODDS("Odds", 200, false, HistoryRow::answer, Comparator.comparingDouble(HistoryRow::odds)),
    STARTED("Started (UTC)", 130, false, HistoryRow::started, HistoryRow.NEWEST_FIRST.reversed()),
    STATE("State", 110, false, HistoryRow::state, Comparator.comparing(HistoryRow::state)),
    SECONDS("Seconds", 80, true, HistoryRow::seconds, Comparator.comparingDouble(HistoryRow::took)),
    SEED("Seed", 100, true, HistoryRow::seed, Comparator.comparing(HistoryRow::seed));

    private final String title;
    private final int width;
    private final boolean number;
    private final Function<HistoryRow, String> text;
    private final Comparator<HistoryRow> order;

    HistoryColumn(
            String title, int width, boolean number, Function<HistoryRow, String> text, Comparator<HistoryRow> order) {
        this.title = title;
        this.width = width;
        this.number = number;
        this.text = text;
        this.order = order;
    }

    String title() {
        return title;
    }

    /** In pixels. */
    int width() {
        return width;
    }

    /** Whether it is aligned on the right. */
    boolean number() {
        return number;
    }

    String text(HistoryRow row) {
        return text.apply(row);
    }

    /** Upwards; among equals the newest run comes first either way. */
    Comparator<HistoryRow> order(boolean upwards) {
        return (upwards ? order : order.reversed()).thenComparing(HistoryRow.NEWEST_FIRST);
    }
}
