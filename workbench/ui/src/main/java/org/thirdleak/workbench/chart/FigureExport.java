package org.thirdleak.workbench.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.thirdleak.report.FigureFile;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.report.vector.Imprint;
import org.thirdleak.workbench.action.StatusLine;
import org.thirdleak.workbench.preference.Preferences;
import org.thirdleak.workbench.session.Session;

/** Saves a figure as a file, just as the report would. */
final class FigureExport {

    /** What a figure without a result of its own says it was made from. */
    private static final Imprint.Origin UNTOLD = new Imprint.Origin("", "", OptionalLong.empty(), OptionalLong.empty());

    private static final String LAST_FOLDER = "export.folder";

    private FigureExport() {}

    /** Asks where to and as what, then saves in the background. */
    static void ask(FigureCanvas canvas) {
        canvas.figure().ifPresent(figure -> {
            ExportDialog dialog = new ExportDialog(canvas.getShell(), figure.id(), lastFolder(), canvas.theme());
            if (dialog.open() == IDialogConstants.OK_ID) {
                remember(dialog.file());
                save(
                        canvas.getShell(),
                        dialog.file(),
                        figure,
                        dialog.theme(),
                        canvas.origin().orElse(UNTOLD));
            }
        });
    }

    private static Path lastFolder() {
        String last = InstanceScope.INSTANCE.getNode(Preferences.NODE).get(LAST_FOLDER, "");
        return last.isEmpty() ? Session.current().folder() : Path.of(last);
    }

    private static void remember(Path file) {
        Optional.ofNullable(file.getParent())
                .ifPresent(folder ->
                        InstanceScope.INSTANCE.getNode(Preferences.NODE).put(LAST_FOLDER, folder.toString()));
    }

    private static void save(Shell shell, Path file, Figure figure, Theme theme, Imprint.Origin origin) {
        Display display = shell.getDisplay();
        Session.current().background().execute(() -> {
            try {
                ExportTarget.format(file).orElse(FigureFile.PNG).write(file, figure, theme, origin);
                later(display, () -> StatusLine.say("Saved as " + file));
            } catch (IOException | RuntimeException | LinkageError e) {
                String words =
                        "The chart was not saved: " + e.getMessage() + ".\n\nChoose another folder or make room, and "
                                + "export again. A file of before is unchanged.";
                later(display, () -> MessageDialog.openError(display.getActiveShell(), "Export Chart", words));
            }
        });
    }

    private static void later(Display display, Runnable step) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!display.isDisposed()) {
                    step.run();
                }
            });
        }
    }
}
