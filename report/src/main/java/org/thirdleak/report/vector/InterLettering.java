package org.thirdleak.report.vector;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
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
        stream.showTextWithPositioning(positioned(characters, font, face, env));
        stream.endText();
    }

    /** Pieces of text and, between them, how far to step back, thousandths of the size. */
    private static Object[] positioned(String text, Font font, PDFont face, IFontTextDrawerEnv env) throws IOException {
        char[] characters = text.toCharArray();
        GlyphVector line = font.layoutGlyphVector(
                env.getFontRenderContext(), characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        if (line.getNumGlyphs() != characters.length) {
            return new Object[] {text};
        }
        List<Object> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        double set = 0;
        for (int i = 0; i < characters.length; i++) {
            double wanted = line.getGlyphPosition(i).getX() / font.getSize2D() * EM;
            if (i > 0 && Math.abs(wanted - set) > UNSEEN) {
                pieces.add(piece.toString());
                pieces.add((float) (set - wanted));
                piece.setLength(0);
                set = wanted;
            }
            piece.append(characters[i]);
            set += face.getStringWidth(String.valueOf(characters[i]));
        }
        pieces.add(piece.toString());
        return pieces.toArray();
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
