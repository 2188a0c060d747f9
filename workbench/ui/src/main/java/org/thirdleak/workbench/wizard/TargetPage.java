package org.thirdleak.workbench.wizard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.thirdleak.workbench.chart.NewestOnly;
import org.thirdleak.workbench.folder.StudyFolder;
import org.thirdleak.workbench.session.Session;
import org.thirdleak.workbench.wizard.ExampleCopy.Entry;

/** Where the new config goes, and what is copied with it. Names are checked while they are typed, in the background. */
final class TargetPage extends WizardPage {

    private final NewestOnly checks = new NewestOnly(Session.current().background());
    private final Supplier<Optional<Example>> chosen;
    private Optional<Widgets> widgets = Optional.empty();
    private Optional<Example> example = Optional.empty();
    private boolean filling;

    /** There once the page is. */
    private record Widgets(Text folder, Text name, TableViewer files) {}

    /** What was found out about a target. */
    private record Verdict(Optional<String> refusal, Optional<String> remark, List<Entry> files) {}

    /**
     * A page.
     *
     * @param chosen the example of the page before
     */
    TargetPage(Supplier<Optional<Example>> chosen) {
        super("target");
        this.chosen = chosen;
        setTitle("Name the config");
        setDescription("The files that it names are copied with it, unless they are there already.");
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 8).applyTo(page);
        Text name = field(page, "File name:", "wizard.name");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(name);
        Text folder = field(page, "Folder:", "wizard.folder");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
        Button browse = new Button(page, SWT.PUSH);
        browse.setText("Browse…");
        browse.addListener(SWT.Selection, event -> browse(folder));
        Label heading = new Label(page, SWT.NONE);
        heading.setText("Files of the new config:");
        GridDataFactory.fillDefaults().span(3, 1).indent(0, 8).applyTo(heading);
        TableViewer files = new TableViewer(page, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        files.getTable().setData("thirdleak.name", "wizard.files");
        files.getTable().setHeaderVisible(true);
        files.setContentProvider(ArrayContentProvider.getInstance());
        column(files, "File", 600, TargetPage::shownPath);
        column(files, "State", 380, TargetPage::fate);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(files.getTable());
        widgets = Optional.of(new Widgets(folder, name, files));
        setControl(page);
        page.addDisposeListener(event -> checks.close());
    }

    private Text field(Composite page, String label, String widgetName) {
        new Label(page, SWT.NONE).setText(label);
        Text text = new Text(page, SWT.BORDER | SWT.SINGLE);
        text.setData("thirdleak.name", widgetName);
        text.addModifyListener(event -> check());
        return text;
    }

    private static void column(TableViewer files, String title, int width, Function<Entry, String> cell) {
        TableViewerColumn column = new TableViewerColumn(files, SWT.LEFT);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> cell.apply((Entry) row)));
    }

    private static String shownPath(Entry entry) {
        Path worked = Session.current().folder();
        return entry.to().startsWith(worked)
                ? worked.relativize(entry.to()).toString()
                : entry.to().toString();
    }

    private static String fate(Entry entry) {
        return switch (entry.there()) {
            case NOTHING -> "new";
            case SAME -> "there already, the same";
            case OTHER -> "there already, and differs: you will be asked";
        };
    }

    private void browse(Text folder) {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN | SWT.SHEET);
        dialog.setText("Folder of the Config");
        dialog.setFilterPath(
                Session.current().folder().resolve(folder.getText()).toString());
        Optional.ofNullable(dialog.open()).ifPresent(folder::setText);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && !example.equals(chosen.get())) {
            example = chosen.get();
            example.ifPresent(this::propose);
        }
    }

    /** A name and a folder for an example; what was typed for the same one stays. */
    private void propose(Example from) {
        setPageComplete(false);
        StudyFolder study = Session.current().study().current();
        Path worked = Session.current().folder();
        boolean atTop = study.configs().stream()
                .anyMatch(config -> worked.equals(config.path().getParent()));
        Display display = getShell().getDisplay();
        checks.ask(() -> {
            Path folder = ConfigTarget.proposedFolder(worked, atTop);
            String name = ConfigTarget.proposedName(folder, from.name());
            later(display, () -> fill(folder, name));
        });
    }

    private void fill(Path folder, String name) {
        widgets.ifPresent(shown -> {
            filling = true; // one check for both
            shown.folder().setText(folder.toString());
            shown.name().setText(name);
            filling = false;
            shown.name().setFocus();
            shown.name().setSelection(0, Math.max(0, name.lastIndexOf('.')));
            check();
        });
    }

    /** As typed. */
    ConfigTarget target() {
        return new ConfigTarget(
                Session.current().folder(),
                widgets.map(shown -> shown.folder().getText()).orElse(""),
                widgets.map(shown -> shown.name().getText()).orElse(""));
    }

    private void check() {
        if (filling || example.isEmpty()) {
            return;
        }
        setPageComplete(false);
        ConfigTarget typed = target();
        Example from = example.get();
        Display display = getShell().getDisplay();
        checks.ask(() -> {
            Verdict verdict = verdict(from, typed);
            later(display, () -> {
                if (typed.equals(target())) {
                    show(verdict);
                }
            });
        });
    }

    private static Verdict verdict(Example from, ConfigTarget typed) {
        Optional<String> refusal = typed.refusal();
        if (refusal.isPresent()) {
            return new Verdict(refusal, Optional.empty(), List.of());
        }
        try {
            List<Entry> files = ExampleCopy.of(from, typed.file()).files();
            return new Verdict(refusal, typed.remark(), files);
        } catch (IOException e) {
            String message = "The config cannot be made there: " + e.getMessage();
            return new Verdict(Optional.of(message), Optional.empty(), List.of());
        }
    }

    private void show(Verdict verdict) {
        setErrorMessage(verdict.refusal().orElse(null));
        setMessage(verdict.remark().orElse(null), IMessageProvider.INFORMATION);
        widgets.ifPresent(shown -> shown.files().setInput(verdict.files()));
        setPageComplete(verdict.refusal().isEmpty());
    }

    private void later(Display display, Runnable shown) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!getControl().isDisposed()) {
                    shown.run();
                }
            });
        }
    }
}
