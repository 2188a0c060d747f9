package org.thirdleak.workbench.property;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.IPropertySheetEntry;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.eclipse.ui.views.properties.PropertySheetSorter;

/**
 * Properties in the order of their source, with keys that can be read. The one that is selected stands below with its
 * whole value and what it means, since both are often longer than a line.
 */
public final class PropertyPage extends PropertySheetPage {

    private static final String HINT = "Select a line to read all of it here, and what it means.";
    private static final int[] WEIGHTS = {70, 30};
    private static final int ROOM = 12;
    private static final double MOST_FOR_KEYS = 0.6;

    private Optional<Shown> shown = Optional.empty();
    private List<String> fitted = List.of();

    /** The widgets, made once with the page. */
    private record Shown(SashForm halves, Tree tree, Text words) {}

    /** For what is its own {@link IPropertySource}. */
    public PropertyPage() {
        setSorter(new PropertySheetSorter() {
            @Override
            public void sort(IPropertySheetEntry[] entries) {
                // the source knows its order
            }
        });
    }

    /**
     * For elements of a view.
     *
     * @param source tells the properties of an element; empty if it has none
     */
    public PropertyPage(Function<Object, Optional<IPropertySource>> source) {
        this();
        setPropertySourceProvider(element -> source.apply(element).orElse(null));
    }

    @Override
    public void createControl(Composite parent) {
        SashForm halves = new SashForm(parent, SWT.VERTICAL);
        super.createControl(halves);
        Text words = new Text(halves, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        words.setData("thirdleak.name", "properties.words");
        words.setText(HINT);
        halves.setWeights(WEIGHTS);
        if (super.getControl() instanceof Tree tree) {
            tree.setData("thirdleak.name", "properties.tree");
            shown = Optional.of(new Shown(halves, tree, words));
            tree.addListener(SWT.Selection, event -> tell());
            tree.addListener(SWT.Resize, event -> fit());
        }
    }

    @Override
    public Control getControl() {
        return shown.<Control>map(Shown::halves).orElseGet(super::getControl);
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        super.selectionChanged(part, selection);
        shown.filter(widgets -> !widgets.tree.isDisposed()).ifPresent(widgets -> {
            List<String> keys =
                    Stream.of(widgets.tree.getItems()).map(TreeItem::getText).toList();
            if (!keys.equals(fitted)) { // else widths are as the user left them
                fitted = keys;
                fit();
            }
            tell();
        });
    }

    private void fit() {
        shown.ifPresent(widgets -> {
            int width = widgets.tree.getClientArea().width;
            TreeColumn[] columns = widgets.tree.getColumns();
            if (width > 0 && columns.length == 2) {
                columns[0].pack();
                int keys = Math.min(columns[0].getWidth() + ROOM, (int) (width * MOST_FOR_KEYS));
                columns[0].setWidth(keys);
                columns[1].setWidth(width - keys);
            }
        });
    }

    private void tell() {
        shown.ifPresent(widgets -> {
            String words = Stream.of(widgets.tree.getSelection())
                    .map(TreeItem::getData)
                    .filter(IPropertySheetEntry.class::isInstance)
                    .map(IPropertySheetEntry.class::cast)
                    .map(PropertyPage::words)
                    .findFirst()
                    .orElse(HINT);
            if (!words.equals(widgets.words.getText())) {
                widgets.words.setText(words);
            }
        });
    }

    private static String words(IPropertySheetEntry entry) {
        String value = entry.getDisplayName() + ": " + entry.getValueAsString();
        String meaning = Optional.ofNullable(entry.getDescription()).orElse("");
        return meaning.isEmpty() ? value : value + "\n\n" + meaning;
    }
}
