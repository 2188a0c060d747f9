package org.thirdleak.workbench.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Spot;
import org.thirdleak.report.screen.Sheet;
import org.thirdleak.report.screen.View;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.report.vector.Imprint;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;

/**
 * Shows a figure of the report at the size of the canvas, or rolls it where the canvas is too small for legible type: zoom,
 * pan, and the numbers behind what the mouse points at. The figure is drawn off the thread of the window; until a new picture is ready the old one is shown, moved and stretched to
 * where it belongs. Its menu copies and exports.
 */
public final class FigureCanvas extends Canvas {

    private final Display window;
    private final NewestOnly drawing;
    private final Changes.Subscription appearance;
    private final SpotTip tip;
    private final Runnable redrawSharp = this::draw;
    private Optional<Figure> figure = Optional.empty();
    private Optional<Imprint.Origin> origin = Optional.empty();
    private Optional<Theme> ownTheme = Optional.empty();
    private Optional<Shown> shown = Optional.empty();
    private Optional<String> failure = Optional.empty();
    private String emptyText = "";
    private View view = View.WHOLE;
    private PanelMark mark = PanelMark.NONE;

    private record Shown(ScreenPicture picture, Image image) {}

    /**
     * An empty canvas that draws in the background of the session.
     *
     * @param parent where it stands
     */
    public FigureCanvas(Composite parent) {
        this(parent, Session.current().background());
    }

    FigureCanvas(Composite parent, Executor background) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        window = parent.getDisplay();
        drawing = new NewestOnly(background);
        tip = new SpotTip(this, this::spots, this::theme);
        appearance = Session.current().appearance().changes().listen(now -> later(this::draw));
        setData("thirdleak.name", "chart.canvas");
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Resize, event -> draw());
        addListener(SWT.Dispose, event -> {
            appearance.close();
            drawing.close();
            shown.ifPresent(old -> old.image().dispose());
            shown = Optional.empty();
        });
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = figure.map(
                                f -> f.caption().title() + ". " + f.caption().alternative())
                        .orElse(emptyText);
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = tip.marked().map(Spot::words).orElse("");
            }
        });
        new CanvasGestures(this, tip);
        new FigureMenu(this);
    }

    /**
     * Shows a figure, all of it, or nothing.
     *
     * @param wanted the figure
     */
    public void setFigure(Optional<Figure> wanted) {
        boolean other = !wanted.map(Figure::id).equals(figure.map(Figure::id));
        figure = wanted;
        origin = Optional.empty();
        failure = Optional.empty();
        tip.clear();
        if (other) {
            view = View.WHOLE;
        }
        draw();
        redraw();
    }

    /**
     * Shows a figure of a result.
     *
     * @param wanted the figure
     * @param madeFrom told in exported files
     */
    public void setFigure(Figure wanted, Imprint.Origin madeFrom) {
        setFigure(Optional.of(wanted));
        origin = Optional.of(madeFrom);
    }

    /** What is shown. */
    public Optional<Figure> figure() {
        return figure;
    }

    /** What the figure was made from, if its owner told. */
    Optional<Imprint.Origin> origin() {
        return origin;
    }

    /**
     * Says what to do while there is no figure.
     *
     * @param words a sentence or two
     */
    public void setEmptyText(String words) {
        emptyText = words;
        redraw();
    }

    /**
     * Draws in colours of its own.
     *
     * @param theme the colours; empty to follow the window
     */
    public void setTheme(Optional<Theme> theme) {
        ownTheme = theme;
        draw();
    }

    /**
     * Marks a place on the horizontal axis that the panels of the figure share; without effect on figures that have none.
     *
     * @param share how far along the axis, 0 … 1; empty for no mark
     */
    public void setMark(OptionalDouble share) {
        mark = new PanelMark(share);
        redraw();
    }

    /** The colours it draws in. */
    public Theme theme() {
        return ownTheme.orElseGet(() -> Session.current().appearance().chartTheme());
    }

    /** What part of the figure is looked at. */
    View view() {
        return view;
    }

    /** What stands where in the picture that is shown; none while it is not the one asked for. */
    List<Spot> spots() {
        return upToDate().map(now -> now.picture().spots()).orElse(List.of());
    }

    /** Shows the whole figure. */
    public void fit() {
        look(View.WHOLE, 0);
    }

    /**
     * Zooms about the middle.
     *
     * @param times by how much, below 1 to zoom out
     */
    public void zoom(double times) {
        Point size = getSize();
        look(view.zoomed(sheet(), size.x / 2.0, size.y / 2.0, times), 0);
    }

    /**
     * Looks at another part.
     *
     * @param wanted the part
     * @param quietMs draws it anew when nothing else was asked for so long, ms
     */
    void look(View wanted, int quietMs) {
        View next = wanted.within(sheet());
        if (figure.isEmpty() || next.equals(view)) {
            return;
        }
        view = next;
        tip.clear();
        redraw();
        getDisplay().timerExec(-1, redrawSharp);
        if (quietMs == 0) {
            draw();
        } else {
            getDisplay().timerExec(quietMs, redrawSharp);
        }
    }

    /** How large the figure is; as large as the canvas until that is known. */
    Sheet sheet() {
        org.thirdleak.report.screen.Canvas canvas = size();
        return shown.map(Shown::picture)
                .filter(now -> now.canvas().equals(canvas)
                        && figure.filter(f -> f.id().equals(now.figure().id())).isPresent())
                .map(ScreenPicture::sheet)
                .orElseGet(() -> Sheet.filling(canvas));
    }

    /** Its size as a drawing takes it. */
    org.thirdleak.report.screen.Canvas size() {
        Point size = getSize();
        return org.thirdleak.report.screen.Canvas.nearest(
                size.x, size.y, getMonitor().getZoom() / 100.0);
    }

    private void draw() {
        if (isDisposed() || figure.isEmpty() || getSize().x == 0) {
            return;
        }
        Figure wanted = figure.get();
        org.thirdleak.report.screen.Canvas canvas = size();
        View part = view;
        Theme theme = theme();
        if (shown.filter(now -> now.picture().shows(wanted, canvas, part, theme))
                .isPresent()) {
            return;
        }
        drawing.ask(() -> {
            try {
                ScreenPicture picture = ScreenPicture.of(wanted, canvas, part, theme);
                later(() -> show(picture));
            } catch (RuntimeException e) {
                later(() -> fail(wanted, e));
            }
        });
    }

    private void show(ScreenPicture picture) {
        if (figure.filter(picture.figure()::equals).isEmpty()) {
            return;
        }
        Image image = picture.image(getDisplay());
        shown.ifPresent(old -> old.image().dispose());
        shown = Optional.of(new Shown(picture, image));
        failure = Optional.empty();
        if (picture.canvas().equals(size())) {
            view = view.within(picture.sheet());
        }
        getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
        redraw();
    }

    private void fail(Figure wanted, RuntimeException e) {
        if (figure.filter(wanted::equals).isPresent()) {
            failure = Optional.of(
                    "This chart could not be drawn: " + e.getMessage() + ". Choose another chart; please report this.");
            redraw();
        }
    }

    /** On the thread of the window, if the canvas is still there. */
    private void later(Runnable step) {
        if (!window.isDisposed()) {
            window.asyncExec(() -> {
                if (!isDisposed()) {
                    step.run();
                }
            });
        }
    }

    private Optional<Shown> upToDate() {
        return shown.filter(now -> figure.filter(f -> now.picture().shows(f, size(), view, theme()))
                .isPresent());
    }

    private void paint(GC gc) {
        Theme theme = theme();
        Rectangle area = getClientArea();
        gc.setBackground(colour(theme.ground()));
        gc.fillRectangle(area);
        if (figure.isEmpty() || failure.isPresent()) {
            words(gc, failure.orElse(emptyText), colour(theme.secondInk()));
            return;
        }
        shown.filter(now -> figure.get().id().equals(now.picture().figure().id()))
                .ifPresent(now -> now.picture().paint(gc, now.image(), size(), view));
        upToDate().ifPresent(now -> {
            mark.paint(gc, now.picture().panels(), colour(theme.counter()));
            tip.paint(gc, colour(theme.accent()));
            SheetBars.paint(gc, now.picture().sheet(), view, colour(theme.secondInk()));
        });
    }

    private void words(GC gc, String text, Color colour) {
        EmptyWords.paint(gc, getClientArea(), text, colour);
    }

    /** A colour of the report in the window; needs no disposal. */
    public static Color colour(java.awt.Color colour) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue());
    }
}
