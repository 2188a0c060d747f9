package org.thirdleak.workbench.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.thirdleak.report.chart.CalibrationFigures;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Figures;
import org.thirdleak.report.chart.SensitivityFigure;
import org.thirdleak.report.chart.TrajectoryFigure;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.LeakStory;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.vector.Imprint;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.simulator.result.RunResult;

/**
 * The figures of a folder that the program wrote, in groups: those of its report.
 *
 * @param groups in the order of the report, none empty
 * @param origin what they were made from
 */
record FigureShelf(List<Group> groups, Imprint.Origin origin) {

    private static final List<String> RESULTS =
            List.of(ResultJson.CIRCUIT_FILE, ResultJson.CALIBRATION_FILE, ResultJson.FILE);

    /** Drops groups without figures. */
    FigureShelf {
        groups = groups.stream().filter(group -> !group.figures().isEmpty()).toList();
    }

    /**
     * Figures that belong together.
     *
     * @param name what they tell of
     * @param figures in the order of the report
     */
    record Group(String name, List<Figure> figures) {
        Group {
            figures = List.copyOf(figures);
        }
    }

    /**
     * Reads the result in a folder and prepares its figures. Takes a second: not for the thread of the window.
     *
     * @param folder of a run, a circuit or a calibration
     * @return its figures
     * @throws IOException if there is no result or it is damaged; says what to do
     */
    static FigureShelf read(Path folder) throws IOException {
        Path file = resultIn(folder);
        if (file.endsWith(ResultJson.CIRCUIT_FILE)) {
            return of(ResultJson.readCircuit(file));
        }
        return file.endsWith(ResultJson.CALIBRATION_FILE)
                ? of(ResultJson.readCalibration(file))
                : of(ResultJson.read(file));
    }

    /**
     * The file whose figures a folder shows.
     *
     * @param folder the folder
     * @return its result
     * @throws IOException if it has none; says what to do
     */
    static Path resultIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("The folder " + folder + " is gone. Select another run in the run history.");
        }
        return RESULTS.stream()
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IOException(folder.getFileName()
                        + " holds no result yet. Resume the run or wait for its end; its charts then appear here."));
    }

    private static FigureShelf of(RunResult result) {
        Figures figures = Figures.of(new Reading(result), Bands.KASS_RAFTERY);
        List<Figure> verdict = Stream.of(
                        figures.bayesFactors(),
                        figures.timeline(),
                        figures.ledger(),
                        figures.posterior(),
                        figures.attribution())
                .flatMap(Optional::stream)
                .toList();
        List<Figure> ahead = Stream.of(figures.predictions(), figures.forecast())
                .flatMap(Optional::stream)
                .toList();
        return new FigureShelf(
                List.of(
                        new Group("Verdict", verdict),
                        new Group("Predictions", ahead),
                        new Group("Robustness", figures.robustness()),
                        new Group("What a leak does", figures.leaking())),
                Imprint.Origin.of(result.provenance()));
    }

    private static FigureShelf of(CircuitResult result) {
        List<Figure> figures = new ArrayList<>();
        figures.add(TrajectoryFigure.of(new LeakStory(result)));
        SensitivityFigure.of("sensitivity", result.sensitivity(), "", result.horizonH())
                .ifPresent(figures::add);
        return new FigureShelf(List.of(new Group("One leak", figures)), Imprint.Origin.of(result.provenance()));
    }

    private static FigureShelf of(CalibrationResult result) {
        return new FigureShelf(
                List.of(new Group("Calibration", CalibrationFigures.of(result))),
                Imprint.Origin.of(result.provenance()));
    }

    /** All figures in order. */
    List<Figure> all() {
        return groups.stream().flatMap(group -> group.figures().stream()).toList();
    }

    /** The figure of an id: the same one in another run. */
    Optional<Figure> figure(String id) {
        return all().stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    /**
     * Only what matches a search.
     *
     * @param words looked for in names and titles, without regard to case; blank for everything
     * @return groups with matching figures
     */
    List<Group> matching(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return groups.stream()
                .map(group -> new Group(
                        group.name(),
                        group.figures().stream()
                                .filter(figure -> matches(figure, wanted))
                                .toList()))
                .filter(group -> !group.figures().isEmpty())
                .toList();
    }

    private static boolean matches(Figure figure, String wanted) {
        return (FigureTitles.of(figure.id()) + " " + figure.caption().title() + " "
                        + figure.caption().subtitle())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
