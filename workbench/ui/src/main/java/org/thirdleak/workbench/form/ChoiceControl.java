package org.thirdleak.workbench.form;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.thirdleak.workbench.form.FormNode.Field;

/** One of some words; the default says that it is. */
final class ChoiceControl implements FieldControl {

    private static final String BY_DEFAULT = " (default)";

    private final Combo combo;
    private final List<String> words;
    private List<String> items = List.of();

    ChoiceControl(Composite parent, List<String> words, Edits edits) {
        this.words = words;
        combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        data.widthHint = 210;
        combo.setLayoutData(data);
        combo.addListener(SWT.Selection, event -> edits.choose(words.get(combo.getSelectionIndex())));
        WheelOfForm.over(combo);
    }

    @Override
    public Control widget() {
        return combo;
    }

    @Override
    public Control input() {
        return combo;
    }

    @Override
    public void show(Field field) {
        String fallback = field.fallback().map(node -> node.asText()).orElse("");
        List<String> shown = words.stream()
                .map(word -> word.replace('_', ' ') + (word.equals(fallback) ? BY_DEFAULT : ""))
                .toList();
        if (!shown.equals(items)) {
            items = shown;
            combo.setItems(shown.toArray(String[]::new));
        }
        int index = words.indexOf(field.value().map(node -> node.asText()).orElse(""));
        if (index < 0) {
            combo.deselectAll();
        } else if (combo.getSelectionIndex() != index) {
            combo.select(index);
        }
    }
}
