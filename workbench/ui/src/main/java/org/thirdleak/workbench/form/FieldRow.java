package org.thirdleak.workbench.form;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.thirdleak.workbench.form.FormNode.Field;
import org.thirdleak.workbench.session.Session;
import org.thirdleak.workbench.source.ConfigText;

/** A field with its name, unit, meaning and problem, in two columns of its parent. */
final class FieldRow {

    private static final int LABEL_WIDTH = 150;
    private static final int HELP_WIDTH = 260;

    private final FieldControl control;
    private final Label help;
    private final ControlDecoration decoration;
    private Field field;

    /**
     * Makes the widgets.
     *
     * @param parent with a grid of two columns
     * @param field what it shows
     * @param folder what names of files are relative to
     * @param page where edits and the focus go
     */
    FieldRow(Composite parent, Field field, Path folder, SettingsPage page) {
        this.field = field;
        Label name = new Label(parent, SWT.NONE);
        name.setText(field.label());
        GridData nameData = new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false);
        nameData.widthHint = LABEL_WIDTH;
        nameData.verticalIndent = 6;
        name.setLayoutData(nameData);
        Composite line = line(parent);
        control = FieldControls.of(field, line, edits(page), folder, page.references());
        control.input().setData("thirdleak.name", "form." + field.path());
        if (!field.unit().isEmpty()) {
            Label unit = dim(line, field.unit());
            unit.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        }
        new Label(parent, SWT.NONE);
        help = dim(parent, sentence(field));
        GridData helpData = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        helpData.widthHint = HELP_WIDTH;
        helpData.horizontalIndent = 8;
        help.setLayoutData(helpData);
        decoration = new ControlDecoration(control.input(), SWT.LEFT | SWT.TOP);
        decoration.setImage(FieldDecorationRegistry.getDefault()
                .getFieldDecoration(FieldDecorationRegistry.DEC_ERROR)
                .getImage());
        decoration.hide();
        String tip = explanation(field, page.comment(field));
        name.setToolTipText(tip);
        help.setToolTipText(tip);
        leaves(control.widget()).forEach(leaf -> {
            leaf.addListener(SWT.FocusIn, event -> page.focused(this.field));
            leaf.addListener(
                    SWT.MenuDetect,
                    event -> { // made when wanted: a menu for each would be slow
                        if (leaf.getMenu() == null) {
                            leaf.setMenu(menu(leaf, page));
                        }
                    });
        });
        control.show(field);
    }

    /** Holds the control and, right behind it, the unit. */
    private static Composite line(Composite parent) {
        Composite line = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 8;
        line.setLayout(layout);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.horizontalIndent = 8;
        line.setLayoutData(data);
        return line;
    }

    private FieldControl.Edits edits(SettingsPage page) {
        return new FieldControl.Edits() {
            @Override
            public void give(String yaml) {
                page.give(field, yaml);
            }

            @Override
            public void leaveOut() {
                page.leaveOut(field);
            }

            @Override
            public void change(BiFunction<ConfigText, String, ConfigText> change) {
                complete();
                page.edit(text -> change.apply(text, field.path()));
                complete();
            }

            @Override
            public void complete() {
                page.completeEdit();
            }
        };
    }

    private static Label dim(Composite parent, String text) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        label.setData(GroupPane.OWN_COLOURS, true); // else a dark window has them brighter than the values
        java.awt.Color ink = Session.current().appearance().chartTheme().secondInk();
        label.setForeground(new Color(ink.getRed(), ink.getGreen(), ink.getBlue()));
        return label;
    }

    /** Controls that take the focus, of a row of several. */
    private static List<Control> leaves(Control control) {
        List<Control> leaves = new ArrayList<>();
        if (control instanceof Composite composite && composite.getChildren().length > 0) {
            for (Control child : composite.getChildren()) {
                leaves.addAll(leaves(child));
            }
        } else {
            leaves.add(control);
        }
        return leaves;
    }

    private Menu menu(Control owner, SettingsPage page) {
        Menu menu = new Menu(owner);
        MenuItem reset = new MenuItem(menu, SWT.PUSH);
        reset.setText(field.required() ? "Leave out" : "Reset to default");
        reset.addListener(SWT.Selection, event -> page.leaveOut(field));
        MenuItem source = new MenuItem(menu, SWT.PUSH);
        source.setText("Show in source");
        source.addListener(SWT.Selection, event -> page.showInSource(field));
        owner.addListener(SWT.Dispose, event -> menu.dispose());
        return menu;
    }

    /** One line below the field: what it means, and what it may be. */
    private static String sentence(Field field) {
        String range = field.range();
        return field.doc()
                + (range.isEmpty() ? "" : ". " + capital(range))
                + (field.required() ? "" : byDefault(field));
    }

    private static String byDefault(Field field) {
        FieldText words = new FieldText(field.entry());
        return field.fallback()
                .map(value -> value.isObject() ? "" : words.shown(value))
                .filter(text -> !text.isEmpty() && field.entry() instanceof Entry.Numeric)
                .map(text -> ". Default " + text)
                .orElse("");
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String explanation(Field field, Optional<String> comment) {
        List<String> lines = new ArrayList<>(List.of(field.path(), field.doc() + "."));
        if (!field.range().isEmpty()) {
            lines.add("Range: " + field.range());
        }
        lines.add(
                field.required()
                        ? "Required"
                        : "Default: "
                                + field.fallback()
                                        .map(value -> value.toString())
                                        .orElse("none; may be left out"));
        comment.ifPresent(reason -> lines.add("In the file: " + reason));
        return String.join("\n", lines);
    }

    Field field() {
        return field;
    }

    void show(Field now) {
        if (!now.equals(field)) {
            field = now;
            control.show(now);
        }
    }

    /** Marks the field with what is wrong with it, or with nothing. */
    void problem(Optional<String> message) {
        if (message.isPresent()) {
            decoration.setDescriptionText(message.get());
            decoration.show();
        } else {
            decoration.hide();
        }
        String shown = message.map(text -> "⚠ " + text).orElseGet(() -> sentence(field));
        if (!help.getText().equals(shown)) {
            java.awt.Color ink = message.isPresent()
                    ? Session.current().appearance().chartTheme().counterText()
                    : Session.current().appearance().chartTheme().secondInk();
            help.setForeground(new Color(ink.getRed(), ink.getGreen(), ink.getBlue()));
            help.setText(shown.replace("&", "&&"));
            help.requestLayout();
        }
    }

    /** False if it cannot have the focus yet. */
    boolean focus() {
        return control.input().setFocus();
    }

    Control input() {
        return control.input();
    }
}
