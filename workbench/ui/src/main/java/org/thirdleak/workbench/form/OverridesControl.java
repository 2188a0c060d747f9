package org.thirdleak.workbench.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.thirdleak.workbench.form.FormNode.Field;

/** The settings that a scenario changes, to read: each is edited in the source, where its comment stands too. */
final class OverridesControl implements FieldControl {

    private final Text text;

    OverridesControl(Composite parent) {
        text = new Text(parent, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.widthHint = 200;
        data.heightHint = 4 * text.getLineHeight();
        text.setLayoutData(data);
        text.setMessage("none; add them in the source");
    }

    @Override
    public Control widget() {
        return text;
    }

    @Override
    public Control input() {
        return text;
    }

    @Override
    public void show(Field field) {
        List<String> lines = new ArrayList<>();
        field.given()
                .ifPresent(set -> set.properties()
                        .forEach(entry -> lines.add(entry.getKey() + ": " + written(entry.getValue()))));
        String shown = String.join("\n", lines);
        if (!shown.equals(text.getText())) {
            text.setText(shown);
        }
    }

    private static String written(JsonNode value) {
        return value.isTextual()
                ? value.textValue()
                : value.toString().replace("\"", "").replace(",", ", ");
    }
}
