package org.thirdleak.workbench.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.workbench.chart.FigureShelf.Group;

/** The figures of a run in groups, with a search above. */
final class FigureList extends Composite {

    private final Text search;
    private final TreeViewer tree;
    private Optional<FigureShelf> shelf = Optional.empty();

    /**
     * An empty list.
     *
     * @param parent where it stands
     * @param chosen hears which figure is chosen by the user
     */
    FigureList(Composite parent, Consumer<Figure> chosen) {
        super(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 4;
        layout.marginHeight = 4;
        setLayout(layout);
        search = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Find a chart");
        search.setData("thirdleak.name", "charts.search");
        search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        search.addListener(SWT.Modify, event -> fill());
        tree = new TreeViewer(this, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.getTree().setData("thirdleak.name", "charts.list");
        tree.getTree().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tree.setContentProvider(new Groups());
        tree.setLabelProvider(new Names());
        tree.setComparer(new ById());
        ColumnViewerToolTipSupport.enableFor(tree);
        tree.addPostSelectionChangedListener(event -> {
            if (event.getStructuredSelection().getFirstElement() instanceof Figure figure) {
                chosen.accept(figure);
            }
        });
    }

    /** Lists the figures of a result; groups that were closed stay so. */
    void show(FigureShelf figures) {
        boolean first = shelf.isEmpty();
        shelf = Optional.of(figures);
        Object[] open = tree.getExpandedElements();
        fill();
        if (!first) {
            tree.setExpandedElements(open);
        }
    }

    /** Lists nothing. */
    void clear() {
        shelf = Optional.empty();
        tree.setInput(List.of());
    }

    /** Marks a figure as the one that is shown. */
    void select(Figure figure) {
        if (!(tree.getStructuredSelection().getFirstElement() instanceof Figure now)
                || !now.id().equals(figure.id())) {
            tree.setSelection(new StructuredSelection(figure), true);
            boolean first = shelf.flatMap(all -> all.all().stream().findFirst())
                    .filter(top -> top.id().equals(figure.id()))
                    .isPresent();
            if (first) {
                tree.getTree().setTopItem(tree.getTree().getItem(0)); // with the name of its group
            }
        }
    }

    private void fill() {
        List<Group> groups = shelf.map(all -> all.matching(search.getText())).orElse(List.of());
        var selected = tree.getStructuredSelection();
        tree.getTree().setRedraw(false);
        try {
            tree.setInput(new ArrayList<>(groups));
            tree.expandAll();
            tree.setSelection(selected);
        } finally {
            tree.getTree().setRedraw(true);
        }
    }

    @Override
    public boolean setFocus() {
        return search.setFocus();
    }

    private static final class Groups implements ITreeContentProvider {
        @Override
        public Object[] getElements(@Nullable Object input) {
            return input instanceof List<?> groups ? groups.toArray() : new Object[0];
        }

        @Override
        public Object[] getChildren(Object parent) {
            return parent instanceof Group group ? group.figures().toArray() : new Object[0];
        }

        @Override
        public @Nullable Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof Group;
        }
    }

    private static final class Names extends ColumnLabelProvider {
        @Override
        public String getText(Object element) {
            return element instanceof Figure figure ? FigureTitles.of(figure.id()) : ((Group) element).name();
        }

        @Override
        public @Nullable Font getFont(Object element) {
            return element instanceof Group
                    ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)
                    : null;
        }

        @Override
        public @Nullable String getToolTipText(Object element) {
            return element instanceof Figure figure ? figure.caption().title().replace("&", "&&") : null;
        }
    }

    /** A figure of another run is the same row; comparing its numbers would be slow. */
    private static final class ById implements IElementComparer {
        @Override
        public boolean equals(Object a, Object b) {
            return key(a).equals(key(b));
        }

        @Override
        public int hashCode(Object element) {
            return key(element).hashCode();
        }

        private static Object key(Object element) {
            if (element instanceof Figure figure) {
                return figure.id();
            }
            return element instanceof Group group ? "group " + group.name() : element;
        }
    }
}
