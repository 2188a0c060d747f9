package org.thirdleak.workbench.session;

import org.thirdleak.report.theme.Theme;

/** Whether the window is light or dark at the moment. */
public final class Appearance {

    private final Changes<Appearance> changes = new Changes<>();
    private volatile boolean dark;

    /** Whether the window is dark. */
    public boolean dark() {
        return dark;
    }

    /** Colours of charts that go with the window. */
    public Theme chartTheme() {
        return dark ? Theme.DARK : Theme.LIGHT;
    }

    /**
     * The window has become light or dark.
     *
     * @param nowDark whether it is dark
     */
    public void become(boolean nowDark) {
        if (dark != nowDark) {
            dark = nowDark;
            changes.tell(this);
        }
    }

    /** Hears when the window turns light or dark. */
    public Changes<Appearance> changes() {
        return changes;
    }
}
