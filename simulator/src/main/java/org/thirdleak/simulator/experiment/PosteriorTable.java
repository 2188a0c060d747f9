package org.thirdleak.simulator.experiment;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.inference.PosteriorDraws;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.ParameterSpace;

/**
 * Posterior draws of all hypotheses as one table, for programs that read draws: a column per parameter, empty where a
 * hypothesis lacks it. Chains are independent randomisations; draws within one are not in an order that means anything.
 */
public final class PosteriorTable {

    /** Name of the file in a run folder: CSV, compressed by gzip without a time stamp. */
    public static final String FILE = "draws.csv.gz";

    private static final int BUFFER = 1 << 16;

    private final List<OfHypothesis> hypotheses;
    private final int most;

    private record OfHypothesis(String id, ParameterSpace space, PosteriorDraws draws) {}

    /**
     * A table.
     *
     * @param appraisals the hypotheses with their draws
     * @param most greatest number of draws of each, at even distances among all
     */
    PosteriorTable(List<Appraisal> appraisals, int most) {
        this.hypotheses = appraisals.stream()
                .map(a -> new OfHypothesis(a.id(), a.weighted().hypothesis().space(), a.posterior()))
                .toList();
        this.most = most;
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return most == 0;
    }

    /**
     * The table as a compressed file.
     *
     * @return the same bytes for the same draws
     */
    public byte[] compressed() {
        List<Parameter> columns = columns();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(bytes, BUFFER), StandardCharsets.UTF_8), BUFFER)) {
            out.append(".chain,.iteration,.draw,hypothesis");
            for (Parameter parameter : columns) {
                out.append(',').append(name(parameter));
            }
            out.append('\n');
            for (OfHypothesis hypothesis : hypotheses) {
                write(hypothesis, columns, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    private List<Parameter> columns() {
        Set<String> names = new LinkedHashSet<>();
        List<Parameter> columns = new ArrayList<>();
        for (OfHypothesis hypothesis : hypotheses) {
            for (Parameter parameter : hypothesis.space().parameters()) {
                if (!parameter.prior().fixed() && names.add(name(parameter))) {
                    columns.add(parameter);
                }
            }
        }
        return columns;
    }

    /** With the unit, as the settings have it; dates by what they are. */
    private static String name(Parameter parameter) {
        return parameter.unit().isEmpty() ? parameter.name() : parameter.name() + "_" + parameter.unit();
    }

    private void write(OfHypothesis hypothesis, List<Parameter> columns, Writer out) throws IOException {
        int[] index = columns.stream()
                .mapToInt(column -> indexOf(column, hypothesis.space()))
                .toArray();
        double[][] points = hypothesis.draws().points();
        int count = Math.min(most, points.length);
        int chain = -1;
        int iteration = 0;
        for (int draw = 0; draw < count; draw++) {
            int i = (int) ((long) draw * points.length / count);
            int row = hypothesis.draws().row()[i];
            iteration = row == chain ? iteration + 1 : 1;
            chain = row;
            out.append(Integer.toString(chain + 1)).append(',').append(Integer.toString(iteration));
            out.append(',').append(Integer.toString(draw + 1)).append(',').append(hypothesis.id());
            for (int column = 0; column < index.length; column++) {
                out.append(',').append(index[column] < 0 ? "" : text(columns.get(column), points[i][index[column]]));
            }
            out.append('\n');
        }
    }

    private static int indexOf(Parameter column, ParameterSpace space) {
        for (int i = 0; i < space.size(); i++) {
            if (name(space.parameters().get(i)).equals(name(column))) {
                return i;
            }
        }
        return -1;
    }

    /** Seven digits, more than draws can tell; dates to the second. */
    private static String text(Parameter parameter, double coordinate) {
        return parameter.unit().equals(Parameter.UTC)
                ? Epoch.instant(coordinate).truncatedTo(ChronoUnit.SECONDS).toString()
                : Float.toString((float) parameter.valueAt(coordinate));
    }
}
