package org.thirdleak.workbench.preference;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** Preferences before anybody chose. */
public final class PreferenceDefaults extends AbstractPreferenceInitializer {

    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(Preferences.NODE);
        defaults.putInt(Preferences.THREADS, 0);
        defaults.putInt(Preferences.RUNS_ABREAST, 1);
        defaults.put(Preferences.SAVE_BEFORE_RUN, Choice.ASK.key());
        defaults.put(Preferences.SWITCH_TO_RESULTS, Choice.ASK.key());
        defaults.put(Preferences.APPEARANCE, "system");
        defaults.putBoolean(Preferences.DARK_PICTURES, false);
        defaults.putBoolean(Preferences.SVG_PICTURES, false);
        defaults.putBoolean(Preferences.PDF_PICTURES, false);
        defaults.putInt(Preferences.CONSOLE_LINES, Preferences.DEFAULT_LINES);
    }
}
