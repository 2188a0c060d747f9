package org.thirdleak.simulator.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.SweepResult;
import org.thirdleak.simulator.result.SweepResult.Pair;
import org.thirdleak.simulator.result.SweepRow;

/** The table of a sweep: one row per point, with a column per axis, evidence and Bayes factor. */
final class SweepTable {

    static final String NAME = "sweep.csv";

    /** More than this is compressed. */
    private static final long MOST_BYTES = 10_000_000;

    private final SweepResult result;
    private final List<Pair> pairs;

    SweepTable(SweepResult result) {
        this.result = result;
        this.pairs = result.pairs();
    }

    /** Writes it, row by row; with {@code .gz} at its end if it is long. */
    Path write(Path folder) throws IOException {
        return write(folder, MOST_BYTES);
    }

    Path write(Path folder, long mostBytes) throws IOException {
        boolean compressed = bytes() > mostBytes;
        Path file = folder.resolve(compressed ? NAME + ".gz" : NAME);
        try (Writer out = new BufferedWriter(new OutputStreamWriter(
                compressed ? new GZIPOutputStream(Files.newOutputStream(file)) : Files.newOutputStream(file),
                StandardCharsets.UTF_8))) {
            out.write(line(head()));
            for (int number = 0; number < result.rows().size(); number++) {
                out.write(line(cells(number)));
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
        return file;
    }

    private long bytes() {
        long bytes = line(head()).length();
        for (int number = 0; number < result.rows().size(); number++) {
            bytes += line(cells(number)).length();
        }
        return bytes;
    }

    private List<String> head() {
        List<String> head = new ArrayList<>(List.of("point"));
        result.axes().forEach(axis -> head.add(axis.name()));
        for (SweepResult.Compared hypothesis : result.hypotheses()) {
            head.addAll(List.of(
                    "log_evidence_" + hypothesis.id(),
                    "log_evidence_standard_error_" + hypothesis.id(),
                    "posterior_probability_" + hypothesis.id()));
        }
        for (Pair pair : pairs) {
            String name = result.hypotheses().get(pair.of()).id() + "_over_"
                    + result.hypotheses().get(pair.over()).id();
            head.addAll(List.of("log_bayes_factor_" + name, "log_bayes_factor_standard_error_" + name));
        }
        head.add("status");
        return head;
    }

    private List<String> cells(int number) {
        SweepRow row = result.rows().get(number);
        List<String> cells = new ArrayList<>(List.of(Integer.toString(number)));
        for (int i = 0; i < row.values().length; i++) {
            cells.add(SweepLines.value(result.axes().get(i), row.values()[i]));
        }
        for (int h = 0; h < result.hypotheses().size(); h++) {
            cells.add(row.done() ? Double.toString(row.logZ()[h]) : "");
            cells.add(row.done() ? Double.toString(row.standardErrors()[h]) : "");
            cells.add(row.done() ? Double.toString(row.posteriors()[h]) : "");
        }
        for (Pair pair : pairs) {
            Estimate log = row.done() ? row.logBayesFactor(pair.of(), pair.over()) : new Estimate(0, 0);
            cells.add(row.done() ? Double.toString(log.value()) : "");
            cells.add(row.done() ? Double.toString(log.standardError()) : "");
        }
        cells.add(row.status());
        return cells;
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(line.length() == 0 ? "" : ",");
            boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
            line.append(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
        }
        return line.append('\n').toString();
    }
}
