package org.thirdleak.workbench.problem;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.action.Commands;
import org.thirdleak.workbench.editor.ConfigEditor;
import org.thirdleak.workbench.explorer.StudyIcons;
import org.thirdleak.workbench.session.Changes.Subscription;
import org.thirdleak.workbench.session.Session;

/** Every problem of every config as a row; a double click or Enter leads to its place. */
public final class ProblemsView extends ViewPart {

    private static final String NONE =
            "No problems. Whatever the reader finds wrong with a config or its data is listed here.";
    private static final String NONE_HERE =
            "No problems in this config, but in others. Untick \"This Config Only\" in the menu of this view to see them.";

    private final IPartListener2 editorChange = new IPartListener2() {
        @Override
        public void partActivated(IWorkbenchPartReference part) {
            showIfEditor(part);
        }

        @Override
        public void partClosed(IWorkbenchPartReference part) {
            showIfEditor(part);
        }

        @Override
        public void partInputChanged(IWorkbenchPartReference part) {
            showIfEditor(part);
        }
    };
    private final ProblemBoard board = Session.current().problems();
    private final StudyIcons icons = new StudyIcons();
    private final Action thisConfig = new Action("This Config Only", IAction.AS_CHECK_BOX) {
        @Override
        public void run() {
            show();
        }
    };
    private final Action copy = new Action("&Copy") {
        @Override
        public void run() {
            copySelected();
        }
    };
    private @Nullable TableViewer viewer;
    private @Nullable Label empty;
    private @Nullable Subscription subscription;

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().applyTo(parent);
        Label hint = new Label(parent, SWT.WRAP);
        hint.setText(NONE);
        hint.setData("thirdleak.name", "problems.empty");
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 8).applyTo(hint);
        TableViewer table = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION);
        table.getTable().setData("thirdleak.name", "problems.table");
        table.getTable().setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.getTable());
        table.setContentProvider(ArrayContentProvider.getInstance());
        column(table, "Severity", 75, row -> "Error", ProblemRow.BY_PLACE);
        column(
                table,
                "Message",
                350,
                row -> row.problem().message(),
                by(row -> row.problem().message()));
        column(
                table,
                "Setting",
                150,
                row -> row.problem().path(),
                by(row -> row.problem().path()));
        column(table, "File", 110, ProblemRow::source, by(ProblemRow::source));
        Comparator<ProblemRow> byLine =
                Comparator.comparingInt(row -> row.problem().line());
        column(table, "Line", 50, ProblemRow::line, byLine.thenComparing(ProblemRow.BY_PLACE));
        column(table, "Config", 130, ProblemRow::config, ProblemRow.BY_PLACE);
        ColumnViewerToolTipSupport.enableFor(table);
        table.addOpenListener(event -> {
            if (table.getStructuredSelection().getFirstElement() instanceof ProblemRow row) {
                open(row);
            }
        });
        viewer = table;
        empty = hint;
        MenuManager menu = new MenuManager();
        menu.add(copy);
        menu.add(thisConfig);
        table.getTable().setMenu(menu.createContextMenu(table.getTable()));
        getViewSite().getActionBars().getMenuManager().add(thisConfig);
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
        getSite().setSelectionProvider(table);
        Display display = parent.getDisplay();
        subscription = board.changes().listen(changed -> {
            if (!display.isDisposed()) {
                display.asyncExec(this::show);
            }
        });
        getSite().getPage().addPartListener(editorChange);
        show();
    }

    private void showIfEditor(IWorkbenchPartReference part) {
        if (part instanceof IEditorReference && thisConfig.isChecked()) {
            show();
        }
    }

    private static Comparator<ProblemRow> by(Function<ProblemRow, String> cell) {
        return Comparator.comparing(cell).thenComparing(ProblemRow.BY_PLACE);
    }

    private void column(
            TableViewer table,
            String title,
            int width,
            Function<ProblemRow, String> cell,
            Comparator<ProblemRow> order) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.LEFT);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.getColumn().setMoveable(true);
        boolean first = title.equals("Severity");
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return cell.apply((ProblemRow) row);
            }

            @Override
            public @Nullable String getToolTipText(Object row) {
                return getText(row).isEmpty() ? null : getText(row); // columns are often too narrow
            }

            @Override
            public @Nullable Image getImage(Object row) {
                return first ? icons.named("run-failed") : null;
            }
        });
        column.getColumn().addListener(SWT.Selection, event -> sort(table, column.getColumn(), order));
    }

    /** By a column, and by a second click the other way round. */
    private static void sort(TableViewer table, TableColumn column, Comparator<ProblemRow> order) {
        boolean again =
                table.getTable().getSortColumn() == column && table.getTable().getSortDirection() == SWT.UP;
        table.getTable().setSortColumn(column);
        table.getTable().setSortDirection(again ? SWT.DOWN : SWT.UP);
        Comparator<ProblemRow> wanted = again ? order.reversed() : order;
        table.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer viewer, Object a, Object b) {
                return wanted.compare((ProblemRow) a, (ProblemRow) b);
            }
        });
    }

    /** Rows are equal if they say the same, so that the selection stays. */
    private void show() {
        if (viewer == null || empty == null || viewer.getControl().isDisposed()) {
            return;
        }
        List<ProblemRow> all = ProblemRow.of(board.all());
        Optional<Path> only = thisConfig.isChecked() ? editedConfig() : Optional.empty();
        List<ProblemRow> rows = all.stream()
                .filter(row -> only.isEmpty() || only.get().equals(row.file()))
                .toList();
        List<?> selected = viewer.getStructuredSelection().toList();
        viewer.setInput(rows);
        viewer.setSelection(new StructuredSelection(selected));
        setPartName(ProblemRow.counted(rows.size()));
        boolean none = rows.isEmpty();
        empty.setText(all.isEmpty() ? NONE : NONE_HERE);
        empty.setVisible(none);
        ((GridData) empty.getLayoutData()).exclude = !none;
        viewer.getTable().setVisible(!none);
        ((GridData) viewer.getTable().getLayoutData()).exclude = none;
        empty.requestLayout();
    }

    /** The config whose editor is in front. */
    private Optional<Path> editedConfig() {
        return getSite().getPage().getActiveEditor() instanceof ConfigEditor editor
                ? Optional.of(editor.configFile())
                : Optional.empty();
    }

    private void open(ProblemRow row) {
        Commands.guarded(getSite(), "The config cannot be opened", () -> {
            ConfigEditor editor = ConfigEditor.open(getSite().getPage(), row.file());
            Optional<String> setting = row.setting(editor.model().text());
            setting.ifPresent(editor::show);
            if (setting.isEmpty() && row.inConfig() && row.problem().line() > 0) {
                editor.showLine(row.problem().line());
            }
        });
    }

    private void copySelected() {
        if (viewer == null || viewer.getStructuredSelection().isEmpty()) {
            return;
        }
        List<?> rows = viewer.getStructuredSelection().toList();
        String text = rows.stream().map(row -> ((ProblemRow) row).text()).collect(Collectors.joining("\n"));
        Clipboard clipboard = new Clipboard(viewer.getControl().getDisplay());
        try {
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }

    @Override
    public void setFocus() {
        if (viewer != null) {
            viewer.getControl().setFocus();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removePartListener(editorChange);
        if (subscription != null) {
            subscription.close();
        }
        icons.dispose();
        super.dispose();
    }
}
