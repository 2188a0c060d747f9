package org.thirdleak.workbench.application;

import java.util.Locale;
import java.util.Objects;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.thirdleak.workbench.session.Session;

/** The light or dark theme of the window, as the preference {@value #PREFERENCE} says. */
final class WindowTheme implements AutoCloseable {

    /** {@code system}, {@code light} or {@code dark}. */
    static final String PREFERENCE = "appearance";

    private static final String BUNDLE = "org.thirdleak.workbench";
    private static final String ENGINE = "org.eclipse.e4.ui.css.swt.theme";
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(BUNDLE);
    private final IPreferenceChangeListener listener = event -> {
        if (PREFERENCE.equals(event.getKey()) && PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(this::change);
        }
    };

    /** Chooses the theme before the first window is there, so that nothing flashes, and follows the preference. */
    WindowTheme() {
        InstanceScope.INSTANCE.getNode(ENGINE).put("themeid", wanted());
        Session.current().appearance().become(DARK.equals(wanted()));
        preferences.addPreferenceChangeListener(listener);
    }

    private static String wanted() {
        String chosen = Platform.getPreferencesService().getString(BUNDLE, PREFERENCE, "system", null);
        boolean dark = "system".equals(chosen) ? Display.isSystemDarkTheme() : "dark".equals(lower(chosen));
        return dark ? DARK : LIGHT;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private void change() {
        IThemeEngine engine = Objects.requireNonNull(PlatformUI.getWorkbench().getService(IThemeEngine.class));
        engine.setTheme(wanted(), true);
        Session.current().appearance().become(DARK.equals(wanted()));
    }

    @Override
    public void close() {
        preferences.removePreferenceChangeListener(listener);
    }
}
