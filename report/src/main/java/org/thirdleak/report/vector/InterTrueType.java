package org.thirdleak.report.vector;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.thirdleak.report.theme.Inter;

/**
 * Inter with TrueType outlines, which a PDF can embed; the metrics are those of the faces that pictures are laid out in. Not for
 * several threads at once: a font reads its tables when they are first asked for.
 */
public final class InterTrueType {
    private final Map<Inter, TrueTypeFont> faces = new EnumMap<>(Inter.class);

    /** A face, read at its first use. */
    TrueTypeFont face(Inter weight) throws IOException {
        TrueTypeFont known = faces.get(weight);
        if (known != null) {
            return known;
        }
        String file = weight.postScriptName() + ".ttf";
        try (InputStream stream = InterTrueType.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException(file + " is missing in this program");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
            // pictures are laid out without substitutions, and its tables are the largest
            font.setEnableGsub(false);
            faces.put(weight, font);
            return font;
        }
    }
}
