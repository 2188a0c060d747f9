package org.thirdleak.workbench.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

/**
 * Asks for one of the settings of a config.
 *
 * @param shell the window that asks
 * @param settings their paths
 */
record SettingChoice(Shell shell, List<String> settings) {
    /** Copies the list. */
    SettingChoice {
        settings = List.copyOf(settings);
    }

    /**
     * Asks; waits for the answer.
     *
     * @param taken paths that are not offered
     * @return the path chosen, empty if none was
     */
    Optional<String> ask(Set<String> taken) {
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, new LabelProvider());
        dialog.setTitle("Change a setting");
        dialog.setMessage("Which setting has another value here? Type a part of its path.");
        dialog.setFilter("*");
        dialog.setMatchEmptyString(true);
        dialog.setSize(80, 20);
        dialog.setElements(
                settings.stream().filter(path -> !taken.contains(path)).toArray());
        return dialog.open() == Window.OK ? Optional.ofNullable((String) dialog.getFirstResult()) : Optional.empty();
    }
}
