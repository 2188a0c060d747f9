package org.thirdleak.workbench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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

    private Window window;
    private Robot robot;

    @BeforeAll
    void start() throws Exception {
        Path scratch = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "session");
        window = new Window(Files.createDirectories(scratch.resolve("study")), scratch);
        robot = window.robot();
    }

    @AfterAll
    void end() throws Exception {
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
    void perspectivesAreOnTheBar() {
        robot.press("Results");
        robot.await(
                "the run history",
                () -> robot.find(
                                org.eclipse.swt.custom.CTabItem.class,
                                tab -> tab.getText().equals("Run History"))
                        .isPresent());
        robot.picture(Path.of("target/pictures/results.png"));
        robot.press("Design");
        robot.picture(Path.of("target/pictures/design.png"));
    }
}
