package org.thirdleak.workbench.page;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.thirdleak.workbench.chart.NewestOnly;
import org.thirdleak.workbench.chart.ScreenPixels;
import org.thirdleak.workbench.session.Session;

/**
 * Shows a page: the wheel moves it, with Ctrl it zooms, a drag pans. Drawn off the thread of the window; until the new picture
 * is there, the old one is shown where it belongs.
 */
final class PageCanvas extends Canvas {

    private static final double STEP = 1.25;
    private static final int WHEEL_PIXELS = 40;
    private static final int MARGIN = 24;

    private final NewestOnly drawing = new NewestOnly(Session.current().background());
    private Optional<PagePixels> page = Optional.empty();
    private Function<PageView.Room, PageView> wanted = PageView::whole;
    private boolean fitted = true;
    private PageView view = new PageView(1, 0, 0);
    private Optional<Shown> shown = Optional.empty();
    private Optional<Point> grip = Optional.empty();
    private String words = "";

    private record Shown(PageView view, Image image) {}

    PageCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        setData("thirdleak.name", "page.canvas");
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Resize, event -> resized());
        addListener(SWT.MouseVerticalWheel, event -> wheel(event, event.count));
        addListener(SWT.MouseHorizontalWheel, event -> move(event.count * WHEEL_PIXELS, 0));
        addListener(SWT.MouseDown, event -> grip(event));
        addListener(SWT.MouseMove, event -> drag(event));
        addListener(SWT.MouseUp, event -> release());
        addListener(SWT.MouseDoubleClick, event -> zoom(event.x, event.y, 2));
        addListener(SWT.Dispose, event -> {
            drawing.close();
            page = Optional.empty();
            forget();
        });
    }

    /** Shows a page, all of it. */
    void show(PagePixels pixels) {
        page = Optional.of(pixels);
        forget();
        fit(PageView::whole);
    }

    /** Shows words instead of a page. */
    void say(String instead) {
        page = Optional.empty();
        words = instead;
        forget();
        redraw();
    }

    /** Shows the page so, also when the window changes its size. */
    void fit(Function<PageView.Room, PageView> how) {
        wanted = how;
        fitted = true;
        resized();
    }

    void zoomIn() {
        zoom(getSize().x / 2, getSize().y / 2, STEP);
    }

    void zoomOut() {
        zoom(getSize().x / 2, getSize().y / 2, 1 / STEP);
    }

    /** One pixel of the page is one of the window. */
    void fullSize() {
        zoom(getSize().x / 2, 0, 1 / view.scale());
    }

    private void zoom(int x, int y, double factor) {
        room().ifPresent(room -> look(view.zoomed(room, x, y, factor)));
    }

    void move(int byX, int byY) {
        room().ifPresent(room -> look(view.moved(room, byX, byY)));
    }

    private void wheel(Event event, int lines) {
        event.doit = false;
        if ((event.stateMask & SWT.MOD1) != 0) {
            zoom(event.x, event.y, lines > 0 ? STEP : 1 / STEP);
        } else {
            move(0, lines * WHEEL_PIXELS);
        }
    }

    private void grip(Event event) {
        setFocus();
        grip = Optional.of(new Point(event.x, event.y));
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_SIZEALL));
    }

    private void drag(Event event) {
        grip.ifPresent(from -> {
            move(event.x - from.x, event.y - from.y);
            grip = Optional.of(new Point(event.x, event.y));
        });
    }

    private void release() {
        grip = Optional.empty();
        setCursor(null);
    }

    private Optional<PageView.Room> room() {
        return page.map(pixels -> pixels.room(getSize().x, getSize().y));
    }

    private void look(PageView next) {
        fitted = false;
        view = next;
        draw();
    }

    private void resized() {
        room().ifPresent(room -> {
            view = fitted ? wanted.apply(room) : view.within(room);
            draw();
        });
    }

    private void draw() {
        redraw();
        if (page.isEmpty() || getSize().x == 0 || getSize().y == 0) {
            return;
        }
        PagePixels pixels = page.get();
        PageView part = view;
        Point size = getSize();
        int ground = ground().getRGB();
        Display window = getDisplay();
        drawing.ask(() -> {
            ImageData data = ScreenPixels.of(pixels.part(part, size.x, size.y, ground));
            if (!window.isDisposed()) {
                window.asyncExec(() -> take(pixels, part, data));
            }
        });
    }

    private void take(PagePixels pixels, PageView part, ImageData data) {
        if (!isDisposed() && page.filter(pixels::equals).isPresent()) {
            forget();
            shown = Optional.of(new Shown(part, new Image(getDisplay(), data)));
            redraw();
        }
    }

    private void forget() {
        shown.ifPresent(old -> old.image().dispose());
        shown = Optional.empty();
    }

    /** The page is white; beside it is the paper's shade of the window. */
    private static java.awt.Color ground() {
        return Session.current().appearance().chartTheme().grid();
    }

    private static Color colour(java.awt.Color colour) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue());
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(colour(ground()));
        gc.fillRectangle(area);
        if (page.isEmpty()) {
            gc.setForeground(colour(Session.current().appearance().chartTheme().ink()));
            gc.drawText(words, MARGIN, MARGIN, SWT.DRAW_TRANSPARENT | SWT.DRAW_DELIMITER);
        }
        shown.ifPresent(now -> paint(gc, now));
    }

    private void paint(GC gc, Shown now) {
        Rectangle bounds = now.image().getBounds();
        double ratio = view.scale() / now.view().scale();
        int x = (int) Math.round(view.left() - now.view().left() * ratio);
        int y = (int) Math.round(view.top() - now.view().top() * ratio);
        gc.drawImage(now.image(), 0, 0, bounds.width, bounds.height, x, y, (int) Math.round(bounds.width * ratio), (int)
                Math.round(bounds.height * ratio));
    }
}
