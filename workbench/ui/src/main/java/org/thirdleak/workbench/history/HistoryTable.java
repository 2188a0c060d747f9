package org.thirdleak.workbench.history;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.IStructuredContentProvider;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.explorer.StudyIcons;

/** The table of the history: sorted by a column, filtered by words, refreshed in place; the run that is read is bold. */
final class HistoryTable {

    /** Rows are the same if their paths are, so that the table keeps its selection. */
    private static final IElementComparer BY_PATH = new IElementComparer() {
        @Override
        public boolean equals(Object a, Object b) {
            return a instanceof HistoryRow one && b instanceof HistoryRow other
                    ? one.path().equals(other.path())
                    : a.equals(b);
        }

        @Override
        public int hashCode(Object element) {
            return element instanceof HistoryRow row ? row.path().hashCode() : element.hashCode();
        }
    };

    private final StudyIcons icons = new StudyIcons();
    private final CheckboxTableViewer viewer;
    private String sought = "";
    private Optional<Path> read = Optional.empty();

    /**
     * A table that asks for what it shows.
     *
     * @param parent where it stands
     * @param rows all rows, in any order
     * @param ticks which of them are ticked
     */
    HistoryTable(Composite parent, Supplier<List<HistoryRow>> rows, Supplier<Ticks> ticks) {
        viewer = CheckboxTableViewer.newCheckList(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
        viewer.getTable().setHeaderVisible(true);
        viewer.setUseHashlookup(true);
        viewer.setComparer(BY_PATH);
        viewer.setContentProvider(
                (IStructuredContentProvider) input -> rows.get().toArray());
        for (HistoryColumn column : HistoryColumn.values()) {
            add(column);
        }
        viewer.setCheckStateProvider(new ICheckStateProvider() {
            @Override
            public boolean isChecked(Object row) {
                return ticks.get().has(((HistoryRow) row).path());
            }

            @Override
            public boolean isGrayed(Object row) {
                return false;
            }
        });
        viewer.addFilter(new ViewerFilter() {
            @Override
            public boolean select(Viewer shown, Object above, Object row) {
                return sought.isBlank() || ((HistoryRow) row).matches(sought);
            }
        });
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.getTable().addDisposeListener(event -> icons.dispose());
        viewer.setInput(this);
    }

    private void add(HistoryColumn column) {
        TableViewerColumn made = new TableViewerColumn(viewer, column.number() ? SWT.RIGHT : SWT.LEFT);
        TableColumn widget = made.getColumn();
        widget.setText(column.title());
        widget.setWidth(column.width());
        widget.setMoveable(true);
        made.setLabelProvider(new Labels(column));
        widget.addListener(SWT.Selection, event -> {
            boolean again = viewer.getTable().getSortColumn() == widget
                    && viewer.getTable().getSortDirection() == SWT.UP;
            sort(widget, column, !again);
        });
        if (column == HistoryColumn.STARTED) {
            sort(widget, column, false);
        }
    }

    private void sort(TableColumn widget, HistoryColumn column, boolean upwards) {
        viewer.getTable().setSortColumn(widget);
        viewer.getTable().setSortDirection(upwards ? SWT.UP : SWT.DOWN);
        Comparator<HistoryRow> order = column.order(upwards);
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer shown, Object one, Object other) {
                return order.compare((HistoryRow) one, (HistoryRow) other);
            }
        });
    }

    /** What a cell shows. */
    private final class Labels extends ColumnLabelProvider {
        private final HistoryColumn column;

        Labels(HistoryColumn column) {
            this.column = column;
        }

        @Override
        public String getText(Object row) {
            return column.text((HistoryRow) row);
        }

        @Override
        public @Nullable Image getImage(Object row) {
            return column == HistoryColumn.CONFIG ? icons.of(((HistoryRow) row).run(), false) : null;
        }

        @Override
        public @Nullable Font getFont(Object row) {
            boolean shown = read.equals(Optional.of(((HistoryRow) row).path()));
            return shown ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
        }

        @Override
        public String getToolTipText(Object row) {
            HistoryRow shown = (HistoryRow) row;
            return shown.run().name() + "\n" + shown.state() + "\n" + shown.answer();
        }
    }

    CheckboxTableViewer viewer() {
        return viewer;
    }

    /** The rows that are selected, in the order on the screen. */
    List<HistoryRow> selected() {
        return Stream.of(viewer.getTable().getSelection())
                .map(item -> (HistoryRow) item.getData())
                .toList();
    }

    /** Shows the rows as they are now. */
    void show(Optional<Path> nowRead) {
        read = nowRead;
        viewer.refresh(true);
    }

    void filter(String words) {
        sought = words;
        viewer.refresh();
    }
}
