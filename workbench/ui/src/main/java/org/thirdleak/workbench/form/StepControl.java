package org.thirdleak.workbench.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.thirdleak.simulator.config.Limits;
import org.thirdleak.workbench.form.FormNode.Field;

/** A whole number: typed, or changed in steps by buttons and by the keys up and down. */
final class StepControl implements FieldControl {

    private static final int TEXT_WIDTH = 122;
    private static final int BUTTON_WIDTH = 16;

    private final Composite row;
    private final TextControl text;
    private final Button less;
    private final Button more;
    private final NumberStep step;
    private final FieldText words;
    private Optional<JsonNode> fallback = Optional.empty();

    StepControl(Composite parent, Field field, Limits limits, Edits edits) {
        step = new NumberStep(limits);
        words = new FieldText(field.entry());
        row = new Composite(parent, SWT.NONE);
        row.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 2;
        row.setLayout(layout);
        text = new TextControl(row, field, edits);
        ((GridData) text.input().getLayoutData()).widthHint = TEXT_WIDTH;
        less = button("−", "Less", false, edits);
        more = button("+", "More", true, edits);
        text.input().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN) {
                event.doit = false;
                go(event.keyCode == SWT.ARROW_UP, edits);
            }
        });
    }

    private Button button(String sign, String tip, boolean up, Edits edits) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(sign);
        button.setToolTipText(tip);
        GridData data = new GridData(SWT.CENTER, SWT.FILL, false, false);
        data.minimumWidth = BUTTON_WIDTH;
        button.setLayoutData(data);
        button.addListener(SWT.Selection, event -> go(up, edits));
        return button;
    }

    private void go(boolean up, Edits edits) {
        step.from(typed(), up).ifPresent(next -> {
            edits.complete();
            text.input().setText(next); // at once, so that the next step starts from it
            edits.complete();
        });
    }

    private String typed() {
        String given = text.input().getText();
        return given.isBlank() ? fallback.map(words::shown).orElse("0") : given;
    }

    @Override
    public Control widget() {
        return row;
    }

    @Override
    public Control input() {
        return text.input();
    }

    @Override
    public void show(Field field) {
        fallback = field.fallback();
        text.show(field);
        less.setEnabled(step.from(typed(), false).isPresent());
        more.setEnabled(step.from(typed(), true).isPresent());
    }
}
