package org.thirdleak.workbench.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.DeviceData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.NumberTable;
import org.thirdleak.report.chart.Spot;
import org.thirdleak.report.claim.Caption;
import org.thirdleak.report.theme.Theme;

/** A canvas on a real display: what it shows, and that it leaves nothing behind. */
class FigureCanvasTest {
    private static final Figure FIGURE = new Figure(
            "square",
            new Caption("A square", "Blue", "No note", "A blue square"),
            new NumberTable(List.of("side"), List.of(List.of(2.0))),
            (g, area, theme) -> {
                g.setPaint(theme.accent());
                g.fill(area);
                Spot.mark(g, area, () -> "side 2 m");
            });

    private static Optional<Display> display = Optional.empty();

    @BeforeAll
    static void open() {
        assumeTrue(System.getenv("DISPLAY") != null, "no display");
        DeviceData data = new DeviceData();
        data.tracking = true;
        display = Optional.of(new Display(data));
    }

    @AfterAll
    static void close() {
        display.ifPresent(Display::dispose);
    }

    private static Shell shell() {
        Shell shell = new Shell(display.orElseThrow());
        shell.setLayout(new FillLayout());
        shell.setSize(700, 500);
        return shell;
    }

    /** Drawing happens at once here, so only what waits for the window is left to do. */
    private static FigureCanvas shown(Shell shell) {
        FigureCanvas canvas = new FigureCanvas(shell, Runnable::run);
        canvas.setTheme(Optional.of(Theme.LIGHT));
        canvas.setFigure(Optional.of(FIGURE));
        shell.open();
        settle(shell.getDisplay());
        return canvas;
    }

    private static void settle(Display display) {
        long end = System.nanoTime() + 300_000_000L;
        while (System.nanoTime() < end) {
            if (!display.readAndDispatch()) {
                Thread.onSpinWait();
            }
        }
    }

    private static ImageData snapshot(FigureCanvas canvas) {
        Image image = new Image(canvas.getDisplay(), canvas.getSize().x, canvas.getSize().y);
        GC gc = new GC(canvas);
        try {
            gc.copyArea(image, 0, 0);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private static int rgb(ImageData data, int x, int y) {
        var colour = data.palette.getRGB(data.getPixel(x, y));
        return colour.red << 16 | colour.green << 8 | colour.blue;
    }

    @Test
    void showsTheFigureInItsColoursAndZooms() {
        Shell shell = shell();
        try {
            FigureCanvas canvas = shown(shell);
            ImageData whole = snapshot(canvas);
            assertEquals(Theme.LIGHT.ground().getRGB() & 0xFFFFFF, rgb(whole, 1, 1));
            assertEquals(Theme.LIGHT.accent().getRGB() & 0xFFFFFF, rgb(whole, whole.width / 2, whole.height / 2));
            assertFalse(canvas.spots().isEmpty());
            assertEquals("side 2 m", canvas.spots().get(0).words());
            canvas.zoom(4);
            settle(shell.getDisplay());
            assertEquals(4, canvas.view().factor());
            assertFalse(Arrays.equals(whole.data, snapshot(canvas).data));
            canvas.fit();
            settle(shell.getDisplay());
            assertTrue(Arrays.equals(whole.data, snapshot(canvas).data));
        } finally {
            shell.dispose();
        }
    }

    @Test
    void leavesNothingBehind() {
        openAndClose();
        Display now = display.orElseThrow();
        long before = Arrays.stream(now.getDeviceData().objects)
                .filter(Image.class::isInstance)
                .count();
        for (int i = 0; i < 50; i++) {
            openAndClose();
        }
        long after = Arrays.stream(now.getDeviceData().objects)
                .filter(Image.class::isInstance)
                .count();
        assertEquals(before, after);
    }

    private static void openAndClose() {
        Shell shell = shell();
        FigureCanvas canvas = new FigureCanvas(shell, Runnable::run);
        canvas.setFigure(Optional.of(FIGURE));
        shell.layout();
        canvas.notifyListeners(SWT.Resize, new org.eclipse.swt.widgets.Event());
        while (shell.getDisplay().readAndDispatch()) {
            // until the picture is shown
        }
        shell.dispose();
    }
}
