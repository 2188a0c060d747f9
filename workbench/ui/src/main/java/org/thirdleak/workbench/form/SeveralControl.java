package org.thirdleak.workbench.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.thirdleak.workbench.form.FormNode.Field;
import org.thirdleak.workbench.source.ConfigText;

/** Any number of some words or ids, a check box each. */
final class SeveralControl implements FieldControl {

    private final Composite row;
    private final List<Button> boxes = new ArrayList<>();
    private final List<String> words;
    private final List<String> inTheFile = new ArrayList<>();

    /**
     * Makes the boxes.
     *
     * @param parent with a grid
     * @param words at least one
     * @param labels of the words, as many
     * @param edits where ticks go
     */
    SeveralControl(Composite parent, List<String> words, List<String> labels, Edits edits) {
        this.words = words;
        row = new Composite(parent, SWT.NONE);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 200;
        row.setLayoutData(data);
        RowLayout layout = new RowLayout();
        layout.marginLeft = 0;
        layout.spacing = 12;
        row.setLayout(layout);
        for (String label : labels) {
            Button box = new Button(row, SWT.CHECK);
            box.setText(label.replace("&", "&&"));
            box.addListener(SWT.Selection, event -> edits.choose(ticked()));
            boxes.add(box);
        }
    }

    /** The order of the file, then what is new, so that a tick taken away and set again changes little. */
    private String ticked() {
        List<String> ticked = new ArrayList<>(inTheFile);
        for (String word : words) {
            if (!boxes.get(words.indexOf(word)).getSelection()) {
                ticked.remove(word);
            } else if (!ticked.contains(word)) {
                ticked.add(word);
            }
        }
        return ticked.stream().map(ConfigText::scalar).collect(Collectors.joining(", ", "[", "]"));
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
        inTheFile.clear();
        field.value().ifPresent(list -> list.forEach((JsonNode word) -> inTheFile.add(word.asText())));
        for (int i = 0; i < words.size(); i++) {
            boxes.get(i).setSelection(inTheFile.contains(words.get(i)));
        }
    }
}
