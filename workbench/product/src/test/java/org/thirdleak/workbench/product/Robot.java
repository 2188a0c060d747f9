package org.thirdleak.workbench.product;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/** Finds widgets and drives them from the thread of a test. */
record Robot(Display display) {

    /** What widgets are called by, see the views. */
    static final String NAME = "thirdleak.name";

    private static final long PATIENCE_SECONDS = 20;
    private static final long FOCUS_MILLIS = 100;

    /** Does something on the thread of the window. */
    <T> T ui(Callable<T> call) {
        List<T> outcome = new ArrayList<>();
        List<Throwable> failure = new ArrayList<>();
        display.syncExec(() -> {
            try {
                outcome.add(call.call());
            } catch (Throwable e) { // told by the test's own thread
                failure.add(e);
            }
        });
        if (!failure.isEmpty()) {
            throw new AssertionError("on the thread of the window: " + failure.get(0), failure.get(0));
        }
        return outcome.get(0);
    }

    /** Does something on the thread of the window. */
    void act(Runnable action) {
        ui(() -> {
            action.run();
            return true;
        });
    }

    /** Waits until something holds on the thread of the window. */
    void await(String what, long seconds, Callable<Boolean> condition) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (!ui(condition)) {
            if (System.nanoTime() > end) {
                picture(Path.of("target/pictures/timed-out.png"));
                throw new AssertionError("waited " + seconds + " s for " + what);
            }
            pause(20);
        }
    }

    void await(String what, Callable<Boolean> condition) {
        await(what, PATIENCE_SECONDS, condition);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The main window. On the thread of the window, as all that begins with a widget. */
    Optional<Shell> window() {
        return Arrays.stream(display.getShells())
                .filter(shell -> shell.getParent() == null
                        && shell.isVisible()
                        && shell.getText().contains("Third Leak"))
                .findFirst();
    }

    /** A dialog by its title. */
    Optional<Shell> dialog(String title) {
        return Arrays.stream(display.getShells())
                .filter(shell -> shell.isVisible() && shell.getText().contains(title))
                .findFirst();
    }

    /** All widgets below one of a type, breadth first. */
    static <T extends Widget> List<T> all(Widget root, Class<T> type) {
        List<T> found = new ArrayList<>();
        Deque<Widget> todo = new ArrayDeque<>(List.of(root));
        while (!todo.isEmpty()) {
            Widget next = todo.poll();
            if (next.isDisposed()) {
                continue;
            }
            if (type.isInstance(next)) {
                found.add(type.cast(next));
            }
            if (next instanceof ToolBar bar) {
                todo.addAll(Arrays.asList(bar.getItems()));
            }
            if (next instanceof CTabFolder folder) {
                todo.addAll(Arrays.asList(folder.getItems()));
            }
            if (next instanceof Composite group) {
                todo.addAll(Arrays.asList(group.getChildren()));
            }
        }
        return found;
    }

    /** Anywhere in any window. */
    <T extends Widget> Optional<T> find(Class<T> type, Predicate<T> wanted) {
        return Arrays.stream(display.getShells())
                .flatMap(shell -> all(shell, type).stream())
                .filter(widget -> !widget.isDisposed() && wanted.test(widget))
                .findFirst();
    }

    /** A widget by its name; waits for it to be visible. */
    <T extends Control> T named(Class<T> type, String name) {
        Predicate<T> wanted = widget -> name.equals(widget.getData(NAME)) && widget.isVisible();
        await(name, () -> find(type, wanted).isPresent());
        return ui(() -> find(type, wanted).orElseThrow());
    }

    /** Presses a tool item by its text or the beginning of its tooltip. */
    void press(String label) {
        Predicate<ToolItem> wanted = item -> item.isEnabled()
                && (label.equals(item.getText())
                        || String.valueOf(item.getToolTipText()).startsWith(label));
        await(label, () -> find(ToolItem.class, wanted).isPresent());
        display.asyncExec(() -> find(ToolItem.class, wanted).ifPresent(Robot::select)); // may open a dialog
    }

    /** Moves the mouse into the window: without a window manager that is where the keys go. */
    void pointToWindow() {
        act(() -> {
            Rectangle where = window().orElseThrow().getBounds();
            Event move = new Event();
            move.type = SWT.MouseMove;
            move.x = where.x + where.width / 2;
            move.y = where.y + where.height / 2;
            display.post(move);
        });
        pause(FOCUS_MILLIS);
    }

    /**
     * Presses a key, with modifiers held, as the keyboard does.
     *
     * @param modifiers {@code SWT.CTRL}, {@code SWT.SHIFT} or 0
     * @param code a key code or a letter in lower case
     */
    void key(int modifiers, int code) {
        pointToWindow();
        if (modifiers != 0) {
            post(SWT.KeyDown, modifiers);
        }
        post(SWT.KeyDown, code);
        post(SWT.KeyUp, code);
        if (modifiers != 0) {
            post(SWT.KeyUp, modifiers);
        }
    }

    private void post(int type, int code) {
        Event event = new Event();
        event.type = type;
        event.keyCode = code;
        event.character = code < 128 ? (char) code : 0;
        display.post(event); // any thread may
        pause(20);
    }

    /** Name of the control that keys go to, or of the nearest named one that it is in; empty if there is none. */
    String focus() {
        Control control = display.getFocusControl();
        while (control != null && control.getData(NAME) == null) {
            control = control.getParent();
        }
        return control == null ? "" : String.valueOf(control.getData(NAME));
    }

    /** Chooses an entry of the main menu. */
    void choose(String... path) {
        await("the window", () -> window().isPresent());
        MenuItem item = ui(() -> {
            Menu menu = window().orElseThrow().getMenuBar();
            MenuItem found = null;
            for (String label : path) {
                menu.notifyListeners(SWT.Show, new Event());
                found = Arrays.stream(menu.getItems())
                        .filter(each -> each.getText().replace("&", "").startsWith(label))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no menu " + label));
                menu = found.getMenu();
            }
            return found;
        });
        display.asyncExec(() -> select(item));
    }

    static void select(Widget widget) {
        Event event = new Event();
        event.widget = widget;
        widget.notifyListeners(SWT.Selection, event);
    }

    /** What a control shows. */
    static ImageData pixels(Control control) {
        Point size = control.getSize();
        Image image = new Image(control.getDisplay(), Math.max(1, size.x), Math.max(1, size.y));
        GC gc = new GC(control);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData data = image.getImageData(100);
        image.dispose();
        return data;
    }

    /** Keeps a picture of the whole screen. */
    void picture(Path file) {
        ImageData shown = ui(() -> {
            Rectangle screen = display.getBounds();
            Image image = new Image(display, screen.width, screen.height);
            GC gc = new GC(display);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            ImageData data = image.getImageData(100);
            image.dispose();
            return data;
        });
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {shown};
        loader.save(file.toString(), SWT.IMAGE_PNG);
    }
}
