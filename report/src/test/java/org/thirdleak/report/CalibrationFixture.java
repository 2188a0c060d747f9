package org.thirdleak.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.CalibrationResult.BandPoint;
import org.thirdleak.simulator.result.CalibrationResult.BoundedFactor;
import org.thirdleak.simulator.result.CalibrationResult.ClassCalibration;
import org.thirdleak.simulator.result.CalibrationResult.Coverage;
import org.thirdleak.simulator.result.CalibrationResult.FactorSpread;
import org.thirdleak.simulator.result.CalibrationResult.FamilyCheck;
import org.thirdleak.simulator.result.CalibrationResult.HypothesisCalibration;
import org.thirdleak.simulator.result.CalibrationResult.ParameterCalibration;
import org.thirdleak.simulator.result.CalibrationResult.RecoveryCell;
import org.thirdleak.simulator.result.CalibrationResult.RecoveryRow;
import org.thirdleak.simulator.result.CalibrationResult.ReliabilityStep;
import org.thirdleak.simulator.result.CalibrationResult.UniversalBound;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.Provenance;

/** Calibrations of the right shape and size; the numbers are invented. */
public final class CalibrationFixture {
    private static final String[] NAMES = {
        "chance impacts",
        "changed rate",
        "systematic defect",
        "Неисправность партии радиаторов с очень длинным названием",
        "A name of a hypothesis that goes on until it is eighty characters long, really",
        "Дефект"
    };
    private static final int RECORDS = 1000;

    private CalibrationFixture() {}

    /**
     * A calibration.
     *
     * @param hypotheses number of hypotheses, 2 or more
     * @param parameters number of parameters of each
     * @param passed whether all is well
     */
    public static CalibrationResult of(int hypotheses, int parameters, boolean passed) {
        List<String> ids =
                IntStream.range(0, hypotheses).mapToObj(h -> "h " + h).toList();
        List<BoundedFactor> bounded = new ArrayList<>();
        List<UniversalBound> universal = new ArrayList<>();
        List<FactorSpread> spreads = new ArrayList<>();
        for (String over : ids) {
            for (String of : ids) {
                for (double c : new double[] {3, 10, 100}) {
                    if (!of.equals(over)) {
                        bounded.add(new BoundedFactor(
                                of,
                                over,
                                c,
                                new Estimate(0.7 + c / 300, c / 1000),
                                new Estimate(0.72, 0.01),
                                passed ? 0.8 : 5.2,
                                passed ? 0.7 : 1e-5,
                                passed));
                        universal.add(new UniversalBound(of, over, c, RECORDS, 7, 0.007, 0.003, 0.014, 1, true));
                    }
                }
                spreads.add(new FactorSpread(of, over, -3, -0.4, 0.1, 2, 140));
            }
        }
        List<RecoveryRow> rows = ids.stream()
                .map(truth -> new RecoveryRow(truth, RECORDS, cells(ids, truth), spreads))
                .toList();
        return new CalibrationResult(
                CalibrationResult.SCHEMA_VERSION,
                new Provenance("0.1.0", "iss-2023", "3f9a1c2e77d04b5f".repeat(4), 42, RECORDS),
                "Three coolant leaks",
                99,
                IntStream.range(0, hypotheses)
                        .mapToObj(h -> hypothesis(ids.get(h), NAMES[h % NAMES.length], parameters, passed))
                        .toList(),
                bounded,
                universal,
                rows,
                ids.stream().map(id -> classCalibration(id, passed)).toList(),
                Stream.of(
                                "ranks of parameters",
                                "bounded Bayes factors",
                                "mean posterior probabilities",
                                "calibration of posterior probabilities")
                        .map(name -> new FamilyCheck(name, 27, passed ? 0.35 : 1e-4, 0.05, passed, "h 0, area"))
                        .toList(),
                passed);
    }

    private static List<RecoveryCell> cells(List<String> ids, String truth) {
        double other = 0.4 / (ids.size() - 1);
        return ids.stream()
                .map(id -> {
                    double f = id.equals(truth) ? 0.6 : other;
                    return new RecoveryCell(
                            id, (int) (RECORDS * f), f, 0.9 * f, Math.min(1, 1.1 * f), new Estimate(f, 0.01));
                })
                .toList();
    }

    private static HypothesisCalibration hypothesis(String id, String title, int parameters, boolean passed) {
        List<BandPoint> band = IntStream.rangeClosed(0, 20)
                .mapToObj(i -> {
                    double at = i / 20.0;
                    double half = 0.09 * Math.sqrt(at * (1 - at));
                    return new BandPoint(at, at - half, at + half);
                })
                .toList();
        List<ParameterCalibration> list = IntStream.range(0, parameters)
                .mapToObj(p -> {
                    boolean fails = !passed && p == 0;
                    List<Integer> counts = IntStream.range(0, 20)
                            .mapToObj(i -> 50 + (fails ? 3 * (10 - i) : i % 2 == 0 ? 4 : -4))
                            .toList();
                    return new ParameterCalibration(
                            p == 1 ? "дизайн-с-длинным-именем.exposed_area" : "design-" + p + ".wall_thickness",
                            counts,
                            fails ? 1e-7 : 0.2,
                            0.0054,
                            fails ? 1e-4 : 0.4,
                            fails ? 1e-3 : 1,
                            List.of(
                                    new Coverage(0.5, 500, 0.5, 0.46, 0.54, true),
                                    new Coverage(0.8, 800, 0.8, 0.77, 0.83, true),
                                    new Coverage(0.95, 950, 0.95, 0.93, 0.97, true)));
                })
                .toList();
        return new HypothesisCalibration(id, title, RECORDS, 990, 16.2, 120, 0.02, band, list);
    }

    private static ClassCalibration classCalibration(String id, boolean passed) {
        return new ClassCalibration(
                id,
                new Estimate(0.334, 0.004),
                0.3,
                passed ? 1e-3 : 0.05,
                passed ? 0.4 : 5e-4,
                List.of(
                        new ReliabilityStep(0, 0.2, 0.08, 400),
                        new ReliabilityStep(0.21, 0.5, 0.4, 400),
                        new ReliabilityStep(0.51, 0.8, 0.7, 200)),
                IntStream.rangeClosed(0, 40)
                        .mapToObj(
                                i -> new BandPoint(i / 40.0, Math.max(0, i / 40.0 - 0.1), Math.min(1, i / 40.0 + 0.1)))
                        .toList());
    }
}
