package org.thirdleak.report.claim;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.thirdleak.simulator.result.CalibrationResult;
import org.thirdleak.simulator.result.CalibrationResult.BoundedFactor;
import org.thirdleak.simulator.result.CalibrationResult.ClassCalibration;
import org.thirdleak.simulator.result.CalibrationResult.FamilyCheck;
import org.thirdleak.simulator.result.CalibrationResult.HypothesisCalibration;
import org.thirdleak.simulator.result.CalibrationResult.ParameterCalibration;
import org.thirdleak.simulator.result.CalibrationResult.RecoveryCell;
import org.thirdleak.simulator.result.CalibrationResult.RecoveryRow;
import org.thirdleak.simulator.result.Provenance;

/**
 * Words of a calibration.
 *
 * @param result the calibration
 */
public record CalibrationCaption(CalibrationResult result) {
    private static final double RANK_LEVEL = 0.05;
    private static final String BOUNDED_FACTORS = "bounded Bayes factors";
    private static final List<String> PROBABILITIES =
            List.of("mean posterior probabilities", "calibration of posterior probabilities");

    /**
     * Name of a hypothesis.
     *
     * @param id its id
     * @return its title, or the id
     */
    public String title(String id) {
        return result.hypotheses().stream()
                .filter(h -> h.id().equals(id))
                .map(HypothesisCalibration::title)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse(id);
    }

    /**
     * Name of a hypothesis within a sentence.
     *
     * @param id its id
     * @return its title, at most 44 characters
     */
    public String inSentence(String id) {
        return Wording.inSentence(title(id));
    }

    /** The answer in one line. */
    public String headline() {
        long failed = result.checks().stream().filter(c -> !c.passed()).count();
        return failed == 0
                ? "No miscalibration found in " + records() + " simulated records"
                : "Not calibrated: " + failed + " of " + result.checks().size() + " families of tests failed";
    }

    private String records() {
        return Numbers.count(result.hypotheses().stream()
                .mapToLong(HypothesisCalibration::records)
                .sum());
    }

    /** The families of tests of these names that failed: a picture says what the verdict above it says. */
    private List<FamilyCheck> failed(List<String> names) {
        return result.checks().stream()
                .filter(check -> names.contains(check.name()) && !check.passed())
                .toList();
    }

    private String failures(List<FamilyCheck> failed) {
        return failed.stream().map(check -> sentence(check) + " ").collect(Collectors.joining());
    }

    /** What was done. */
    public String deck() {
        return Numbers.count(result.provenance().histories()) + " records were simulated under each of "
                + result.hypotheses().size()
                + " hypotheses, parameters from the prior, and analysed under all of them.";
    }

    /** What made it. */
    public String provenance() {
        Provenance made = result.provenance();
        return "Third Leak " + made.version() + " · config " + made.configName() + " " + made.configSha256()
                + " · seed " + made.seed();
    }

    /**
     * A family of tests in words.
     *
     * @param check the family
     * @return a sentence
     */
    public String sentence(FamilyCheck check) {
        return (check.passed() ? "Passed: " : "Failed: ") + check.name() + ", "
                + Numbers.counted(check.tests(), "test", "tests")
                + "; smallest probability " + Numbers.significant(check.probability(), 2) + ", fails below "
                + Numbers.significant(check.level(), 2) + ". Worst: " + check.worst() + ".";
    }

    /**
     * Ranks of the parameters of a hypothesis.
     *
     * @param hypothesis the hypothesis
     * @return the caption
     */
    public Caption ranks(HypothesisCalibration hypothesis) {
        List<ParameterCalibration> all = hypothesis.parameters();
        long failed = all.stream().filter(p -> p.adjusted() < RANK_LEVEL).count();
        String name = Wording.inSentence(hypothesis.title());
        String title = Wording.capital(name) + ": "
                + (failed == 0
                        ? "no parameter found to be recovered too well, too badly or askew"
                        : Numbers.counted((int) failed, "parameter is", "parameters are")
                                + " not recovered as the posterior claims");
        String worst = all.stream()
                .min(Comparator.comparingDouble(ParameterCalibration::probability))
                .map(p -> "Smallest: " + ParameterName.withoutRecord(p.name()) + ", "
                        + Numbers.significant(p.probability(), 2) + " (" + Numbers.significant(p.adjusted(), 2)
                        + " after Holm's correction over all parameters). ")
                .orElse("");
        return new Caption(
                title,
                "Share of true values below each quantile of " + result.draws()
                        + " posterior draws, less that quantile; a calibrated curve stays in its band with 95\u00A0%",
                worst + Numbers.count(hypothesis.ranked()) + " of " + Numbers.count(hypothesis.records())
                        + " simulated records; simulation-based calibration (Talts et al. 2018; Säilynoja et al. 2022).",
                "Simulation-based calibration under " + name + ": "
                        + Wording.list(all.stream()
                                .map(p -> ParameterName.withoutRecord(p.name()) + " γ "
                                        + Numbers.significant(p.gamma(), 2) + " against "
                                        + Numbers.significant(p.threshold(), 2))
                                .toList())
                        + ".");
    }

    /** The matrix of what was true against what came out on top. */
    public Caption recovery() {
        List<String> parts = result.recovery().stream()
                .map(row -> inSentence(row.truth()) + " " + Numbers.percent(own(row).fraction()))
                .toList();
        RecoveryRow least = result.recovery().stream()
                .min(Comparator.comparingDouble(row -> own(row).fraction()))
                .orElseThrow();
        String title = "Where the truth is " + inSentence(least.truth()) + ", it comes out most probable in "
                + Numbers.percent(own(least).fraction());
        return new Caption(
                title,
                "Share of records simulated under each hypothesis (rows) in which each came out most probable (columns); "
                        + "95\u00A0% intervals",
                "Each row sums to 100\u00A0%. Mean: posterior probability averaged over the records, all hypotheses equally "
                        + "probable beforehand; records run to the end of the observation.",
                "How often a hypothesis that is true comes out most probable: " + Wording.list(parts) + ".");
    }

    /**
     * The cell of the truth.
     *
     * @param row the row
     * @return the cell on the diagonal
     */
    public static RecoveryCell own(RecoveryRow row) {
        return row.cells().stream()
                .filter(cell -> cell.hypothesis().equals(row.truth()))
                .findFirst()
                .orElseThrow();
    }

    /** Stated probabilities against frequencies. */
    public Caption reliability() {
        List<FamilyCheck> failed = failed(PROBABILITIES);
        List<String> parts = result.classes().stream()
                .map(c -> inSentence(c.id()) + " " + Numbers.significant(c.miscalibration(), 2)
                        + ", as much by chance with probability " + Numbers.significant(c.probability(), 2))
                .toList();
        return new Caption(
                failed.isEmpty()
                        ? "Stated probabilities: no miscalibration found in " + records() + " records"
                        : "Stated probabilities do not come true as often as stated",
                "How often each hypothesis was true, against the probability stated; band: where 95\u00A0% of calibrated "
                        + "staircases run",
                failures(failed)
                        + "Staircases by pooling adjacent violators (Dimitriadis, Gneiting and Jordan 2021); all hypotheses equally "
                        + "probable beforehand.",
                "Miscalibration in Brier score: " + Wording.list(parts) + ". Mean probabilities: "
                        + Wording.list(
                                result.classes().stream().map(this::meanOf).toList())
                        + ".");
    }

    private String meanOf(ClassCalibration c) {
        return inSentence(c.id()) + " "
                + Numbers.withError(c.meanPosterior().value(), c.meanPosterior().standardError());
    }

    /** Bounded Bayes factors averaged under both hypotheses. */
    public Caption factors() {
        BoundedFactor worst = result.boundedFactors().stream()
                .max(Comparator.comparingDouble(b -> Math.abs(b.difference())))
                .orElseThrow();
        List<FamilyCheck> failed = failed(List.of(BOUNDED_FACTORS));
        return new Caption(
                failed.isEmpty()
                        ? "Bayes factors: no miscalibration found in " + records() + " records"
                        : "Some Bayes factors are not worth what they say",
                "min(BF, c) averaged over records of the denominator (dot) and min(1, c/BF) over those of the numerator "
                        + "(ring); 95\u00A0% intervals",
                failures(failed)
                        + "Both are the same integral if the Bayes factor is a ratio of densities. Furthest apart: "
                        + inSentence(worst.of()) + " over " + inSentence(worst.over()) + ", c = "
                        + Numbers.fixed(worst.bound(), 0) + ", " + Numbers.fixed(Math.abs(worst.difference()), 1)
                        + " standard errors.",
                "Bounded Bayes factors: "
                        + Wording.list(result.boundedFactors().stream()
                                .map(b -> inSentence(b.of()) + " over " + inSentence(b.over()) + " at "
                                        + Numbers.fixed(b.bound(), 0) + ": "
                                        + Numbers.significant(b.underOver().value(), 3) + " and "
                                        + Numbers.significant(b.underOf().value(), 3))
                                .toList())
                        + ".");
    }
}
