package org.thirdleak.workbench.form;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.thirdleak.report.theme.Inter;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.prior.PriorShape;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;

/** The density of a prior, drawn off the thread of the window; empty while there is no prior. */
final class PriorCanvas extends Canvas {

    private final Changes.Subscription appearance;
    private Optional<Prior> prior = Optional.empty();
    private PriorWords words = new PriorWords("", false);
    private Optional<Image> image = Optional.empty();
    private int drawing;

    PriorCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        addListener(SWT.Paint, event -> image.ifPresent(drawn -> event.gc.drawImage(drawn, 0, 0)));
        addListener(SWT.Resize, event -> draw());
        appearance = Session.current().appearance().changes().listen(change -> later(this::draw));
        addListener(SWT.Dispose, event -> {
            appearance.close();
            image.ifPresent(Image::dispose);
        });
    }

    /**
     * Shows a prior.
     *
     * @param shown empty for none
     * @param inWords how its values are written
     */
    void show(Optional<Prior> shown, PriorWords inWords) {
        if (!shown.equals(prior) || !inWords.equals(words)) {
            prior = shown;
            words = inWords;
            draw();
        }
    }

    private void draw() {
        Rectangle area = getClientArea();
        drawing++;
        if (prior.isEmpty() || area.width < 40 || area.height < 40) {
            replace(Optional.empty());
            return;
        }
        int number = drawing;
        Prior drawn = prior.get();
        PriorWords inWords = words;
        Theme theme = Session.current().appearance().chartTheme();
        RGB back = getBackground().getRGB();
        Color ground = new Color(back.red, back.green, back.blue);
        Session.current().background().execute(() -> {
            ImageData pixels = pixels(new PriorPicture(PriorShape.of(drawn), inWords, theme, ground), area);
            later(() -> {
                if (number == drawing) {
                    replace(Optional.of(new Image(getDisplay(), pixels)));
                }
            });
        });
    }

    private static ImageData pixels(PriorPicture picture, Rectangle area) {
        try {
            Inter.load();
        } catch (IOException lacking) {
            throw new IllegalStateException(
                    "the lettering of the charts is missing; install the program again", lacking);
        }
        BufferedImage painted = picture.paint(area.width, area.height, 1);
        ImageData pixels =
                new ImageData(painted.getWidth(), painted.getHeight(), 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        int[] row = new int[painted.getWidth()];
        for (int y = 0; y < painted.getHeight(); y++) {
            painted.getRGB(0, y, row.length, 1, row, 0, row.length);
            pixels.setPixels(0, y, row.length, row, 0);
        }
        return pixels;
    }

    private void replace(Optional<Image> next) {
        image.ifPresent(Image::dispose);
        image = next;
        redraw();
    }

    private void later(Runnable task) {
        if (!isDisposed()) {
            getDisplay().asyncExec(() -> {
                if (!isDisposed()) {
                    task.run();
                }
            });
        }
    }
}
