package org.thirdleak.workbench.form;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.thirdleak.workbench.form.FormNode.Field;

/** A prior: its kind, its parameters, and its density beside them. */
final class PriorControl implements FieldControl {

    private static final int PARAMETERS = 2;

    private final Composite row;
    private final Combo kinds;
    private final List<Label> names = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final PriorCanvas canvas;
    private final PriorWords words;
    private final boolean ofDates;
    private final Edits edits;
    private PriorText shown;
    private boolean showing;

    PriorControl(Composite parent, Field field, Edits edits) {
        this.edits = edits;
        ofDates = field.entry() instanceof Entry.DatePrior;
        words = new PriorWords(ofDates ? "" : field.unit(), ofDates);
        shown = new PriorText(ofDates, PriorText.FIXED, List.of(""));
        row = new Composite(parent, SWT.NONE);
        row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        row.setLayout(grid(2, 14));
        Composite typed = new Composite(row, SWT.NONE);
        typed.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        typed.setLayout(grid(2, 8));
        kinds = new Combo(typed, SWT.DROP_DOWN | SWT.READ_ONLY);
        kinds.setItems(PriorText.kinds(ofDates).stream()
                .map(kind -> kind.replace('_', '-'))
                .toArray(String[]::new));
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        wide.widthHint = ofDates ? 230 : 150;
        kinds.setLayoutData(wide);
        kinds.addListener(SWT.Selection, event -> chooseKind());
        WheelOfForm.over(kinds);
        for (int i = 0; i < PARAMETERS; i++) {
            parameter(typed);
        }
        canvas = new PriorCanvas(row);
        GridData plot = new GridData(SWT.FILL, SWT.FILL, true, true);
        plot.widthHint = 170;
        plot.heightHint = 96;
        plot.minimumWidth = 120;
        canvas.setLayoutData(plot);
    }

    private static GridLayout grid(int columns, int spacing) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = spacing;
        return layout;
    }

    private void parameter(Composite parent) {
        Label name = new Label(parent, SWT.NONE);
        GridData narrow = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        narrow.widthHint = ofDates ? 40 : 58;
        name.setLayoutData(narrow);
        names.add(name);
        Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = ofDates ? 165 : 70;
        text.setLayoutData(data);
        text.addListener(SWT.Modify, event -> {
            if (!showing) {
                type();
            }
        });
        texts.add(text);
    }

    private void type() {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < shown.names().size(); i++) {
            parameters.add(texts.get(i).getText().strip());
        }
        shown = new PriorText(ofDates, shown.kind(), parameters);
        draw();
        if (parameters.stream().allMatch(String::isEmpty)) {
            edits.leaveOut();
        } else {
            edits.give(new PriorText(
                            ofDates,
                            shown.kind(),
                            parameters.stream().map(PriorControl::plain).toList())
                    .yaml());
        }
    }

    /** What would break the braces around it goes in quotes, and is then refused as no number. */
    private static String plain(String typed) {
        boolean safe = typed.matches("[-+.:0-9A-Za-z]+");
        return safe ? typed : TextNode.valueOf(typed).toString();
    }

    private void chooseKind() {
        PriorText other = shown.as(PriorText.kinds(ofDates).get(kinds.getSelectionIndex()));
        if (!other.equals(shown)) {
            display(other);
            edits.choose(other.yaml());
        }
    }

    @Override
    public Control widget() {
        return row;
    }

    @Override
    public Control input() {
        return kinds;
    }

    @Override
    public void show(Field field) {
        PriorText given = field.value()
                .map(value -> PriorText.of(value, ofDates))
                .orElse(new PriorText(ofDates, PriorText.FIXED, List.of("")));
        boolean typing = texts.stream().anyMatch(Control::isFocusControl)
                && given.kind().equals(shown.kind())
                && given.prior().equals(shown.prior());
        if (!typing) {
            display(given);
        }
    }

    private void display(PriorText prior) {
        showing = true;
        shown = prior;
        kinds.select(PriorText.kinds(ofDates).indexOf(prior.kind()));
        for (int i = 0; i < PARAMETERS; i++) {
            boolean used = i < prior.names().size();
            names.get(i).setVisible(used);
            texts.get(i).setVisible(used);
            if (used) {
                String name = prior.names().get(i).replace('_', ' ');
                if (!names.get(i).getText().equals(name)) {
                    names.get(i).setText(name);
                }
                String value = prior.parameters().get(i);
                if (!texts.get(i).getText().equals(value)) {
                    texts.get(i).setText(value);
                }
            }
        }
        showing = false;
        draw();
    }

    private void draw() {
        canvas.show(shown.prior(), words);
    }
}
