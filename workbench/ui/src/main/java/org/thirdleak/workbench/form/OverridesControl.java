package org.thirdleak.workbench.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.thirdleak.workbench.form.FormNode.Field;

/** The settings that a scenario changes: a table of their paths and values, with what can be added. */
final class OverridesControl implements FieldControl {

    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 10;

    private final Composite widget;
    private final TableViewer viewer;
    private final Button remove;
    private final Edits edits;
    private Map<String, String> values = Map.of();

    OverridesControl(Composite parent, References references, Edits edits) {
        this.edits = edits;
        widget = new Composite(parent, SWT.NONE);
        widget.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        widget.setLayout(layout);
        viewer = table(widget);
        Button add = button("Add…", "Choose a setting that this one changes");
        add.addListener(
                SWT.Selection,
                event -> new SettingChoice(widget.getShell(), references.settings())
                        .ask(values.keySet())
                        .ifPresent(path -> add(path, references.base(path).orElse("null"))));
        remove = button("Remove", "Keep the setting as it is in the base case");
        remove.addListener(SWT.Selection, event -> chosen().ifPresent(this::remove));
        viewer.addSelectionChangedListener(event -> remove.setEnabled(chosen().isPresent()));
        remove.setEnabled(false);
    }

    private Button button(String text, String tip) {
        Button button = new Button(widget, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tip);
        return button;
    }

    private TableViewer table(Composite parent) {
        Composite frame = new Composite(parent, SWT.NONE);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false, 2, 1);
        data.widthHint = 200;
        frame.setLayoutData(data);
        TableColumnLayout columns = new TableColumnLayout();
        frame.setLayout(columns);
        TableViewer table = new TableViewer(frame, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.getTable().setHeaderVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(table);
        TableViewerColumn path = new TableViewerColumn(table, SWT.NONE);
        path.getColumn().setText("Setting");
        path.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getToolTipText(Object key) { // it may be longer than its cell
                return key + ": " + values.getOrDefault(key, "");
            }
        });
        columns.setColumnData(path.getColumn(), new ColumnWeightData(2, 120));
        TableViewerColumn value = new TableViewerColumn(table, SWT.NONE);
        value.getColumn().setText("Value, click to edit");
        value.setLabelProvider(ColumnLabelProvider.createTextProvider(key -> values.getOrDefault(key, "")));
        value.setEditingSupport(new Values(table));
        columns.setColumnData(value.getColumn(), new ColumnWeightData(1, 110));
        return table;
    }

    private Optional<String> chosen() {
        return Optional.ofNullable((String) viewer.getStructuredSelection().getFirstElement());
    }

    private void add(String path, String value) {
        edits.change((text, set) -> text.with(set + "." + path, value));
    }

    /** The table itself stays when its last row goes: a scenario may change nothing. */
    private void remove(String path) {
        boolean last = values.size() == 1;
        edits.change((text, set) -> last ? text.with(set, "{}") : text.without(set + "." + path));
    }

    @Override
    public Control widget() {
        return widget;
    }

    @Override
    public Table input() {
        return viewer.getTable();
    }

    @Override
    public void show(Field field) {
        Map<String, String> now = new LinkedHashMap<>();
        field.given()
                .filter(JsonNode::isObject)
                .ifPresent(set -> set.properties()
                        .forEach(entry -> now.put(entry.getKey(), OverrideText.shown(entry.getValue()))));
        if (!now.equals(values) || viewer.getInput() == null) {
            values = now;
            viewer.setInput(now.keySet().toArray());
            int rows = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, now.size()));
            GridData data = (GridData) viewer.getTable().getParent().getLayoutData();
            int height = viewer.getTable().getHeaderHeight()
                    + rows * viewer.getTable().getItemHeight()
                    + viewer.getTable().getItemHeight() / 2;
            if (data.heightHint != height) {
                data.heightHint = height;
                widget.requestLayout();
            }
        }
    }

    /** Values are edited in their cells. */
    private final class Values extends EditingSupport {
        private final TextCellEditor editor;

        Values(TableViewer table) {
            super(table);
            editor = new TextCellEditor(table.getTable());
        }

        @Override
        protected CellEditor getCellEditor(Object path) {
            return editor;
        }

        @Override
        protected boolean canEdit(Object path) {
            return true;
        }

        @Override
        protected Object getValue(Object path) {
            return values.getOrDefault(path, "");
        }

        @Override
        protected void setValue(Object path, Object typed) {
            String value = ((String) typed).strip();
            if (!value.isEmpty() && !value.equals(values.get(path))) {
                add((String) path, OverrideText.written(value));
            }
        }
    }
}
