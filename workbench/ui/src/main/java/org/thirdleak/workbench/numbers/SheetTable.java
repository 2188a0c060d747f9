package org.thirdleak.workbench.numbers;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.jspecify.annotations.Nullable;

/** A sheet as a table: sorted by value, filtered by text, copied by row. A newer sheet keeps selection, order and widths. */
public final class SheetTable {

    private static final int ROOM = 8;
    private static final int ARROW = 3;

    private final TableViewer viewer;
    private Sheet sheet;
    private String sought = "";
    private int sortedBy = -1;
    private boolean downwards;

    /**
     * An empty table takes its columns from the first sheet.
     *
     * @param parent where it stands
     * @param first what it shows first
     */
    public SheetTable(Composite parent, Sheet first) {
        this.sheet = first;
        this.viewer = new TableViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        Table table = viewer.getTable();
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        for (int i = 0; i < first.columns().size(); i++) {
            column(i, first.columns().get(i));
        }
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.addFilter(new ViewerFilter() {
            @Override
            public boolean select(Viewer shown, Object parentRow, Object row) {
                return sought.isBlank() || ((Sheet.Row) row).holds(sought);
            }
        });
        viewer.setInput(first.rows());
        fit();
    }

    /** As wide as head and cells need, a long text no wider than its sheet says. */
    private void fit() {
        double character = characterWidth(viewer.getTable());
        TableColumn[] widgets = viewer.getTable().getColumns();
        for (int i = 0; i < widgets.length; i++) {
            widgets[i].pack();
            int head = (int) Math.round(character * (widgets[i].getText().length() + ARROW));
            int most = (int) Math.round(character * sheet.columns().get(i).characters());
            widgets[i].setWidth(Math.max(head, Math.min(widgets[i].getWidth() + ROOM, most)));
        }
    }

    private int width(String text) {
        GC gc = new GC(viewer.getTable());
        try {
            return gc.textExtent(text).x + ROOM;
        } finally {
            gc.dispose();
        }
    }

    private static double characterWidth(Table table) {
        GC gc = new GC(table);
        try {
            return gc.getFontMetrics().getAverageCharacterWidth();
        } finally {
            gc.dispose();
        }
    }

    private void column(int index, Sheet.Column column) {
        TableViewerColumn made = new TableViewerColumn(viewer, column.number() ? SWT.RIGHT : SWT.LEFT);
        TableColumn widget = made.getColumn();
        widget.setText(column.title());
        widget.setMoveable(true);
        made.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return ((Sheet.Row) row).entries().get(index).text();
            }

            @Override
            public @Nullable String getToolTipText(Object row) {
                String text = getText(row);
                return width(text) > widget.getWidth() ? text : null;
            }
        });
        widget.addListener(SWT.Selection, event -> sort(index, widget));
    }

    /** First click upwards, second downwards, third as the result has it. */
    private void sort(int index, TableColumn widget) {
        boolean same = sortedBy == index;
        Table table = viewer.getTable();
        if (same && downwards) {
            sortedBy = -1;
            table.setSortDirection(SWT.NONE);
            viewer.setComparator(null);
            return;
        }
        downwards = same;
        sortedBy = index;
        table.setSortColumn(widget);
        table.setSortDirection(downwards ? SWT.DOWN : SWT.UP);
        Comparator<Entry> order = downwards ? Entry.BY_VALUE.reversed() : Entry.BY_VALUE;
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer shown, Object one, Object other) {
                return order.compare(
                        ((Sheet.Row) one).entries().get(index),
                        ((Sheet.Row) other).entries().get(index));
            }
        });
    }

    /** The widget. */
    public TableViewer viewer() {
        return viewer;
    }

    Sheet sheet() {
        return sheet;
    }

    /**
     * Shows a newer state of the same sheet; what was selected stays so.
     *
     * @param newer with the same columns
     */
    public void show(Sheet newer) {
        Set<String> selected = new HashSet<>(selected().map(Sheet.Row::key).toList());
        int top = viewer.getTable().getTopIndex();
        sheet = newer;
        viewer.setInput(newer.rows());
        viewer.setSelection(new StructuredSelection(newer.rows().stream()
                .filter(row -> selected.contains(row.key()))
                .toList()));
        viewer.getTable().setTopIndex(top);
    }

    void filter(String text) {
        sought = text;
        viewer.refresh();
    }

    /** Rows in the order on the screen. */
    List<Sheet.Row> rows() {
        return Stream.of(viewer.getTable().getItems())
                .map(item -> (Sheet.Row) item.getData())
                .toList();
    }

    Stream<Sheet.Row> selected() {
        return Stream.of(viewer.getTable().getSelection()).map(item -> (Sheet.Row) item.getData());
    }

    /** Copies the selected rows, or all that are shown if none is. */
    public void copy() {
        List<Sheet.Row> chosen = selected().toList();
        Clipboard clipboard = new Clipboard(viewer.getTable().getDisplay());
        try {
            clipboard.setContents(
                    new Object[] {sheet.tabSeparated(chosen.isEmpty() ? rows() : chosen)},
                    new Transfer[] {TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }
}
