package org.thirdleak.workbench.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.thirdleak.workbench.form.FormNode.Field;

/** Any number of some words, a check box each. */
final class SeveralControl implements FieldControl {

    private final Composite row;
    private final List<Button> boxes = new ArrayList<>();
    private final List<String> words;

    SeveralControl(Composite parent, List<String> words, Edits edits) {
        this.words = words;
        row = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.marginLeft = 0;
        layout.spacing = 12;
        row.setLayout(layout);
        for (String word : words) {
            Button box = new Button(row, SWT.CHECK);
            box.setText(word.replace('_', ' '));
            box.addListener(SWT.Selection, event -> edits.give(ticked().toString()));
            boxes.add(box);
        }
    }

    private List<String> ticked() {
        return words.stream()
                .filter(word -> boxes.get(words.indexOf(word)).getSelection())
                .toList();
    }

    @Override
    public Control widget() {
        return row;
    }

    @Override
    public Control input() {
        return boxes.get(0);
    }

    @Override
    public void show(Field field) {
        List<String> given = new ArrayList<>();
        field.value().ifPresent(list -> list.forEach((JsonNode word) -> given.add(word.asText())));
        for (int i = 0; i < words.size(); i++) {
            boxes.get(i).setSelection(given.contains(words.get(i)));
        }
    }
}
