package org.thirdleak.simulator.table;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.Location;
import org.thirdleak.simulator.config.SourceText;

/** Splits CSV into cells by RFC 4180, strictly. Lines that begin with # before the header are comments. */
final class CsvReader {
    private static final char QUOTE = '"';

    private final String source;
    private final String text;
    private final String[] lines;
    private final List<ConfigProblem> problems;
    private int at;
    private int line = 1;
    private int lineStart;

    private CsvReader(SourceText text, List<ConfigProblem> problems) {
        this.source = text.source();
        this.text = text.text();
        this.lines = text.text().split("\r?\n", -1);
        this.problems = problems;
    }

    /** The rows, the header first; what is not CSV is noted. */
    static List<List<Cell>> rows(SourceText text, List<ConfigProblem> problems) {
        return new CsvReader(text, problems).rows();
    }

    private List<List<Cell>> rows() {
        while (at < text.length() && text.charAt(at) == '#') {
            skipLine();
        }
        List<List<Cell>> rows = new ArrayList<>();
        while (at < text.length()) {
            rows.add(row());
        }
        return rows;
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
        endLine();
    }

    private List<Cell> row() {
        List<Cell> cells = new ArrayList<>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        endLine();
        return cells;
    }

    private Cell cell() {
        Location place = place();
        return at < text.length() && text.charAt(at) == QUOTE ? quoted(place) : plain(place);
    }

    private Cell plain(Location place) {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && !atLineEnd()) {
            if (text.charAt(at) == QUOTE) {
                problems.add(place().problem(
                                "", "a quote inside a value; put the whole value in quotes, and double this one"));
            }
            at++;
        }
        return new Cell("", text.substring(start, at), place);
    }

    private Cell quoted(Location place) {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            at++;
            if (c == QUOTE && at < text.length() && text.charAt(at) == QUOTE) {
                value.append(QUOTE);
                at++;
            } else if (c == QUOTE) {
                skipAfterQuote();
                return new Cell("", value.toString(), place);
            } else {
                value.append(c);
                if (c == '\n') {
                    line++;
                    lineStart = at;
                }
            }
        }
        problems.add(place.problem("", "this quote is never closed"));
        return new Cell("", value.toString(), place);
    }

    private void skipAfterQuote() {
        if (at < text.length() && text.charAt(at) != ',' && !atLineEnd()) {
            problems.add(place().problem("", "text after a closing quote; double quotes that belong to the value"));
        }
        while (at < text.length() && text.charAt(at) != ',' && !atLineEnd()) {
            at++;
        }
    }

    private boolean atLineEnd() {
        return text.charAt(at) == '\n' || text.startsWith("\r\n", at);
    }

    private void endLine() {
        if (at < text.length()) {
            at += text.charAt(at) == '\r' ? 2 : 1;
        }
        line++;
        lineStart = at;
    }

    private Location place() {
        return new Location(source, line, at - lineStart + 1, lines[line - 1].strip());
    }
}
