package org.thirdleak.workbench.chart;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/**
 * Mouse and keys of a figure: the wheel zooms about the mouse, or rolls a figure that is larger than the canvas unless Ctrl
 * is held; dragging moves, a double click or 0 shows everything, Tab goes from spot to spot.
 */
final class CanvasGestures {

    private static final double NOTCH = 1.25;
    private static final double KEY = 1.5;
    private static final int QUIET_MS = 100;
    private static final int STEP = 60;
    private static final int ROLL = 20;

    private final FigureCanvas canvas;
    private final SpotTip tip;
    private Optional<Point> dragged = Optional.empty();
    private SheetBars.Pull pull = SheetBars.Pull.PICTURE;

    CanvasGestures(FigureCanvas canvas, SpotTip tip) {
        this.canvas = canvas;
        this.tip = tip;
        canvas.addListener(SWT.MouseWheel, this::wheel);
        canvas.addListener(SWT.MouseDown, this::press);
        canvas.addListener(SWT.MouseUp, event -> release());
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseExit, event -> tip.clear());
        canvas.addListener(SWT.FocusOut, event -> tip.clear());
        canvas.addListener(SWT.MouseDoubleClick, event -> canvas.fit());
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, this::traverse);
    }

    private void wheel(Event event) {
        boolean control = (event.stateMask & SWT.MOD1) != 0;
        if (event.count != 0 && canvas.sheet().reachesBeyond() && !control) {
            boolean sideways = (event.stateMask & SWT.SHIFT) != 0;
            int by = ROLL * event.count;
            tip.clear();
            canvas.look(canvas.view().dragged(canvas.sheet(), sideways ? by : 0, sideways ? 0 : by), 0);
        } else if (event.count != 0) {
            double times = event.count > 0 ? NOTCH : 1 / NOTCH;
            canvas.look(canvas.view().zoomed(canvas.sheet(), event.x, event.y, times), QUIET_MS);
        }
        event.doit = false; // the wheel must not scroll what is around
    }

    private void press(Event event) {
        canvas.setFocus();
        if (event.button == 1 && (canvas.view().factor() > 1 || canvas.sheet().reachesBeyond())) {
            pull = SheetBars.at(canvas.sheet(), canvas.view(), event.x, event.y);
            dragged = Optional.of(new Point(event.x, event.y));
            canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_SIZEALL));
        }
    }

    private void release() {
        dragged = Optional.empty();
        canvas.setCursor(null);
    }

    private void move(Event event) {
        if (dragged.isEmpty()) {
            tip.point(event.x, event.y);
            return;
        }
        Point from = dragged.get();
        canvas.look(
                canvas.view().dragged(canvas.sheet(), pull.x() * (event.x - from.x), pull.y() * (event.y - from.y)), 0);
        dragged = Optional.of(new Point(event.x, event.y));
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> pan(STEP, 0);
            case SWT.ARROW_RIGHT -> pan(-STEP, 0);
            case SWT.ARROW_UP -> pan(0, STEP);
            case SWT.ARROW_DOWN -> pan(0, -STEP);
            case SWT.PAGE_UP -> pan(0, canvas.size().height() - STEP);
            case SWT.PAGE_DOWN -> pan(0, STEP - canvas.size().height());
            case SWT.KEYPAD_ADD -> canvas.zoom(KEY);
            case SWT.KEYPAD_SUBTRACT -> canvas.zoom(1 / KEY);
            case SWT.KEYPAD_0 -> canvas.fit();
            case SWT.ESC -> tip.clear();
            default -> character(event);
        }
    }

    private void character(Event event) {
        boolean control = (event.stateMask & SWT.MOD1) != 0;
        if (control && event.keyCode == 'c') {
            FigureCopy.picture(canvas);
            return;
        }
        switch (event.character) {
            case '+', '=' -> canvas.zoom(KEY);
            case '-' -> canvas.zoom(1 / KEY);
            case '0' -> canvas.fit();
            default -> {
                // not ours
            }
        }
    }

    private void pan(int x, int y) {
        canvas.look(canvas.view().dragged(canvas.sheet(), x, y), QUIET_MS);
    }

    private void traverse(Event event) {
        switch (event.detail) {
            case SWT.TRAVERSE_TAB_NEXT -> event.doit = !tip.step(1);
            case SWT.TRAVERSE_TAB_PREVIOUS -> event.doit = !tip.step(-1);
            default -> event.doit = false; // arrows, page keys and Escape are keys of the canvas
        }
    }
}
