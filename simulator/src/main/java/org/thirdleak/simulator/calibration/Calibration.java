package org.thirdleak.simulator.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thirdleak.simulator.calibration.Replications.Replication;
import org.thirdleak.simulator.config.CalibrationConfig;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.CalibrationResult.BoundedFactor;
import org.thirdleak.simulator.result.CalibrationResult.ClassCalibration;
import org.thirdleak.simulator.result.CalibrationResult.Coverage;
import org.thirdleak.simulator.result.CalibrationResult.FamilyCheck;
import org.thirdleak.simulator.result.CalibrationResult.HypothesisCalibration;
import org.thirdleak.simulator.result.CalibrationResult.ParameterCalibration;
import org.thirdleak.simulator.result.CalibrationResult.UniversalBound;
import org.thirdleak.simulator.result.Provenance;

/**
 * The analysis on trial: records simulated under each hypothesis, and what the analysis makes of them. A pure function of
 * its arguments. The records run to the end of the observation and bear no marks.
 *
 * @param hypotheses what is weighed, two or more
 * @param plan the fleet without leaks
 * @param config how much work
 * @param provenance what is calibrated, with the seed
 * @param title title of the config
 */
public record Calibration(
        List<Hypothesis> hypotheses,
        FleetExposure plan,
        CalibrationConfig config,
        Provenance provenance,
        String title) {

    /** Levels at which families of tests fail. */
    private static final double RANK_LEVEL = 0.05;

    private static final double LEVEL = 0.01;
    /** More records than this that cannot be drawn from are too many. */
    private static final double MOST_UNRANKED = 0.05;

    /** Copies the list. */
    public Calibration {
        hypotheses = List.copyOf(hypotheses);
    }

    /**
     * Calibrates.
     *
     * @param runner does the work
     * @return the result, the same bits on any runner and after any number of interruptions
     */
    public CalibrationResult run(BlockRunner runner) {
        List<Replication> records = runner.run(new ReplicationJob(
                        hypotheses, plan, config.replicationCount(), config.pointCount(), provenance.seed()))
                .records();
        List<String> ids = hypotheses.stream().map(Hypothesis::id).toList();
        ModelProbabilities probabilities = ModelProbabilities.of(records);
        List<HypothesisCalibration> parameters =
                new ParameterCalibrations(hypotheses, records, provenance.seed()).all();
        FactorCalibrations factors = new FactorCalibrations(probabilities, ids);
        List<BoundedFactor> bounded = factors.bounded();
        List<UniversalBound> universal = factors.universal();
        ClassCalibrations byClass = new ClassCalibrations(probabilities, config.resampleCount(), provenance.seed());
        List<ClassCalibration> classes = IntStream.range(0, ids.size())
                .mapToObj(h -> byClass.of(h, ids.get(h)))
                .toList();
        List<FamilyCheck> checks = List.of(
                analysed(parameters),
                ranks(parameters),
                coverage(parameters),
                family("bounded Bayes factors", bounded.stream().map(Calibration::test)),
                family("universal bound of Bayes factors", universal.stream().map(Calibration::test)),
                family("mean posterior probabilities", classes.stream().map(Calibration::meanTest)),
                family(
                        "calibration of posterior probabilities",
                        classes.stream().map(Calibration::calibrationTest)));
        return new CalibrationResult(
                CalibrationResult.SCHEMA_VERSION,
                provenance,
                title,
                ReplicationJob.DRAWS,
                parameters,
                bounded,
                universal,
                new RecoveryMatrix(probabilities, ids).rows(),
                classes,
                checks,
                checks.stream().allMatch(FamilyCheck::passed));
    }

    /**
     * A test.
     *
     * @param probability probability of an outcome as bad if all is well
     * @param words what it says
     */
    private record Test(double probability, String words) {}

    private static FamilyCheck analysed(List<HypothesisCalibration> hypotheses) {
        HypothesisCalibration worst = hypotheses.stream()
                .max(Comparator.comparingDouble(Calibration::unranked))
                .orElseThrow();
        return new FamilyCheck(
                "records that can be drawn from",
                hypotheses.size(),
                1 - unranked(worst),
                1 - MOST_UNRANKED,
                unranked(worst) <= MOST_UNRANKED,
                format("%s: %d of %d", worst.id(), worst.ranked(), worst.records()));
    }

    private static double unranked(HypothesisCalibration hypothesis) {
        return 1 - hypothesis.ranked() / (double) hypothesis.records();
    }

    private static FamilyCheck ranks(List<HypothesisCalibration> hypotheses) {
        List<Test> tests = new ArrayList<>();
        for (HypothesisCalibration hypothesis : hypotheses) {
            for (ParameterCalibration p : hypothesis.parameters()) {
                tests.add(new Test(
                        p.probability(),
                        format(
                                "%s, %s: gamma %.2g, 5 %% threshold %.2g",
                                hypothesis.id(), p.name(), p.gamma(), p.threshold())));
            }
        }
        return family("ranks of parameters", tests, RANK_LEVEL);
    }

    private static FamilyCheck coverage(List<HypothesisCalibration> hypotheses) {
        List<Test> tests = new ArrayList<>();
        for (HypothesisCalibration hypothesis : hypotheses) {
            for (ParameterCalibration p : hypothesis.parameters()) {
                for (Coverage c : p.coverage()) {
                    tests.add(new Test(
                            ParameterCalibrations.probability(c, hypothesis.ranked()),
                            format(
                                    "%s, %s: %.0f %% intervals hold the true value in %.1f %% of %d records",
                                    hypothesis.id(),
                                    p.name(),
                                    100 * c.level(),
                                    100 * c.fraction(),
                                    hypothesis.ranked())));
                }
            }
        }
        return family("coverage of intervals", tests, LEVEL);
    }

    private static Test test(BoundedFactor b) {
        return new Test(
                b.probability(),
                format(
                        "min(BF, %.0f) of %s over %s: %.3f ± %.3f under %3$s, %6$.3f ± %7$.3f under %2$s",
                        b.bound(),
                        b.of(),
                        b.over(),
                        b.underOver().value(),
                        b.underOver().standardError(),
                        b.underOf().value(),
                        b.underOf().standardError()));
    }

    private static Test test(UniversalBound u) {
        return new Test(
                u.probability(),
                format(
                        "%s over %s reaches %.0f in %d of %d records of %2$s; at most 1 in %3$.0f expected",
                        u.of(), u.over(), u.factor(), u.exceeding(), u.records()));
    }

    private static Test meanTest(ClassCalibration c) {
        return new Test(
                twoSided(c.difference()),
                format(
                        "%s: mean posterior probability %.4f ± %.4f",
                        c.id(), c.meanPosterior().value(), c.meanPosterior().standardError()));
    }

    private static Test calibrationTest(ClassCalibration c) {
        return new Test(
                c.probability(),
                format("%s: miscalibration %.2g, as much by chance %.2g", c.id(), c.miscalibration(), c.probability()));
    }

    private static double twoSided(double errors) {
        return 2 * Prior.STANDARD_NORMAL.survivalProbability(Math.abs(errors));
    }

    private static FamilyCheck family(String name, Stream<Test> tests) {
        return family(name, tests.toList(), LEVEL);
    }

    private static FamilyCheck family(String name, List<Test> tests, double level) {
        double[] adjusted =
                Holm.adjusted(tests.stream().mapToDouble(Test::probability).toArray());
        int worst = IntStream.range(0, tests.size())
                .boxed()
                .min(Comparator.comparingDouble(
                        i -> adjusted[i] + 1e-9 * tests.get(i).probability()))
                .orElse(-1);
        double probability = worst < 0 ? 1 : adjusted[worst];
        return new FamilyCheck(
                name,
                tests.size(),
                probability,
                level,
                probability >= level,
                worst < 0 ? "" : tests.get(worst).words());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
