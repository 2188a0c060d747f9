package org.thirdleak.workbench.chart;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.thirdleak.report.FigureFile;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.workbench.session.Session;

/** Asks for file, format and colours of a chart. What would become of the file is said while its name is typed. */
final class ExportDialog extends TitleAreaDialog {

    private static final int NAME_WIDTH = 380;

    private final String chart;
    private final Path folder;
    private final NewestOnly checks = new NewestOnly(Session.current().background());
    private final Map<FigureFile, Button> formats = new EnumMap<>(FigureFile.class);
    private String name;
    private Theme theme;
    private Optional<Colours> colours = Optional.empty();
    private ExportTarget target = new ExportTarget(ExportTarget.Fate.REFUSE, "");

    private record Colours(Button light, Button dark) {}

    /**
     * A dialog.
     *
     * @param shell the window
     * @param chart what the chart is called in files
     * @param folder the folder that is proposed
     * @param theme the colours that are proposed
     */
    ExportDialog(Shell shell, String chart, Path folder, Theme theme) {
        super(shell);
        this.chart = chart;
        this.folder = folder;
        this.theme = theme;
        name = folder.resolve(chart + "." + FigureFile.PNG.ending()).toString();
        setHelpAvailable(false);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** The file that was chosen. */
    Path file() {
        return folder.resolve(name.strip()).toAbsolutePath().normalize();
    }

    /** The colours that were chosen. */
    Theme theme() {
        return theme;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Export Chart");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle("Export " + chart);
        Composite page = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .margins(12, 12)
                .spacing(8, 10)
                .applyTo(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
        Text file = file(page);
        formats(page, file);
        colours(page);
        file.setText(name);
        return area;
    }

    private Text file(Composite page) {
        new Label(page, SWT.NONE).setText("File");
        Text file = new Text(page, SWT.BORDER);
        file.setData("thirdleak.name", "export.file");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .hint(NAME_WIDTH, SWT.DEFAULT)
                .applyTo(file);
        file.addListener(SWT.Modify, event -> typed(file.getText()));
        Button browse = new Button(page, SWT.PUSH);
        browse.setText("Browse…");
        browse.addListener(SWT.Selection, event -> browse(file));
        return file;
    }

    private void browse(Text file) {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText("Export Chart");
        Path now = file();
        dialog.setFilterPath(String.valueOf(now.getParent()));
        dialog.setFileName(String.valueOf(now.getFileName()));
        Optional.ofNullable(dialog.open()).ifPresent(file::setText);
    }

    private void formats(Composite page, Text file) {
        Composite row = row(page, "Format");
        for (FigureFile format : FigureFile.values()) {
            Button button = radio(row, words(format), "export." + format.ending());
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    file.setText(ExportTarget.named(file.getText(), format));
                }
            });
            formats.put(format, button);
        }
    }

    private static String words(FigureFile format) {
        return switch (format) {
            case PNG -> "Picture (PNG)";
            case SVG -> "Vector picture (SVG)";
            case PDF -> "Page (PDF)";
            case CSV -> "Numbers (CSV)";
        };
    }

    private void colours(Composite page) {
        Composite row = row(page, "Colours");
        Colours pair = new Colours(radio(row, "Light", "export.light"), radio(row, "Dark", "export.dark"));
        pair.light().setSelection(!theme.equals(Theme.DARK));
        pair.dark().setSelection(theme.equals(Theme.DARK));
        pair.light().addListener(SWT.Selection, event -> theme = Theme.LIGHT);
        pair.dark().addListener(SWT.Selection, event -> {
            if (pair.dark().getSelection()) {
                theme = Theme.DARK;
            }
        });
        colours = Optional.of(pair);
    }

    private static Composite row(Composite page, String label) {
        new Label(page, SWT.NONE).setText(label);
        Composite row = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(14, 0).applyTo(row);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(row);
        return row;
    }

    private static Button radio(Composite row, String words, String widgetName) {
        Button button = new Button(row, SWT.RADIO);
        button.setText(words);
        button.setData("thirdleak.name", widgetName);
        return button;
    }

    private void typed(String text) {
        name = text;
        Optional<FigureFile> format =
                ExportTarget.format(Path.of("a" + text.strip().replaceAll(".*[/\\\\]", "")));
        formats.forEach((each, button) ->
                button.setSelection(format.filter(each::equals).isPresent()));
        boolean coloured = format.filter(FigureFile.CSV::equals).isEmpty();
        colours.ifPresent(pair -> {
            pair.light().setEnabled(coloured);
            pair.dark().setEnabled(coloured);
        });
        var display = getShell().getDisplay();
        checks.ask(() -> {
            ExportTarget found = ExportTarget.of(text, folder);
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (name.equals(text)) {
                        tell(found);
                    }
                });
            }
        });
    }

    private void tell(ExportTarget found) {
        Button export = getButton(IDialogConstants.OK_ID);
        if (export == null || export.isDisposed()) {
            return;
        }
        target = found;
        export.setEnabled(found.fate() != ExportTarget.Fate.REFUSE);
        export.setText(found.fate() == ExportTarget.Fate.REPLACE ? "Replace" : "Export");
        setErrorMessage(found.fate() == ExportTarget.Fate.REFUSE ? found.words() : null);
        setMessage(
                found.words().isEmpty() ? "The file is written as the report would write it." : found.words(),
                found.fate() == ExportTarget.Fate.REPLACE ? IMessageProvider.WARNING : IMessageProvider.NONE);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Export", true).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        tell(target);
    }

    @Override
    public boolean close() {
        checks.close();
        return super.close();
    }
}
