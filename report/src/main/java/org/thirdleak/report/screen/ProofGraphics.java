package org.thirdleak.report.screen;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;

/** Notes where which text would stand and draws no pixel, which is what takes the time of a picture. */
final class ProofGraphics extends AbstractGraphics2D {
    private final Graphics metrics;
    private final List<Proof.Text> texts;

    ProofGraphics() {
        super(false);
        this.gc = new GraphicContext();
        // without it text would be measured in whole pixels
        setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        this.metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        this.texts = new ArrayList<>();
    }

    private ProofGraphics(ProofGraphics other) {
        super(other);
        this.metrics = other.metrics;
        this.texts = other.texts;
    }

    /** What was written so far, also on copies. */
    List<Proof.Text> texts() {
        return List.copyOf(texts);
    }

    @Override
    public Graphics create() {
        return new ProofGraphics(this);
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (text.isBlank()) {
            return;
        }
        Font font = getFont();
        FontRenderContext context = getFontRenderContext();
        Rectangle2D ink = font.createGlyphVector(context, text).getVisualBounds();
        double width = font.getStringBounds(text, context).getWidth();
        AffineTransform transform = getTransform();
        Rectangle2D box = new Rectangle2D.Double(x, y + ink.getY(), width, ink.getHeight());
        texts.add(new Proof.Text(
                text,
                font.getSize2D() * Math.sqrt(Math.abs(transform.getDeterminant())),
                transform.createTransformedShape(box).getBounds2D()));
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        Shape outline =
                new TextLayout(text, getFontRenderContext()).getOutline(AffineTransform.getTranslateInstance(x, y));
        fill(outline);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return metrics.getFontMetrics(font);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw new UnsupportedOperationException("a proof has no device");
    }

    @Override
    public void draw(Shape shape) {
        // no pixel is looked at
    }

    @Override
    public void fill(Shape shape) {
        // no pixel is looked at
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        return true;
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        // no pixel is looked at
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        // no pixel is looked at
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        // no pixel is looked at
    }

    @Override
    public void setXORMode(Color color) {
        // no pixel is looked at
    }

    @Override
    public void dispose() {
        // copies share the metrics, which hold a single pixel
    }
}
