package org.thirdleak.workbench.product;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.core.runtime.adaptor.EclipseStarter;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.BundleContext;

/**
 * The assembled product, started inside this virtual machine: real bundles, real window. Only SWT is shared with the
 * tests, so they drive widgets as a user does.
 */
final class Window implements AutoCloseable {

    private static final long MOST_SECONDS = 60;

    private final Path scratch;
    private final Thread thread;
    private final Robot robot;
    private volatile Optional<Throwable> failure = Optional.empty();

    /**
     * Starts it and waits for its window.
     *
     * @param folder the folder of configs to work in
     * @param scratch an empty folder for what the window keeps
     */
    Window(Path folder, Path scratch) throws Exception {
        assertNotNull(
                System.getenv("DISPLAY"), "there is no display; run under one: xvfb-run -a mvn -Pworkbench verify");
        countWhatDisplaysHold();
        this.scratch = scratch;
        this.thread = new Thread(() -> run(folder), "workbench-ui");
        thread.start();
        this.robot = new Robot(display());
        robot.await("the window", MOST_SECONDS, () -> robot.window().isPresent());
    }

    private static void countWhatDisplaysHold() {
        Device.DEBUG = true;
    }

    private void run(Path folder) {
        try {
            EclipseStarter.setInitialProperties(properties());
            EclipseStarter.startup(new String[] {"-consoleLog", "-folder", folder.toString()}, null);
            EclipseStarter.run(null);
        } catch (Throwable e) { // told by the thread that waits
            failure = Optional.of(e);
        }
    }

    private Map<String, String> properties() {
        Path home = Path.of("target/workbench").toAbsolutePath();
        Properties config = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("configuration/config.ini"))) {
            config.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> all = new HashMap<>();
        config.stringPropertyNames().forEach(name -> all.put(name, config.getProperty(name)));
        all.put("osgi.install.area", home.toUri().toString());
        all.put("osgi.syspath", home.resolve("plugins").toString());
        all.put(
                "osgi.framework",
                home.resolve("plugins/org.eclipse.osgi.jar").toUri().toString());
        all.put(
                "osgi.configuration.area",
                scratch.resolve("configuration").toUri().toString());
        all.put("osgi.instance.area", scratch.resolve("data").toUri().toString());
        all.put("osgi.noShutdown", "true");
        // SWT is one and the same here and in the bundles
        all.put("osgi.parentClassloader", "app");
        all.put("org.osgi.framework.bundle.parent", "app");
        all.put("org.osgi.framework.bootdelegation", "org.eclipse.swt,org.eclipse.swt.*");
        all.put("osgi.compatibility.bootdelegation", "false");
        return all;
    }

    /** A display can be found before it is finished, so it is tried until it answers. */
    private Display display() throws InterruptedException {
        long end = System.nanoTime() + MOST_SECONDS * 1_000_000_000L;
        while (true) {
            Display display = Display.findDisplay(thread);
            try {
                if (display != null) {
                    display.syncExec(() -> {});
                    return display;
                }
            } catch (NullPointerException | SWTException e) {
                // not finished yet
            }
            if (failure.isPresent() || System.nanoTime() > end) {
                throw new AssertionError("the workbench did not start", failure.orElse(null));
            }
            Thread.sleep(20);
        }
    }

    Robot robot() {
        return robot;
    }

    /** The thread that the window lives on. */
    Thread thread() {
        return thread;
    }

    BundleContext bundles() {
        return EclipseStarter.getSystemBundleContext();
    }

    /** Waits for its end. */
    boolean ends() {
        long end = System.nanoTime() + MOST_SECONDS * 1_000_000_000L;
        while (thread.isAlive() && System.nanoTime() < end) {
            Robot.pause(20);
        }
        return !thread.isAlive();
    }

    /** Ends it as a user does, by closing the window. */
    @Override
    public void close() {
        if (thread.isAlive()) {
            robot.display().asyncExec(() -> robot.window().ifPresent(Shell::close));
        }
        assertTrue(ends(), "the workbench did not end");
        try {
            EclipseStarter.shutdown();
        } catch (Exception e) { // what the platform declares
            throw new IllegalStateException(e);
        }
    }
}
