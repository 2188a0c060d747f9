package org.thirdleak.workbench.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.thirdleak.simulator.config.SettingReader;
import org.thirdleak.workbench.form.FormNode.Field;

/** A line of text; grey in it is what holds while nothing is typed. */
final class TextControl implements FieldControl {

    private final Text text;
    private final FieldText words;
    private final boolean emptyIsValue;
    private boolean showing;

    TextControl(Composite parent, Field field, Edits edits) {
        text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        words = new FieldText(field.entry());
        emptyIsValue = field.entry() instanceof Entry.Series;
        boolean narrow = field.entry() instanceof Entry.Numeric || field.entry() instanceof Entry.Date;
        GridData data = new GridData(narrow ? SWT.BEGINNING : SWT.FILL, SWT.CENTER, !narrow, false);
        data.widthHint = narrow ? 190 : 200;
        text.setLayoutData(data);
        text.addListener(SWT.Modify, event -> {
            if (!showing) {
                if (text.getText().isBlank()) {
                    edits.leaveOut();
                } else {
                    edits.give(words.written(text.getText()));
                }
            }
        });
    }

    @Override
    public Control widget() {
        return text;
    }

    @Override
    public Text input() {
        return text;
    }

    @Override
    public void show(Field field) {
        String given = field.given().map(words::shown).orElse("");
        String current = text.getText();
        boolean same =
                current.equals(given) || (text.isFocusControl() && !current.isBlank() && meansTheSame(current, field));
        showing = true;
        if (!same) {
            int caret = text.getCaretPosition();
            text.setText(given);
            text.setSelection(Math.min(caret, given.length()));
        }
        showing = false;
        String fallback = field.fallback().map(words::shown).orElse("");
        text.setMessage(fallback.isEmpty() ? (emptyIsValue ? "none" : "") : fallback);
    }

    /** While typing, {@code 1e} of {@code 1e6} or a blank behind a comma must not be tidied away. */
    private boolean meansTheSame(String typed, Field field) {
        return field.given()
                .map(value -> SettingReader.value(words.written(typed))
                        .filter(value::equals)
                        .isPresent())
                .orElse(false);
    }
}
