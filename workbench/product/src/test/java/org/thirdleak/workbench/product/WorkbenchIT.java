package org.thirdleak.workbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
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

    /** The report's accent on white. */
    private static final RGB ACCENT = new RGB(0x00, 0x72, 0xB2);

    private static final int TIMES = 50;
    private static final int FEW_TIMES = 10;
    /** What is made once and kept is made by then. */
    private static final int FIRST = 3;

    private static final List<String> VIEWS =
            List.of("explorer", "problems", "prior", "run", "history", "numbers", "circuit", "comparison");

    private static final double OWN_MILLIS = 50;
    /** The platform loads its classes the first time that an editor opens. */
    private static final double ASKED_MILLIS = 400;

    private Path scratch = Path.of("");
    private StudyOnDisk study = new StudyOnDisk(scratch);
    private Window window;
    private Robot robot;
    private Engineer engineer;
    private Platform platform;
    private FreezeWatch watch;

    @BeforeAll
    void start() throws Exception {
        scratch = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "session");
        study = StudyOnDisk.make(scratch.resolve("study"));
        window = new Window(study.folder(), scratch);
        robot = window.robot();
        robot.pointToWindow();
        engineer = new Engineer(robot);
        platform = new Platform(robot, window.bundles());
        watch = new FreezeWatch(window, OWN_MILLIS, ASKED_MILLIS);
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
    void anExampleOpensInTheEditorAndIsReadyForKeys() {
        engineer.open(StudyOnDisk.CONFIG);
        robot.await("the focus in the editor", () -> robot.focus().startsWith("form."));
        robot.picture(Path.of("target/pictures/design.png"));
    }

    @Test
    @Order(3)
    void aBadValueIsMarkedAndAGoodOneIsSaved() {
        engineer.section("Histories");
        engineer.type("form.histories.count", "many");
        robot.await("a problem", () -> engineer.problems() == 1);
        robot.picture(Path.of("target/pictures/problem.png"));
        engineer.type("form.histories.count", "20000");
        robot.await("no problem", () -> engineer.problems() == 0);
        robot.key(SWT.CTRL, 's');
        robot.await("the file", () -> study.config().contains("20000"));
        assertTrue(study.config().startsWith(StudyOnDisk.example().strip()), "what was there stays as it was");
    }

    @Test
    @Order(4)
    void aRunIsCancelledAndResumedByKeys() {
        robot.key(0, SWT.F5);
        robot.await("work under way", 60, () -> engineer.words("run.numbers").contains("histories"));
        robot.picture(Path.of("target/pictures/run.png"));
        robot.key(SWT.SHIFT, SWT.F5);
        robot.key(SWT.CTRL, SWT.F5); // while the run is still ending
        robot.await("a result", 120, () -> study.runsWith("result.json") == 1);
        robot.await("no checkpoint", () -> study.runsWith("checkpoint") == 0);
        engineer.answer("No");
        Table queue = robot.named(Table.class, "run.queue");
        assertEquals(2, robot.ui(queue::getItemCount), "the cancelled run and the one that went on");
    }

    @Test
    @Order(5)
    void chartsOfTheRunAreDrawnInTheHouseStyle() {
        robot.press("Results");
        engineer.read(engineer.history(1), 0);
        robot.await("a chart", 60, () -> engineer.chartPixels(ACCENT) > 200);
        robot.picture(Path.of("target/pictures/results.png"));
    }

    @Test
    @Order(6)
    void aChartIsExported() throws Exception {
        Path folder = scratch.resolve("export");
        for (String ending : List.of("png", "svg", "pdf", "csv")) {
            Path file = folder.resolve("chart." + ending);
            engineer.export(file, "Export");
            robot.await(ending, () -> Files.exists(file));
        }
        ImageData picture = new ImageData(folder.resolve("chart.png").toString());
        assertTrue(Engineer.count(picture, ACCENT) > 200, "in the house style");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("chart.svg").toFile());
        assertTrue(Files.size(folder.resolve("chart.pdf")) > 1000);
        assertTrue(Files.readAllLines(folder.resolve("chart.csv")).size() > 1);
        engineer.export(folder.resolve("chart.png"), "Replace");
    }

    @Test
    @Order(7)
    void runsAreCompared() {
        robot.press("Design");
        engineer.section("Study");
        engineer.type("form.seed", "7");
        robot.press("Save");
        robot.await("the file", () -> study.config().contains("seed"));
        robot.press("Run the open config");
        robot.await("a second result", 120, () -> study.runsWith("result.json") == 2);
        engineer.answer("No");
        robot.press("Results");
        engineer.tickAll(engineer.history(2));
        robot.choose("Run", "Compare Runs");
        Tree tree = robot.named(Tree.class, "comparison.tree");
        robot.await("the comparison", 60, () -> tree.getItemCount() > 0);
        Robot.pause(500);
        robot.picture(Path.of("target/pictures/comparison.png"));
    }

    @Test
    @Order(8)
    void whatAnEditorHeldIsGivenBack() {
        robot.press("Design");
        givesBack(TIMES, () -> {
            engineer.close();
            engineer.open(StudyOnDisk.CONFIG);
        });
    }

    @Test
    @Order(9)
    void whatTheViewsHeldIsGivenBack() {
        givesBack(TIMES, () -> openAndClose("charts"));
        givesBack(FEW_TIMES, () -> VIEWS.forEach(this::openAndClose));
    }

    private void openAndClose(String view) {
        platform.openAndClose("org.thirdleak.workbench." + view);
    }

    /** Images, fonts, colours and listeners are as many after many times as after a few. */
    private void givesBack(int times, Runnable openAndClose) {
        repeat(FIRST, openAndClose);
        int objects = settled(() -> robot.ui(() -> robot.display().getDeviceData().objects.length));
        int listeners = settled(platform::listeners);
        repeat(times, openAndClose);
        assertEquals(objects, settled(() -> robot.ui(() -> robot.display().getDeviceData().objects.length)), 2, "held");
        assertEquals(listeners, settled(platform::listeners), "listeners");
    }

    private static void repeat(int times, Runnable step) {
        for (int i = 0; i < times; i++) {
            step.run();
        }
    }

    private static int settled(IntSupplier count) {
        Robot.pause(500);
        return count.getAsInt();
    }

    @Test
    @Order(10)
    void nothingKeptTheWindowFromAnswering() {
        assertEquals(List.of(), watch.freezes());
    }

    @Test
    @Order(11)
    void aKeyEndsIt() {
        watch.close();
        robot.key(SWT.CTRL, 'q');
        assertTrue(window.ends(), "Ctrl+Q quits");
    }
}
