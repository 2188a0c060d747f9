package org.thirdleak.workbench.preference;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;

/** Preferences before anybody chose. */
public final class PreferenceDefaults extends AbstractPreferenceInitializer {

    @Override
    public void initializeDefaultPreferences() {
        // none yet
    }
}
