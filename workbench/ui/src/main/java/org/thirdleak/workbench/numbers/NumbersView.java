package org.thirdleak.workbench.numbers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.jspecify.annotations.Nullable;
import org.thirdleak.report.write.WholeFile;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.workbench.chart.CopyAction;
import org.thirdleak.workbench.chart.NewestOnly;
import org.thirdleak.workbench.property.PropertyPage;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;

/** The numbers of the run that is read, in tables. */
public final class NumbersView extends ViewPart {

    private static final String NAME = "thirdleak.name";
    private static final String NOTHING = "No run is shown. Select one in Run History; F5 runs the open config.";

    private final List<SheetTable> tables = new ArrayList<>();
    private final RowSelection selection = new RowSelection();
    private Optional<Changes.Subscription> subscription = Optional.empty();
    private final NewestOnly reading = new NewestOnly(Session.current().background());
    private Optional<Shown> shown = Optional.empty();

    /** The widgets, made once with the view. */
    private record Shown(
            Composite stack,
            StackLayout layout,
            Label empty,
            Composite numbers,
            Text filter,
            Label remark,
            CTabFolder tabs) {}

    @Override
    public void createPartControl(Composite parent) {
        StackLayout layout = new StackLayout();
        parent.setLayout(layout);
        Label empty = new Label(parent, SWT.WRAP);
        empty.setText(NOTHING);
        empty.setData(NAME, "numbers.empty");
        Composite numbers = new Composite(parent, SWT.NONE);
        GridLayout grid = new GridLayout(2, false);
        grid.marginHeight = 4;
        numbers.setLayout(grid);
        Text filter = new Text(numbers, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("rows that contain");
        filter.setData(NAME, "numbers.filter");
        GridData narrow = new GridData(SWT.LEFT, SWT.CENTER, false, false);
        narrow.widthHint = 220;
        filter.setLayoutData(narrow);
        Label remark = new Label(numbers, SWT.NONE);
        remark.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        CTabFolder tabs = new CTabFolder(numbers, SWT.TOP | SWT.FLAT);
        tabs.setData(NAME, "numbers.tabs");
        tabs.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        shown = Optional.of(new Shown(parent, layout, empty, numbers, filter, remark, tabs));
        layout.topControl = empty;
        filter.addListener(SWT.Modify, event -> tables.forEach(table -> table.filter(filter.getText())));
        getSite().setSelectionProvider(selection);
        Action copy = new CopyAction("Copy Rows", () -> current().ifPresent(SheetTable::copy));
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        getViewSite().getActionBars().getMenuManager().add(copy);
        getViewSite().getActionBars().getMenuManager().add(action("Export as CSV...", this::export));
        subscription = Optional.of(Session.current().shown().reads().listen(change -> load()));
        load();
    }

    private static Action action(String text, Runnable work) {
        return new Action(text) {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    private void load() {
        Optional<Path> folder = Session.current().shown().read();
        folder.ifPresent(path -> reading.ask(() -> read(path)));
    }

    private void read(Path folder) {
        Path file = folder.resolve(ResultJson.FILE);
        if (!Files.exists(file)) {
            later(
                    folder,
                    () -> say(folder.getFileName() + " has no " + ResultJson.FILE
                            + ": it is not a finished run. Circuits are shown in the view Circuit."));
            return;
        }
        try {
            List<Sheet> sheets = ResultSheets.of(ResultJson.read(file));
            later(folder, () -> show(sheets));
        } catch (IOException | RuntimeException e) {
            later(folder, () -> say("The numbers of " + folder.getFileName() + " cannot be shown: " + e.getMessage()));
        }
    }

    /** Unless another run was chosen meanwhile. */
    private void later(Path folder, Runnable work) {
        later(() -> {
            if (Session.current().shown().read().equals(Optional.of(folder))) {
                work.run();
            }
        });
    }

    private void later(Runnable work) {
        shown.filter(widgets -> !widgets.stack.isDisposed())
                .ifPresent(widgets -> widgets.stack.getDisplay().asyncExec(() -> {
                    if (!widgets.stack.isDisposed()) {
                        work.run();
                    }
                }));
    }

    private void say(String words) {
        shown.ifPresent(widgets -> {
            widgets.empty.setText(words);
            widgets.layout.topControl = widgets.empty;
            widgets.stack.layout();
        });
    }

    private void show(List<Sheet> sheets) {
        shown.ifPresent(widgets -> {
            if (tables.isEmpty()) {
                sheets.forEach(sheet -> tables.add(tab(widgets.tabs, sheet)));
                widgets.tabs.setSelection(0);
            } else {
                for (int i = 0; i < sheets.size(); i++) {
                    tables.get(i).show(sheets.get(i));
                }
            }
            widgets.remark.setText(sheets.get(0).remark());
            widgets.layout.topControl = widgets.numbers;
            widgets.stack.layout();
        });
    }

    private SheetTable tab(CTabFolder tabs, Sheet sheet) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(sheet.name());
        Composite page = new Composite(tabs, SWT.NONE);
        page.setLayout(new FillLayout());
        item.setControl(page);
        SheetTable table = new SheetTable(page, sheet);
        table.viewer().getTable().setData(NAME, "numbers." + fileName(sheet));
        table.viewer()
                .addSelectionChangedListener(event -> selection.setSelection(table.selected()
                        .findFirst()
                        .map(RowProperties::selection)
                        .orElse(StructuredSelection.EMPTY)));
        MenuManager menu = new MenuManager();
        menu.add(action("Copy Rows\tCtrl+C", table::copy));
        menu.add(action("Export as CSV...", this::export));
        table.viewer().getTable().setMenu(menu.createContextMenu(table.viewer().getTable()));
        table.viewer().getTable().addListener(SWT.Dispose, event -> menu.dispose());
        return table;
    }

    private Optional<SheetTable> current() {
        return shown.map(widgets -> widgets.tabs.getSelectionIndex())
                .filter(index -> index >= 0 && index < tables.size())
                .map(tables::get);
    }

    private static String fileName(Sheet sheet) {
        return sheet.name().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private void export() {
        Optional<SheetTable> table = current();
        if (table.isEmpty()) {
            return;
        }
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setFileName(fileName(table.get().sheet()) + ".csv");
        dialog.setOverwrite(true);
        dialog.setFilterExtensions(new String[] {"*.csv"});
        Optional<Path> file = Optional.ofNullable(dialog.open())
                .map(chosen -> Path.of(chosen.toLowerCase(Locale.ROOT).endsWith(".csv") ? chosen : chosen + ".csv"));
        byte[] content = table.get().sheet().csv(table.get().rows());
        file.ifPresent(path -> Session.current().background().execute(() -> write(path, content)));
    }

    private void write(Path file, byte[] content) {
        try {
            Path whole = file.toAbsolutePath();
            WholeFile.writeAll(
                    Optional.ofNullable(whole.getParent()).orElse(whole),
                    Map.of(String.valueOf(whole.getFileName()), content));
        } catch (IOException e) {
            later(() -> MessageDialog.openError(
                    getSite().getShell(),
                    "Export",
                    "The table could not be written to " + file + ": " + e.getMessage()
                            + ". Choose another folder, or make room."));
        }
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> type) {
        return type == IPropertySheetPage.class ? type.cast(new PropertyPage()) : super.getAdapter(type);
    }

    @Override
    public void setFocus() {
        current()
                .ifPresentOrElse(
                        table -> table.viewer().getTable().setFocus(),
                        () -> shown.ifPresent(widgets -> widgets.stack.setFocus()));
    }

    @Override
    public void dispose() {
        reading.close();
        subscription.ifPresent(Changes.Subscription::close);
        super.dispose();
    }
}
