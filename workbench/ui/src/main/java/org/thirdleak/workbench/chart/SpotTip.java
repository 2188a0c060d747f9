package org.thirdleak.workbench.chart;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.thirdleak.report.chart.Spot;
import org.thirdleak.report.theme.Theme;

/** The spot that is pointed at: outlined in the picture, with its words beside it. */
public final class SpotTip {

    private static final int DELAY_MS = 150;
    private static final int WIDEST = 420;
    private static final int APART = 16;

    private final Canvas canvas;
    private final Supplier<List<Spot>> spots;
    private final Supplier<Theme> theme;
    private final Runnable show = this::show;
    private Optional<Spot> marked = Optional.empty();
    private Optional<Shell> shell = Optional.empty();
    private Point at = new Point(0, 0);

    /**
     * Points at nothing yet.
     *
     * @param canvas what the mouse moves over
     * @param spots what stands there now, units of the canvas
     * @param theme its colours
     */
    public SpotTip(Canvas canvas, Supplier<List<Spot>> spots, Supplier<Theme> theme) {
        this.canvas = canvas;
        this.spots = spots;
        this.theme = theme;
        canvas.addListener(SWT.Dispose, event -> close());
    }

    /** The spot that is pointed at. */
    Optional<Spot> marked() {
        return marked;
    }

    /** The mouse is here; its words appear when it rests. */
    public void point(int x, int y) {
        at = new Point(x, y);
        Optional<Spot> found = Spot.at(spots.get(), x, y);
        if (found.equals(marked)) {
            shell.ifPresent(tip -> place(tip));
            return;
        }
        mark(found);
    }

    /**
     * Goes to the next spot by the keyboard.
     *
     * @param step 1 or −1
     * @return whether there is one
     */
    boolean step(int step) {
        List<Spot> all = spots.get();
        int now = marked.map(all::indexOf).orElse(-1);
        int next = now < 0 ? (step > 0 ? 0 : all.size() - 1) : now + step;
        if (next < 0 || next >= all.size()) {
            clear();
            return false;
        }
        Rectangle2D bounds = all.get(next).shape().getBounds2D();
        at = new Point((int) bounds.getCenterX(), (int) bounds.getCenterY());
        mark(Optional.of(all.get(next)));
        canvas.getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
        return true;
    }

    /** Points at nothing. */
    public void clear() {
        mark(Optional.empty());
    }

    private void mark(Optional<Spot> spot) {
        if (canvas.isDisposed() || (marked.isEmpty() && spot.isEmpty())) {
            return;
        }
        marked = spot;
        close();
        canvas.redraw();
        canvas.getDisplay().timerExec(-1, show);
        if (spot.isPresent()) {
            canvas.getDisplay().timerExec(DELAY_MS, show);
        }
    }

    private void show() {
        if (canvas.isDisposed() || !canvas.isVisible() || marked.isEmpty()) {
            return;
        }
        close();
        Theme colours = theme.get();
        Shell tip = new Shell(canvas.getShell(), SWT.TOOL | SWT.ON_TOP | SWT.NO_FOCUS | SWT.NO_TRIM);
        tip.setData("thirdleak.name", "chart.tooltip");
        tip.setData("org.eclipse.e4.ui.css.disabled", true);
        FillLayout line = new FillLayout();
        line.marginWidth = 1;
        line.marginHeight = 1;
        tip.setLayout(line);
        tip.setBackground(FigureCanvas.colour(colours.axis()));
        words(tip, colours);
        Point natural = tip.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        tip.setSize(natural.x > WIDEST ? tip.computeSize(WIDEST, SWT.DEFAULT) : natural);
        place(tip);
        tip.setVisible(true);
        shell = Optional.of(tip);
    }

    private void words(Shell tip, Theme colours) {
        var inside = new org.eclipse.swt.widgets.Composite(tip, SWT.NONE);
        FillLayout padding = new FillLayout();
        padding.marginWidth = 10;
        padding.marginHeight = 7;
        inside.setLayout(padding);
        Label label = new Label(inside, SWT.WRAP);
        label.setText(marked.map(Spot::words).orElse("").replace("&", "&&"));
        label.setData("thirdleak.name", "chart.tooltip.words");
        for (var part : List.of(inside, label)) {
            part.setBackground(FigureCanvas.colour(colours.ground()));
            part.setForeground(FigureCanvas.colour(colours.ink()));
        }
    }

    /** Beside the mouse and never under it, within the screen. */
    private void place(Shell tip) {
        Point mouse = canvas.toDisplay(at);
        Rectangle screen = canvas.getMonitor().getClientArea();
        Point size = tip.getSize();
        int x = Math.max(screen.x, Math.min(mouse.x + APART, screen.x + screen.width - size.x));
        int below = mouse.y + APART;
        int y = below + size.y > screen.y + screen.height ? mouse.y - APART - size.y : below;
        tip.setLocation(x, y);
    }

    /** Outlines the spot. */
    public void paint(GC gc, Color colour) {
        marked.ifPresent(spot -> {
            Path path = path(gc, spot.shape());
            try {
                gc.setAntialias(SWT.ON);
                gc.setLineWidth(2);
                gc.setForeground(colour);
                gc.drawPath(path);
            } finally {
                path.dispose();
            }
        });
    }

    private static Path path(GC gc, Shape shape) {
        Path path = new Path(gc.getDevice());
        float[] p = new float[6];
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> path.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> path.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO -> path.quadTo(p[0], p[1], p[2], p[3]);
                case PathIterator.SEG_CUBICTO -> path.cubicTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> path.close();
            }
        }
        return path;
    }

    private void close() {
        shell.filter(tip -> !tip.isDisposed()).ifPresent(Shell::dispose);
        shell = Optional.empty();
    }
}
