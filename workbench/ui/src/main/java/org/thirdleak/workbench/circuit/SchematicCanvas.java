package org.thirdleak.workbench.circuit;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.thirdleak.report.chart.Spot;
import org.thirdleak.report.schematic.CircuitSchematic;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.workbench.chart.EmptyWords;
import org.thirdleak.workbench.chart.FigureCanvas;
import org.thirdleak.workbench.chart.NewestOnly;
import org.thirdleak.workbench.chart.ScreenPixels;
import org.thirdleak.workbench.chart.SpotTip;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;

/**
 * The circuits at a time, drawn off the thread of the window: a time that is passed before it could be drawn is left out.
 */
final class SchematicCanvas extends Canvas {

    private final Display window;
    private final NewestOnly drawing = new NewestOnly(Session.current().background());
    private final SpotTip tip;
    private Optional<CircuitSchematic> schematic = Optional.empty();
    private Optional<Shown> shown = Optional.empty();
    private String emptyText = "";
    private double timeS;

    private record Shown(SchematicPicture picture, Image image) {}

    SchematicCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        window = parent.getDisplay();
        setData("thirdleak.name", "circuit.canvas");
        tip = new SpotTip(this, this::spots, SchematicCanvas::theme);
        Changes.Subscription appearance =
                Session.current().appearance().changes().listen(now -> later(this::draw));
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Resize, event -> draw());
        addListener(SWT.MouseMove, event -> tip.point(event.x, event.y));
        addListener(SWT.MouseExit, event -> tip.clear());
        addListener(SWT.Dispose, event -> {
            appearance.close();
            drawing.close();
            shown.ifPresent(old -> old.image().dispose());
            shown = Optional.empty();
        });
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = schematic
                        .map(drawn -> LeakTime.words(timeS) + ": " + drawn.happened(timeS))
                        .orElse(emptyText);
            }
        });
    }

    /** Shows circuits at a time. */
    void show(CircuitSchematic circuits, double sinceOnsetS) {
        schematic = Optional.of(circuits);
        at(sinceOnsetS);
    }

    /** Says why there is nothing to see, and what to do. */
    void showWords(String words) {
        schematic = Optional.empty();
        emptyText = words;
        tip.clear();
        redraw();
    }

    /** Shows another time. */
    void at(double sinceOnsetS) {
        timeS = sinceOnsetS;
        tip.clear();
        draw();
    }

    private static Theme theme() {
        return Session.current().appearance().chartTheme();
    }

    private List<Spot> spots() {
        return schematic.isEmpty()
                ? List.of()
                : shown.filter(now -> now.picture().timeS() == timeS)
                        .map(now -> now.picture().spots())
                        .orElse(List.of());
    }

    private void draw() {
        Point size = getSize();
        if (schematic.isEmpty() || size.x == 0) {
            redraw();
            return;
        }
        CircuitSchematic circuits = schematic.get();
        double wanted = timeS;
        Theme theme = theme();
        var canvas = org.thirdleak.report.screen.Canvas.nearest(
                size.x, size.y, getMonitor().getZoom() / 100.0);
        drawing.ask(() -> {
            try {
                SchematicPicture picture = SchematicPicture.of(circuits, canvas, theme, wanted);
                later(() -> show(picture));
            } catch (RuntimeException e) {
                later(() -> fail(circuits, e));
            }
        });
    }

    private void show(SchematicPicture picture) {
        if (schematic.filter(circuits -> circuits == picture.schematic()).isEmpty()) {
            return;
        }
        Image image = ScreenPixels.image(window, picture.pixels(), picture.canvas());
        shown.ifPresent(old -> old.image().dispose());
        shown = Optional.of(new Shown(picture, image));
        redraw();
    }

    private void fail(CircuitSchematic circuits, RuntimeException e) {
        if (schematic.filter(now -> now == circuits).isPresent()) {
            showWords("The circuit could not be drawn: " + e.getMessage() + ". Please report this.");
        }
    }

    private void later(Runnable step) {
        if (!window.isDisposed()) {
            window.asyncExec(() -> {
                if (!isDisposed()) {
                    step.run();
                }
            });
        }
    }

    private void paint(GC gc) {
        Theme theme = theme();
        Rectangle area = getClientArea();
        gc.setBackground(FigureCanvas.colour(theme.ground()));
        gc.fillRectangle(area);
        if (schematic.isEmpty()) {
            EmptyWords.paint(gc, area, emptyText, FigureCanvas.colour(theme.secondInk()));
            return;
        }
        shown.filter(now -> now.picture().schematic() == schematic.get())
                .ifPresent(now -> gc.drawImage(now.image(), 0, 0));
        if (!spots().isEmpty()) {
            tip.paint(gc, FigureCanvas.colour(theme.accent()));
        }
    }
}
