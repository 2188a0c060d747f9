package org.thirdleak.workbench.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.comparison.ComparisonRows.ChangeWords;
import org.thirdleak.workbench.comparison.ComparisonRows.Group;
import org.thirdleak.workbench.comparison.ComparisonRows.Row;
import org.thirdleak.workbench.session.Session;

/** Runs side by side as a tree of groups. A newer comparison keeps selection, open groups and widths of columns. */
final class ComparisonTree {

    private static final ComparisonRows NOTHING = new ComparisonRows(List.of(), List.of());
    private static final int FEWEST_CHARACTERS = 14;
    private static final int NAME_CHARACTERS = 52;
    private static final int VALUE_CHARACTERS = 28;
    private static final int CHANGE_CHARACTERS = 64;

    private final TreeViewer viewer;
    private ComparisonRows all = NOTHING;
    private ComparisonRows shown = NOTHING;
    private boolean onlyDifferences;

    ComparisonTree(Composite parent) {
        viewer = new TreeViewer(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        Tree tree = viewer.getTree();
        tree.setHeaderVisible(true);
        tree.setData("thirdleak.name", "comparison.tree");
        viewer.setUseHashlookup(true);
        viewer.setComparer(new ByKey());
        viewer.setContentProvider(new Content());
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setInput(this);
    }

    /** The widget. */
    Tree tree() {
        return viewer.getTree();
    }

    /** Shows a comparison, or a newer state of the same. */
    void show(ComparisonRows rows) {
        boolean otherRuns = rows.runs().size() != all.runs().size();
        all = rows;
        if (otherRuns) {
            makeColumns();
        }
        List<String> titles = rows.columns();
        for (int column = 0; column < titles.size(); column++) {
            tree().getColumn(column).setText(titles.get(column));
        }
        refresh(otherRuns);
        if (otherRuns) {
            fitColumns();
        }
    }

    void showOnlyDifferences(boolean only) {
        onlyDifferences = only;
        refresh(false);
    }

    private void refresh(boolean expandAll) {
        List<String> before = shown.groups().stream().map(Group::title).toList();
        shown = onlyDifferences ? all.differing() : all;
        viewer.refresh();
        shown.groups().stream()
                .filter(group -> expandAll || !before.contains(group.title()))
                .forEach(group -> viewer.setExpandedState(group, true));
    }

    private void makeColumns() {
        Stream.of(tree().getColumns()).forEach(TreeColumn::dispose);
        int runs = all.runs().size();
        for (int column = 0; column < all.columns().size(); column++) {
            int index = column;
            TreeViewerColumn made = new TreeViewerColumn(viewer, SWT.LEFT);
            made.getColumn().setMoveable(column > 0);
            made.setLabelProvider(column == 0 ? new NameLabels() : new CellLabels(index, index - runs));
        }
    }

    /** As wide as their texts, within bounds: a long value must not push the changes out of sight. */
    private void fitColumns() {
        double character = characterWidth();
        for (int column = 0; column < tree().getColumnCount(); column++) {
            TreeColumn fitted = tree().getColumn(column);
            fitted.pack();
            double most = character * most(column, all.runs().size());
            fitted.setWidth(
                    (int) Math.round(Math.max(character * FEWEST_CHARACTERS, Math.min(most, fitted.getWidth()))));
        }
    }

    private static int most(int column, int runs) {
        if (column == 0) {
            return NAME_CHARACTERS;
        }
        return column <= runs ? VALUE_CHARACTERS : CHANGE_CHARACTERS;
    }

    private double characterWidth() {
        GC gc = new GC(tree());
        try {
            return gc.getFontMetrics().getAverageCharacterWidth();
        } finally {
            gc.dispose();
        }
    }

    /** Puts the selected rows on the clipboard, or all that are shown if none is selected. */
    void copy() {
        List<Row> selected = Stream.of(tree().getSelection())
                .map(TreeItem::getData)
                .flatMap(ComparisonTree::rows)
                .distinct()
                .toList();
        List<Row> chosen = selected.isEmpty() ? rows().toList() : selected;
        Clipboard clipboard = new Clipboard(tree().getDisplay());
        try {
            clipboard.setContents(
                    new Object[] {shown.tabSeparated(chosen)}, new Transfer[] {TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }

    private Stream<Row> rows() {
        return shown.groups().stream().flatMap(group -> group.rows().stream());
    }

    /** A heading stands for all rows below it. */
    private static Stream<Row> rows(Object element) {
        return element instanceof Group group ? group.rows().stream() : Stream.of((Row) element);
    }

    private final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return shown.groups().toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return parent instanceof Group group ? group.rows().toArray() : new Object[0];
        }

        @Override
        public @Nullable Object getParent(Object element) {
            return shown.groups().stream()
                    .filter(group -> element instanceof Row row && group.rows().contains(row))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof Group;
        }
    }

    private static final class ByKey implements IElementComparer {
        @Override
        public boolean equals(Object one, Object other) {
            return key(one).equals(key(other));
        }

        @Override
        public int hashCode(Object element) {
            return key(element).hashCode();
        }

        private static Object key(Object element) {
            if (element instanceof Group group) {
                return "group " + group.title();
            }
            return element instanceof Row row ? row.key() : element;
        }
    }

    private static final class NameLabels extends ColumnLabelProvider {
        @Override
        public String getText(Object element) {
            return element instanceof Group group ? group.title() : ((Row) element).name();
        }

        @Override
        public @Nullable String getToolTipText(Object element) {
            return cut(getText(element), NAME_CHARACTERS);
        }

        @Override
        public @Nullable Font getFont(Object element) {
            return element instanceof Group ? bold() : null;
        }
    }

    /** A value or a change; changes beyond numerical error stand out. */
    private static final class CellLabels extends ColumnLabelProvider {
        private final int column;
        private final int changedRun;

        CellLabels(int column, int changedRun) {
            this.column = column;
            this.changedRun = changedRun;
        }

        @Override
        public String getText(Object element) {
            return element instanceof Row row ? ComparisonRows.cells(row).get(column) : "";
        }

        @Override
        public @Nullable String getToolTipText(Object element) {
            return cut(getText(element), changedRun > 0 ? CHANGE_CHARACTERS : VALUE_CHARACTERS);
        }

        private Optional<ChangeWords> change(Object element) {
            return changedRun > 0 && element instanceof Row row ? row.changes().get(changedRun) : Optional.empty();
        }

        @Override
        public @Nullable Font getFont(Object element) {
            return change(element)
                    .filter(ChangeWords::beyondError)
                    .map(change -> bold())
                    .orElse(null);
        }

        @Override
        public @Nullable Color getForeground(Object element) {
            return change(element)
                    .filter(change -> !change.beyondError())
                    .map(change -> Session.current().appearance().chartTheme().secondInk())
                    .map(ink -> new Color(ink.getRed(), ink.getGreen(), ink.getBlue())) // needs no disposal
                    .orElse(null);
        }
    }

    /** All of a text that is as long as its column or longer; of a shorter one nothing, so that no tip gets in the way. */
    private static @Nullable String cut(String text, int characters) {
        return text.length() < characters - 4 ? null : text;
    }

    /** Shared by the platform, so never disposed here. */
    private static Font bold() {
        return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
    }

    /** In the colours of the window as it now is. */
    void refreshLabels() {
        viewer.refresh(true);
    }
}
