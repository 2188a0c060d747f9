package org.thirdleak.workbench.editor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.swt.graphics.Color;
import org.thirdleak.workbench.source.TextRegion;

/** Colours a config line by line. */
final class SourceColours implements ITokenScanner {

    private final Map<SourceToken.Kind, IToken> tokens = new EnumMap<>(SourceToken.Kind.class);
    private final Deque<Placed> placed = new ArrayDeque<>();
    private TextRegion current = new TextRegion(0, 0);

    private record Placed(IToken token, TextRegion region) {}

    SourceColours(boolean dark) {
        become(dark);
    }

    /** Takes the colours of a light or a dark window; what is shown must be coloured again. */
    void become(boolean dark) {
        put(SourceToken.Kind.COMMENT, dark ? 0x8b98a5 : 0x76828e);
        put(SourceToken.Kind.KEY, dark ? 0x79b8ff : 0x1f4e79);
        put(SourceToken.Kind.UNIT, dark ? 0x8b98a5 : 0x7d8a97);
        put(SourceToken.Kind.STRING, dark ? 0xa5d6a7 : 0x2e6b3a);
        put(SourceToken.Kind.DATE, dark ? 0xd7b4f3 : 0x6a3d9a);
        put(SourceToken.Kind.NUMBER, dark ? 0xffb86b : 0xa04a00);
        put(SourceToken.Kind.WORD, dark ? 0xe6e9ec : 0x24292e);
    }

    /** Colours of plain RGB need no disposal. */
    private void put(SourceToken.Kind kind, int rgb) {
        Color colour = new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
        tokens.put(kind, new Token(new TextAttribute(colour)));
    }

    @Override
    public void setRange(IDocument document, int offset, int length) {
        placed.clear();
        current = new TextRegion(offset, 0);
        try {
            int last = document.getLineOfOffset(Math.min(offset + length, document.getLength()));
            for (int line = document.getLineOfOffset(offset); line <= last; line++) {
                add(document, line, offset, offset + length);
            }
        } catch (BadLocationException shortened) {
            // the document is coloured again when it has settled
            placed.clear();
        }
    }

    private void add(IDocument document, int line, int from, int to) throws BadLocationException {
        IRegion region = document.getLineInformation(line);
        for (SourceToken token : SourceToken.of(document.get(region.getOffset(), region.getLength()))) {
            int start = Math.max(from, region.getOffset() + token.region().offset());
            int end = Math.min(to, region.getOffset() + token.region().end());
            if (start < end) {
                gapTo(start);
                place(tokens.getOrDefault(token.kind(), Token.UNDEFINED), start, end);
            }
        }
    }

    /** Tokens must follow each other closely: the lengths of neighbours with one colour are added up. */
    private void gapTo(int start) {
        Placed before = placed.peekLast();
        int reached = before == null ? current.offset() : before.region().end();
        if (reached < start) {
            place(Token.WHITESPACE, reached, start);
        }
    }

    private void place(IToken token, int start, int end) {
        placed.add(new Placed(token, new TextRegion(start, end - start)));
    }

    @Override
    public IToken nextToken() {
        Placed next = placed.poll();
        if (next == null) {
            return Token.EOF;
        }
        current = next.region();
        return next.token();
    }

    @Override
    public int getTokenOffset() {
        return current.offset();
    }

    @Override
    public int getTokenLength() {
        return current.length();
    }
}
