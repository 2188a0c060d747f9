package org.thirdleak.workbench.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.thirdleak.report.FigureFile;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.report.vector.Imprint;
import org.thirdleak.workbench.session.Session;

/** Saves a figure as a file, just as the report would. */
final class FigureExport {

    /** What a figure without a result of its own says it was made from. */
    private static final Imprint.Origin UNTOLD = new Imprint.Origin("", "", OptionalLong.empty(), OptionalLong.empty());

    private FigureExport() {}

    /** Asks where to and as what, then saves in the background. A file that is there already is asked for. */
    static void ask(FigureCanvas canvas) {
        Optional<Figure> figure = canvas.figure();
        if (figure.isEmpty()) {
            return;
        }
        Shell shell = canvas.getShell();
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Export Chart");
        dialog.setFilterNames(
                new String[] {"Picture (*.png)", "Vector picture (*.svg)", "Page (*.pdf)", "Numbers (*.csv)"});
        dialog.setFilterExtensions(new String[] {"*.png", "*.svg", "*.pdf", "*.csv"});
        dialog.setFileName(figure.get().id() + ".png");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        FigureFile chosenFilter = List.of(FigureFile.values()).get(Math.max(0, dialog.getFilterIndex()));
        Path file = named(Path.of(chosen), chosenFilter);
        if (!file.equals(Path.of(chosen))
                && file.toFile().exists()
                && !MessageDialog.openQuestion(
                        shell, "Export Chart", file.getFileName() + " is there already. Replace it?")) {
            return;
        }
        save(
                shell.getDisplay(),
                file,
                figure.get(),
                canvas.theme(),
                canvas.origin().orElse(UNTOLD));
    }

    private static void save(Display display, Path file, Figure figure, Theme theme, Imprint.Origin origin) {
        Session.current().background().execute(() -> {
            try {
                format(file).orElse(FigureFile.PNG).write(file, figure, theme, origin);
            } catch (IOException | RuntimeException e) {
                tell(
                        display,
                        "The chart was not saved: " + e.getMessage() + ".\n\nChoose another folder or make room, and "
                                + "export again. A file of before is unchanged.");
            }
        });
    }

    private static void tell(Display display, String words) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!display.isDisposed()) {
                    MessageDialog.openError(display.getActiveShell(), "Export Chart", words);
                }
            });
        }
    }

    /**
     * The file with an ending that says what it is.
     *
     * @param file as typed
     * @param chosen the format to take if the name says none
     * @return the file, whose ending is that of a format
     */
    static Path named(Path file, FigureFile chosen) {
        return format(file).isPresent() ? file : file.resolveSibling(file.getFileName() + "." + chosen.ending());
    }

    /** The format that the ending of a name says. */
    static Optional<FigureFile> format(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (FigureFile format : FigureFile.values()) {
            if (name.endsWith("." + format.ending())) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
