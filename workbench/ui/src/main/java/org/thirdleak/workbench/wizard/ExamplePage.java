package org.thirdleak.workbench.wizard;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.thirdleak.workbench.editor.ConfigPreview;
import org.thirdleak.workbench.explorer.FolderMemory;
import org.thirdleak.workbench.session.Session;

/** Which example: a list on the left, what it says of itself and its text on the right. */
final class ExamplePage extends WizardPage {

    private static final String LOADING = "Reading the examples…";
    private static final int TEXT_WIDTH = 420;
    private static final int DESCRIPTION_HEIGHT = 96;

    private Optional<Widgets> widgets = Optional.empty();

    /** There once the page is. */
    private record Widgets(TableViewer list, Label title, Label description, ConfigPreview preview) {}

    ExamplePage() {
        super("example");
        setTitle("Choose an example");
        setDescription("The new config begins as a copy of it.");
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        sash.setSashWidth(10);
        TableViewer list = list(sash);
        Composite right = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(right);
        Label title = new Label(right, SWT.WRAP);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(TEXT_WIDTH, SWT.DEFAULT)
                .applyTo(title);
        Label description = new Label(right, SWT.WRAP);
        description.setData("thirdleak.name", "wizard.description");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(TEXT_WIDTH, DESCRIPTION_HEIGHT)
                .applyTo(description);
        ConfigPreview preview = new ConfigPreview(right);
        preview.widget().setData("thirdleak.name", "wizard.preview");
        GridDataFactory.fillDefaults().grab(true, true).hint(TEXT_WIDTH, 200).applyTo(preview.widget());
        sash.setWeights(51, 49);
        widgets = Optional.of(new Widgets(list, title, description, preview));
        setControl(sash);
        setMessage(LOADING);
        load(parent.getDisplay());
    }

    private TableViewer list(Composite parent) {
        TableViewer list = new TableViewer(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        list.getTable().setData("thirdleak.name", "wizard.examples");
        list.getTable().setHeaderVisible(true);
        list.setContentProvider(ArrayContentProvider.getInstance());
        column(list, "Example", 430, Example::title);
        column(list, "Kind", 90, example -> example.kind().word());
        list.addSelectionChangedListener(event -> show());
        list.addDoubleClickListener(event -> {
            if (isPageComplete()) {
                getContainer().showPage(getNextPage());
            }
        });
        return list;
    }

    private static void column(TableViewer list, String title, int width, Function<Example, String> cell) {
        TableViewerColumn column = new TableViewerColumn(list, SWT.LEFT);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> cell.apply((Example) row)));
    }

    private void load(Display display) {
        Session.current().background().execute(() -> {
            try {
                List<Example> read = ExampleCatalogue.read(FolderMemory.bundledExamples());
                later(display, () -> fill(read));
            } catch (IOException e) {
                later(display, () -> setErrorMessage("The examples cannot be read: " + e.getMessage()));
            }
        });
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

    private void fill(List<Example> read) {
        setMessage(null);
        widgets.ifPresent(shown -> {
            shown.list().setInput(read);
            read.stream().findFirst().ifPresent(first -> shown.list().setSelection(new StructuredSelection(first)));
            shown.list().getTable().setFocus();
        });
    }

    private void show() {
        widgets.ifPresent(shown -> chosen().ifPresent(example -> {
            shown.title().setText(example.title() + "  ·  " + example.name());
            shown.description().setText(example.description());
            shown.preview().show(example.text());
            shown.title().requestLayout();
        }));
        setPageComplete(chosen().isPresent());
    }

    /** The example that is selected. */
    Optional<Example> chosen() {
        return widgets.map(shown -> shown.list().getStructuredSelection().getFirstElement())
                .map(Example.class::cast);
    }
}
