package org.thirdleak.workbench.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.thirdleak.workbench.action.IconAction;
import org.thirdleak.workbench.session.Session;

/** The page of a run in a window of its own. There is one such window: another page takes the place of the one before. */
public final class PageWindow {

    private static final int WIDTH = 860;
    private static final int PAN = 60;

    private final Shell shell;
    private final PageCanvas canvas;
    private Optional<Path> file = Optional.empty();

    /**
     * Opens an empty window.
     *
     * @param parent the window of the workbench
     */
    public PageWindow(Shell parent) {
        shell = new Shell(parent, SWT.SHELL_TRIM);
        shell.setData("thirdleak.name", "page.window");
        shell.setImages(parent.getImages());
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        shell.setLayout(layout);
        ToolBarManager bar = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
        canvas = fill(bar);
        shell.addListener(SWT.Dispose, event -> bar.dispose());
        Rectangle screen = parent.getMonitor().getClientArea();
        int height = screen.height * 9 / 10;
        int width = Math.min(WIDTH, screen.width);
        shell.setBounds(screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2, width, height);
        shell.open();
    }

    private PageCanvas fill(ToolBarManager bar) {
        bar.createControl(shell).setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        new Label(shell, SWT.SEPARATOR | SWT.HORIZONTAL).setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        PageCanvas page = new PageCanvas(shell);
        page.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        page.addListener(SWT.KeyDown, this::key);
        bar.add(new IconAction("Whole page (0)", "fit", () -> page.fit(PageView::whole)));
        bar.add(new IconAction("As wide as the window (W)", "fit-width", () -> page.fit(PageView::wide)));
        bar.add(new IconAction("Full size (1)", "full-size", page::fullSize));
        bar.add(new Separator());
        bar.add(new IconAction("Zoom in (+)", "zoom-in", page::zoomIn));
        bar.add(new IconAction("Zoom out (-)", "zoom-out", page::zoomOut));
        bar.add(new Separator());
        bar.add(new IconAction("Open in another program", "open-outside", this::openOutside));
        bar.update(true);
        return page;
    }

    /** Whether it has been closed. */
    public boolean isClosed() {
        return shell.isDisposed();
    }

    /**
     * Shows a page and comes to the front.
     *
     * @param picture a PNG
     * @param title of the window
     */
    public void show(Path picture, String title) {
        file = Optional.of(picture);
        shell.setText(title);
        canvas.say("Reading " + picture.getFileName() + "…");
        shell.setActive();
        canvas.setFocus();
        Display display = shell.getDisplay();
        Session.current().background().execute(() -> {
            try {
                PagePixels pixels = PagePixels.read(picture);
                later(display, picture, () -> canvas.show(pixels));
            } catch (IOException | RuntimeException e) {
                later(
                        display,
                        picture,
                        () -> canvas.say("The page cannot be shown: " + e.getMessage()
                                + ".\nDelete the file and open the page again to have it drawn anew:\n" + picture));
            }
        });
    }

    /** Unless the window is closed, or shows another page by now. */
    private void later(Display display, Path picture, Runnable step) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!shell.isDisposed() && file.equals(Optional.of(picture))) {
                    step.run();
                }
            });
        }
    }

    private void key(Event event) {
        switch (event.character) {
            case '0' -> canvas.fit(PageView::whole);
            case 'w' -> canvas.fit(PageView::wide);
            case '1' -> canvas.fullSize();
            case '+', '=' -> canvas.zoomIn();
            case '-' -> canvas.zoomOut();
            case SWT.ESC -> shell.close();
            default -> pan(event.keyCode);
        }
    }

    private void pan(int key) {
        int screenful = canvas.getSize().y - PAN;
        switch (key) {
            case SWT.ARROW_DOWN -> canvas.move(0, -PAN);
            case SWT.ARROW_UP -> canvas.move(0, PAN);
            case SWT.ARROW_RIGHT -> canvas.move(-PAN, 0);
            case SWT.ARROW_LEFT -> canvas.move(PAN, 0);
            case SWT.PAGE_DOWN -> canvas.move(0, -screenful);
            case SWT.PAGE_UP -> canvas.move(0, screenful);
            default -> {
                // no key of ours
            }
        }
    }

    private void openOutside() {
        file.filter(picture -> !Program.launch(picture.toString()))
                .ifPresent(picture -> MessageDialog.openInformation(
                        shell, "Open Page", "No program for pictures was found. Open this file:\n\n" + picture));
    }
}
