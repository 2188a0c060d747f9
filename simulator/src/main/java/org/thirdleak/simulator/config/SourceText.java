package org.thirdleak.simulator.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file as text.
 *
 * @param source its name, for messages
 * @param text its content, without a byte order mark
 * @param lines the same line by line, so that a place is found at once
 */
public record SourceText(String source, String text, List<String> lines) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Copies the list. */
    public SourceText {
        lines = List.copyOf(lines);
    }

    /**
     * A text.
     *
     * @param source its name, for messages
     * @param text its content, without a byte order mark
     */
    public SourceText(String source, String text) {
        this(source, text, text.lines().toList());
    }

    /**
     * Reads a file, which must be UTF-8.
     *
     * @param file the file
     * @return its text
     * @throws InvalidConfigException if it is missing, a folder, unreadable or not UTF-8
     */
    public static SourceText read(Path file) throws InvalidConfigException {
        String source = file.toString();
        if (!Files.exists(file)) {
            throw refused(Location.whole(source), "there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw refused(Location.whole(source), "expected a file, but this is a folder");
        }
        try {
            return new SourceText(source, decoded(source, Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw refused(Location.whole(source), "cannot be read: " + unreadable.getMessage());
        }
    }

    private static String decoded(String source, byte[] bytes) throws InvalidConfigException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        characters.flip();
        String text = characters.toString();
        if (result.isError()) {
            Location end = new SourceText(source, text).at(text.length());
            throw refused(end, "is not UTF-8 text from here on; save the file as UTF-8");
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static InvalidConfigException refused(Location place, String message) {
        return new InvalidConfigException(List.of(place.problem("", message)));
    }

    /**
     * The place of a line and column.
     *
     * @param line from 1
     * @param column from 1
     * @return the place with the text of the line
     */
    public Location at(int line, int column) {
        String content = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
        return new Location(source, line, column, content.strip());
    }

    /**
     * The place of a character.
     *
     * @param index index into the text
     * @return the place with the text of the line
     */
    public Location at(int index) {
        String before = text.substring(0, Math.min(index, text.length()));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return at(line, before.length() - before.lastIndexOf('\n'));
    }

    /** The last part of the name of a source, without its ending. */
    static String plainName(String source) {
        String name = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
