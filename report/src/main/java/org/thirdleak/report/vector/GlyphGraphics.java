package org.thirdleak.report.vector;

import java.awt.Font;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Element;

/**
 * Sets text as outlines, each drawn once and then referred to: the picture looks the same where the font is missing, and stays
 * small. Outlines are in thousandths of the size of the type.
 */
final class GlyphGraphics extends SVGGraphics2D {
    private static final int EM = 1000;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** By face and glyph; one map for a picture and all copies of its graphics. */
    private final Map<String, Element> outlines;

    private final Rectangle2D whole;

    GlyphGraphics(SVGGeneratorContext context, int width, int height) {
        super(context, true);
        this.whole = new Rectangle2D.Double(0, 0, width, height);
        this.outlines = new LinkedHashMap<>();
    }

    private GlyphGraphics(GlyphGraphics other) {
        super(other);
        this.outlines = other.outlines;
        this.whole = other.whole;
    }

    @Override
    public Graphics create() {
        return new GlyphGraphics(this);
    }

    /** The outlines used so far, in the order of their first use. */
    Iterable<Element> outlines() {
        return outlines.values();
    }

    /** A clip to the whole picture would only be written at every element. */
    @Override
    public void clip(Shape shape) {
        if (getClip() != null || !getTransform().isIdentity() || !shape.contains(whole)) {
            super.clip(shape);
        }
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (text.isBlank()) {
            return;
        }
        Font font = getFont();
        char[] characters = text.toCharArray();
        GlyphVector line = font.layoutGlyphVector(
                getFontRenderContext(), characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        double scale = font.getSize2D() / EM;
        Element group = element("g");
        group.setAttributeNS(null, "transform", "translate(" + x + "," + y + ") scale(" + (float) scale + ")");
        for (int i = 0; i < line.getNumGlyphs(); i++) {
            String id = outline(font, line.getGlyphCode(i));
            if (!id.isEmpty()) {
                Element use = element("use");
                use.setAttributeNS("http://www.w3.org/1999/xlink", "xlink:href", "#" + id);
                use.setAttributeNS(
                        null,
                        "x",
                        Long.toString(Math.round(line.getGlyphPosition(i).getX() / scale)));
                group.appendChild(use);
            }
        }
        // a clip is laid on the outer group: on the inner one it would be scaled with the letters
        Element clipped = element("g");
        clipped.appendChild(group);
        domGroupManager.addElement(clipped, DOMGroupManager.FILL);
    }

    private Element element(String name) {
        return getDOMFactory().createElementNS(SVG_NAMESPACE_URI, name);
    }

    /** The id of an outline, empty for a space. */
    private String outline(Font font, int glyph) {
        String id = font.getPSName().replaceFirst(".*-", "") + glyph;
        Element known = outlines.get(id);
        if (known != null) {
            return id;
        }
        Shape shape = font.deriveFont((float) EM)
                .createGlyphVector(EXACT, new int[] {glyph})
                .getGlyphOutline(0);
        String data = path(shape);
        if (data.isEmpty()) {
            return "";
        }
        Element path = element("path");
        path.setAttributeNS(null, "id", id);
        path.setAttributeNS(null, "d", data);
        outlines.put(id, path);
        return id;
    }

    /** Whole thousandths, each point relative to the one before it. */
    private static String path(Shape shape) {
        StringBuilder text = new StringBuilder();
        double[] points = new double[6];
        long[] at = new long[2];
        long[] start = new long[2];
        for (PathIterator each = shape.getPathIterator(null); !each.isDone(); each.next()) {
            int kind = each.currentSegment(points);
            int count = switch (kind) {
                case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 1;
                case PathIterator.SEG_QUADTO -> 2;
                case PathIterator.SEG_CUBICTO -> 3;
                default -> 0;
            };
            text.append("mlqcz".charAt(kind));
            append(text, points, count, at);
            if (kind == PathIterator.SEG_MOVETO) {
                start = at.clone();
            } else if (count == 0) {
                at = start.clone();
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, double[] points, int count, long[] at) {
        long x = at[0];
        long y = at[1];
        for (int i = 0; i < count; i++) {
            x = Math.round(points[2 * i]);
            y = Math.round(points[2 * i + 1]);
            number(text, x - at[0]);
            number(text, y - at[1]);
        }
        at[0] = x;
        at[1] = y;
    }

    private static void number(StringBuilder text, long number) {
        boolean follows = Character.isDigit(text.charAt(text.length() - 1));
        text.append(follows && number >= 0 ? " " : "").append(number);
    }
}
