package org.thirdleak.workbench.product;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** What somebody does who works at the window, and what is to be seen then. */
record Engineer(Robot robot) {

    private static final String SECTIONS = "form.sections";
    private static final String HISTORY = "history.table";
    private static final String EXPLORER = "explorer.tree";
    private static final long DIALOG_MILLIS = 700;

    /** Opens the config by a double click in the explorer. */
    void open(String config) {
        choose(robot.named(Tree.class, EXPLORER), config, true);
        robot.named(Tree.class, SECTIONS);
    }

    /** Closes the editor in front. */
    void close() {
        robot.choose("File", "Close");
        robot.await(
                "no editor",
                () -> robot.find(Tree.class, tree -> isNamed(tree, SECTIONS)).isEmpty());
    }

    /** Goes to a section of the form. */
    void section(String name) {
        choose(robot.named(Tree.class, SECTIONS), name, false);
    }

    private void choose(Tree tree, String text, boolean twice) {
        robot.await(text, () -> item(tree.getItems(), text).isPresent());
        robot.act(() -> {
            TreeItem found = item(tree.getItems(), text).orElseThrow();
            tree.setSelection(found);
            Event event = new Event();
            event.item = found;
            tree.notifyListeners(SWT.Selection, event);
            if (twice) {
                tree.notifyListeners(SWT.DefaultSelection, event);
            }
        });
    }

    private static Optional<TreeItem> item(TreeItem[] items, String text) {
        for (TreeItem item : items) {
            if (item.getText().startsWith(text)) {
                return Optional.of(item);
            }
            Optional<TreeItem> below = item(item.getItems(), text);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    /** Types into a field in the place of what it holds. */
    void type(String field, String words) {
        Text text = robot.named(Text.class, field);
        robot.act(() -> {
            text.setFocus();
            text.setText(words);
        });
    }

    /** Answers the question whether to look at the results, if it is asked. */
    void answer(String button) {
        Robot.pause(DIALOG_MILLIS);
        robot.act(() -> button(button).ifPresent(Robot::select));
    }

    /** Presses a button of a dialog once it can be pressed. */
    void confirm(String label) {
        robot.await(label, () -> button(label).filter(Button::isEnabled).isPresent());
        robot.act(() -> button(label).ifPresent(Robot::select));
    }

    private Optional<Button> button(String label) {
        return robot.find(
                Button.class,
                each -> each.isVisible() && each.getText().replace("&", "").startsWith(label));
    }

    /** Saves the chart in front; by the wish of its name as PNG, SVG, PDF or CSV. */
    void export(Path file, String expected) {
        robot.press("Export as PNG");
        type("export.file", file.toString());
        confirm(expected);
    }

    /** Rows of the view of problems. */
    long problems() {
        return robot.find(Table.class, table -> isNamed(table, "problems.table") && table.isVisible())
                .map(Table::getItemCount)
                .orElse(0);
    }

    /** Waits until the run history has so many rows. */
    Table history(int runs) {
        Table history = robot.named(Table.class, HISTORY);
        robot.await(runs + " runs in the history", () -> history.getItemCount() == runs);
        return history;
    }

    /** Reads a run by a double click in the history. */
    void read(Table history, int row) {
        robot.act(() -> {
            history.setSelection(row);
            Event event = new Event();
            event.item = history.getItem(row);
            history.notifyListeners(SWT.Selection, event);
            history.notifyListeners(SWT.DefaultSelection, event);
        });
    }

    /** Ticks all runs of the history. */
    void tickAll(Table history) {
        robot.act(() -> {
            for (TableItem item : history.getItems()) {
                item.setChecked(true);
                Event event = new Event();
                event.item = item;
                event.detail = SWT.CHECK;
                history.notifyListeners(SWT.Selection, event);
            }
        });
    }

    /** What a label or field says; empty if it is not there. */
    String words(String name) {
        return robot.find(Control.class, control -> isNamed(control, name))
                .map(control -> control instanceof Label label
                        ? label.getText()
                        : control instanceof Text field ? field.getText() : "")
                .orElse("");
    }

    /** Pixels of a colour in the chart in front. */
    int chartPixels(RGB colour) {
        return robot.find(Control.class, control -> isNamed(control, "chart.canvas") && control.isVisible())
                .map(canvas -> count(Robot.pixels(canvas), colour))
                .orElse(0);
    }

    /** Pixels of a colour in a picture. */
    static int count(ImageData data, RGB colour) {
        int count = 0;
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                count += data.palette.getRGB(data.getPixel(x, y)).equals(colour) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean isNamed(Control control, String name) {
        return name.equals(control.getData(Robot.NAME));
    }
}
