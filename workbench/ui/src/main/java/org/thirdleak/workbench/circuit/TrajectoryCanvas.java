package org.thirdleak.workbench.circuit;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Spot;
import org.thirdleak.report.screen.FigurePicture;
import org.thirdleak.report.screen.View;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;

/** The course of a leak, drawn off the thread of the window; a picture that comes too late is dropped. */
final class TrajectoryCanvas extends Canvas {

    private Optional<Course> course = Optional.empty();
    private Optional<Image> image = Optional.empty();
    private Optional<FigurePicture> picture = Optional.empty();
    private int asked;

    /**
     * What is drawn.
     *
     * @param figure the figure of the report
     */
    record Course(Figure figure) {}

    TrajectoryCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.Resize, event -> draw());
        addListener(
                SWT.MouseMove,
                event -> setToolTipText(picture.flatMap(shown -> shown.at(event.x, event.y))
                        .map(Spot::words)
                        .orElse("")));
        Changes.Subscription light = Session.current().appearance().changes().listen(change -> {
            if (!isDisposed()) {
                getDisplay().asyncExec(this::draw);
            }
        });
        addListener(SWT.Dispose, event -> {
            light.close();
            image.ifPresent(Image::dispose);
        });
    }

    void show(Course newer) {
        course = Optional.of(newer);
        draw();
    }

    private void draw() {
        if (isDisposed() || course.isEmpty()) {
            return;
        }
        Rectangle area = getClientArea();
        if (area.width < 1 || area.height < 1) {
            return;
        }
        asked++;
        int number = asked;
        var canvas = org.thirdleak.report.screen.Canvas.nearest(area.width, area.height, 1);
        Theme theme = Session.current().appearance().chartTheme();
        Figure figure = course.get().figure();
        var display = getDisplay();
        Session.current().background().execute(() -> {
            FigurePicture drawn = FigurePicture.of(figure, canvas, View.WHOLE, theme);
            ImageData pixels = pixels(drawn.image());
            display.asyncExec(() -> {
                if (!isDisposed() && number == asked) {
                    image.ifPresent(Image::dispose);
                    image = Optional.of(new Image(display, pixels));
                    picture = Optional.of(drawn);
                    redraw();
                }
            });
        });
    }

    private static ImageData pixels(BufferedImage drawn) {
        ImageData data =
                new ImageData(drawn.getWidth(), drawn.getHeight(), 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        int[] row = new int[drawn.getWidth()];
        for (int y = 0; y < drawn.getHeight(); y++) {
            drawn.getRGB(0, y, row.length, 1, row, 0, row.length);
            data.setPixels(0, y, row.length, row, 0);
        }
        return data;
    }

    private void paint(Event event) {
        image.ifPresent(drawn -> event.gc.drawImage(drawn, 0, 0));
    }
}
