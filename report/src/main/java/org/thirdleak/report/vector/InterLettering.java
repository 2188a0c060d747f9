package org.thirdleak.report.vector;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.thirdleak.report.theme.Inter;

/**
 * Sets the text of one document as text, glyph by glyph where the layout of the pictures puts it, kerning included. Text with a
 * character that the face lacks is left to be drawn as outlines.
 */
final class InterLettering implements IPdfBoxGraphics2DFontTextDrawer {
    /** Thousandths of the size that nobody sees. */
    private static final double UNSEEN = 0.5;

    private static final double EM = 1000;

    private final InterTrueType inter;
    private final PDDocument document;
    private final Map<Inter, PDFont> embedded = new EnumMap<>(Inter.class);

    InterLettering(PDDocument document, InterTrueType inter) {
        this.document = document;
        this.inter = inter;
    }

    @Override
    public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) throws IOException {
        Optional<Inter> weight = Inter.of(font(text, env));
        if (weight.isEmpty()) {
            return false;
        }
        CmapLookup glyphs = inter.face(weight.get()).getUnicodeCmapLookup();
        return characters(text).codePoints().allMatch(point -> glyphs.getGlyphId(point) != 0);
    }

    @Override
    public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) throws IOException {
        Font font = font(text, env);
        PDFont face = embedded(Inter.of(font).orElseThrow());
        String characters = characters(text);
        PDPageContentStream stream = env.getContentStream();
        env.applyPaint(env.getPaint(), null);
        stream.beginText();
        stream.setFont(face, font.getSize2D());
        stream.setTextMatrix(Matrix.getScaleInstance(1, -1));
        show(characters, font, face, env);
        stream.endText();
    }

    /** Pieces of equal height, each with the steps between its letters. */
    private static void show(String text, Font font, PDFont face, IFontTextDrawerEnv env) throws IOException {
        char[] characters = text.toCharArray();
        GlyphVector line = font.layoutGlyphVector(
                env.getFontRenderContext(), characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        PDPageContentStream stream = env.getContentStream();
        if (line.getNumGlyphs() != characters.length) {
            stream.showText(text);
            return;
        }
        GlyphVector plain = font.createGlyphVector(env.getFontRenderContext(), characters);
        double set = 0;
        double height = 0;
        List<Object> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < characters.length; i++) {
            double rise = rise(line, plain, i);
            double wanted = line.getGlyphPosition(i).getX() / font.getSize2D() * EM;
            if (rise != height) {
                flush(pieces, piece);
                stream.showTextWithPositioning(pieces.toArray());
                pieces.clear();
                stream.setTextRise((float) rise);
                height = rise;
            }
            if (i > 0 && Math.abs(wanted - set) > UNSEEN) {
                flush(pieces, piece);
                pieces.add((float) (set - wanted));
                set = wanted;
            }
            piece.append(characters[i]);
            set += face.getStringWidth(String.valueOf(characters[i]));
        }
        flush(pieces, piece);
        stream.showTextWithPositioning(pieces.toArray());
    }

    private static void flush(List<Object> pieces, StringBuilder piece) {
        if (piece.length() > 0) {
            pieces.add(piece.toString());
            piece.setLength(0);
        }
    }

    /** Beside figures and capitals the layout takes higher forms of signs such as a minus: the plain form is raised to them. */
    private static double rise(GlyphVector line, GlyphVector plain, int i) {
        if (line.getGlyphCode(i) == plain.getGlyphCode(i)) {
            return 0;
        }
        Rectangle2D higher = line.getGlyphOutline(i).getBounds2D();
        return plain.getGlyphOutline(i).getBounds2D().getCenterY() - higher.getCenterY();
    }

    private PDFont embedded(Inter weight) throws IOException {
        PDFont known = embedded.get(weight);
        if (known != null) {
            return known;
        }
        PDFont font = PDType0Font.load(document, inter.face(weight), true);
        embedded.put(weight, font);
        return font;
    }

    private static Font font(AttributedCharacterIterator text, IFontTextDrawerEnv env) {
        return text.getAttribute(TextAttribute.FONT) instanceof Font font ? font : env.getFont();
    }

    private static String characters(AttributedCharacterIterator text) {
        StringBuilder characters = new StringBuilder();
        for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
            characters.append(c);
        }
        return characters.toString();
    }

    @Override
    public FontMetrics getFontMetrics(Font font, IFontTextDrawerEnv env) {
        return env.getCalculationGraphics().getFontMetrics(font);
    }
}
