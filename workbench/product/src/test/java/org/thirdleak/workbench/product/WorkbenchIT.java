package org.thirdleak.workbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** One session at the workbench, from its start to its end; each step begins where the one before ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkbenchIT {

    private static final String CONFIG = "minimal.yaml";
    /** The report's accent on white. */
    private static final RGB ACCENT = new RGB(0x00, 0x72, 0xB2);

    private static final int TIMES = 50;

    private static final double OWN_MILLIS = 50;
    /** The platform loads its classes the first time that an editor opens. */
    private static final double ASKED_MILLIS = 400;

    private Path study = Path.of("");
    private Window window;
    private Robot robot;
    private FreezeWatch watch;

    @BeforeAll
    void start() throws Exception {
        Path scratch = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "session");
        study = Files.createDirectories(scratch.resolve("study"));
        Path examples = Path.of("../../examples");
        copy(
                examples.resolve("configs").resolve(CONFIG),
                study.resolve("configs").resolve(CONFIG));
        copy(examples.resolve("data/iss-circuits.csv"), study.resolve("data/iss-circuits.csv"));
        copy(examples.resolve("data/iss-leaks.csv"), study.resolve("data/iss-leaks.csv"));
        window = new Window(study, scratch);
        robot = window.robot();
        watch = new FreezeWatch(window, OWN_MILLIS, ASKED_MILLIS);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    @AfterAll
    void end() {
        watch.close();
        window.close();
    }

    @Test
    @Order(1)
    void everyBundleResolves() {
        List<String> unresolved = Arrays.stream(window.bundles().getBundles())
                .filter(bundle -> bundle.getState() == Bundle.INSTALLED)
                .filter(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
                .map(Bundle::getSymbolicName)
                .toList();
        assertEquals(List.of(), unresolved);
    }

    @Test
    @Order(2)
    void anExampleOpensInTheEditor() {
        openConfig();
        robot.named(Tree.class, "form.sections");
        robot.picture(Path.of("target/pictures/design.png"));
    }

    @Test
    @Order(3)
    void aBadValueIsMarkedAndAGoodOneIsSaved() throws IOException {
        section("Histories");
        type("form.histories.count", "many");
        robot.await("a problem", () -> problems() == 1);
        robot.picture(Path.of("target/pictures/problem.png"));
        type("form.histories.count", "20000");
        robot.await("no problem", () -> problems() == 0);
        robot.press("Save");
        robot.await("the file", () -> text().contains("20000"));
        Path example = Path.of("../../examples/configs").resolve(CONFIG);
        assertTrue(text().startsWith(Files.readString(example).strip()), "what was there stays as it was");
    }

    @Test
    @Order(4)
    void aRunIsCancelledAndResumed() {
        robot.press("Run the open config");
        robot.await(
                "work under way",
                60,
                () -> !text("run.numbers").isEmpty() && text("run.numbers").contains("histories"));
        robot.picture(Path.of("target/pictures/run.png"));
        robot.press("Cancel the run under way");
        robot.await("a checkpoint", 5, () -> found("checkpoint").isPresent());
        assertTrue(found("result.json").isEmpty());
        Robot.pause(2000); // the queue hears of the end a moment after the checkpoint is there
        robot.press("Resume the selected run");
        robot.await("a result", 120, () -> found("result.json").isPresent());
        robot.await("a statement", () -> found("checkpoint").isEmpty());
        answer("No");
    }

    @Test
    @Order(5)
    void chartsOfTheRunAreDrawnInTheHouseStyle() {
        robot.press("Results");
        Table history = robot.named(Table.class, "history.table");
        robot.await("the run in the history", () -> history.getItemCount() == 1);
        read(history, 0);
        robot.await("a chart", 60, () -> accents() > 200);
        robot.picture(Path.of("target/pictures/results.png"));
    }

    @Test
    @Order(6)
    void runsAreCompared() {
        robot.press("Design");
        section("Study");
        type("form.seed", "7");
        robot.press("Save");
        robot.await("the file", () -> text().contains("seed"));
        robot.press("Run the open config");
        robot.await("a second result", 120, () -> results() == 2);
        answer("No");
        robot.press("Results");
        Table history = robot.named(Table.class, "history.table");
        robot.await("both runs in the history", () -> history.getItemCount() == 2);
        robot.act(() -> {
            for (TableItem item : history.getItems()) {
                item.setChecked(true);
                Event event = new Event();
                event.item = item;
                event.detail = SWT.CHECK;
                history.notifyListeners(SWT.Selection, event);
            }
        });
        robot.choose("Run", "Compare Runs");
        Tree tree = robot.named(Tree.class, "comparison.tree");
        robot.await("the comparison", 60, () -> tree.getItemCount() > 0);
        Robot.pause(500);
        robot.picture(Path.of("target/pictures/comparison.png"));
    }

    @Test
    @Order(7)
    void whatAnEditorHeldIsGivenBack() {
        robot.press("Design");
        for (int i = 0; i < 3; i++) {
            openAndClose(); // what is made once and kept
        }
        int before = held();
        for (int i = 0; i < TIMES; i++) {
            openAndClose();
        }
        assertEquals(before, held(), 2, "images, fonts, colours held after " + TIMES + " editors");
    }

    @Test
    @Order(8)
    void nothingKeptTheWindowFromAnswering() {
        assertEquals(List.of(), watch.freezes());
    }

    private void openAndClose() {
        robot.choose("File", "Close");
        robot.await(
                "no editor",
                () -> robot.find(Tree.class, tree -> isNamed(tree, "form.sections"))
                        .isEmpty());
        openConfig();
    }

    private int held() {
        Robot.pause(500);
        return robot.ui(() -> robot.display().getDeviceData().objects.length);
    }

    private void openConfig() {
        Tree tree = robot.named(Tree.class, "explorer.tree");
        robot.await(CONFIG, () -> item(tree.getItems(), CONFIG).isPresent());
        robot.act(() -> {
            TreeItem found = item(tree.getItems(), CONFIG).orElseThrow();
            tree.setSelection(found);
            Event event = new Event();
            event.item = found;
            tree.notifyListeners(SWT.Selection, event);
            tree.notifyListeners(SWT.DefaultSelection, event);
        });
        robot.named(Tree.class, "form.sections");
    }

    private void section(String name) {
        Tree tree = robot.named(Tree.class, "form.sections");
        robot.await(name, () -> item(tree.getItems(), name).isPresent());
        robot.act(() -> {
            TreeItem found = item(tree.getItems(), name).orElseThrow();
            tree.setSelection(found);
            Event event = new Event();
            event.item = found;
            tree.notifyListeners(SWT.Selection, event);
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

    private void type(String name, String words) {
        Text field = robot.named(Text.class, name);
        robot.act(() -> {
            field.setFocus();
            field.setText(words);
        });
    }

    private void read(Table table, int row) {
        robot.act(() -> {
            table.setSelection(row);
            Event event = new Event();
            event.item = table.getItem(row);
            table.notifyListeners(SWT.Selection, event);
            table.notifyListeners(SWT.DefaultSelection, event);
        });
    }

    /** Answers the question whether to look at the results, if it is asked. */
    private void answer(String button) {
        Robot.pause(700);
        robot.act(() -> robot.find(
                        Button.class, each -> each.getText().replace("&", "").startsWith(button))
                .ifPresent(Robot::select));
    }

    private long problems() {
        return robot.find(Table.class, table -> isNamed(table, "problems.table") && table.isVisible())
                .map(Table::getItemCount)
                .orElse(0);
    }

    private static boolean isNamed(Control control, String name) {
        return name.equals(control.getData(Robot.NAME));
    }

    private String text(String name) {
        return robot.find(Control.class, control -> isNamed(control, name))
                .map(control -> control instanceof Label label
                        ? label.getText()
                        : control instanceof Text field ? field.getText() : "")
                .orElse("");
    }

    private int accents() {
        return robot.find(Control.class, control -> isNamed(control, "chart.canvas") && control.isVisible())
                .map(canvas -> count(Robot.pixels(canvas), ACCENT))
                .orElse(0);
    }

    private static int count(ImageData data, RGB colour) {
        int count = 0;
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                count += data.palette.getRGB(data.getPixel(x, y)).equals(colour) ? 1 : 0;
            }
        }
        return count;
    }

    private String text() {
        try {
            return Files.readString(study.resolve("configs").resolve(CONFIG));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long results() {
        return inRuns("result.json");
    }

    private Optional<String> found(String name) {
        return inRuns(name) > 0 ? Optional.of(name) : Optional.empty();
    }

    /** How many run folders hold it. */
    private long inRuns(String name) {
        Path runs = study.resolve("runs");
        if (!Files.isDirectory(runs)) {
            return 0;
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(
                            folder -> !String.valueOf(folder.getFileName()).startsWith("."))
                    .filter(folder -> Files.exists(folder.resolve(name)))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
