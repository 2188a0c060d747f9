package org.thirdleak.simulator.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.SerialBlockRunner;
import org.thirdleak.simulator.inference.Evidence;
import org.thirdleak.simulator.inference.EvidenceEstimator;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.scenario.Scenario;
import org.thirdleak.simulator.scenario.Studies;
import org.thirdleak.simulator.scenario.Study;

/** What scenarios share is weighed once, and only what they share. */
class SharedEvidenceTest {

    private static final int CHANCE = 0;
    private static final int CHANGE = 1;
    private static final int DEFECT = 2;
    private static final BlockRunner RUNNER = new SerialBlockRunner();

    @TempDir
    static Path folder;

    private static Study study;
    private static List<Evidence> ofBase;

    @BeforeAll
    static void weighBase() throws IOException {
        study = Studies.of(SmallRun.write(folder));
        ofBase = study.base().hypotheses().stream()
                .map(each -> rough().estimate(each.hypothesis(), study.base().fleet(), Scenario.BASE, RUNNER))
                .toList();
    }

    private static EvidenceEstimator rough() {
        return new EvidenceEstimator(0.05, 16, 65_536, 42);
    }

    private static Scenario scenario(String id) {
        return Stream.concat(Stream.of(study.base()), study.variants().stream())
                .filter(variant -> variant.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Estimate> logZ(EvidenceEstimator estimator, String id) {
        return new SharedEvidence(estimator, RUNNER)
                .knowing(study.base(), ofBase)
                .of(List.of(scenario(id)))
                .get(0)
                .logZ();
    }

    private static Estimate alone(String id, int hypothesis) {
        Scenario scenario = scenario(id);
        return rough().estimate(
                        scenario.hypotheses().get(hypothesis).hypothesis(),
                        scenario.fleet(),
                        scenario.behindEvidence().get(hypothesis),
                        RUNNER)
                .logZ();
    }

    @Test
    void aScenarioOfTheDefectKeepsTheOtherEvidences() {
        List<Estimate> found = logZ(rough(), "soyuz-only");
        assertEquals(ofBase.get(CHANCE).logZ(), found.get(CHANCE));
        assertEquals(ofBase.get(CHANGE).logZ(), found.get(CHANGE));
        assertEquals(alone("soyuz-only", DEFECT), found.get(DEFECT));
    }

    @Test
    void aScenarioOfTheSurroundingsKeepsNone() {
        List<Estimate> found = logZ(rough(), "no-debris");
        for (int hypothesis : new int[] {CHANCE, CHANGE, DEFECT}) {
            assertEquals(alone("no-debris", hypothesis), found.get(hypothesis));
        }
    }

    @Test
    void whatIsKnownTooRoughlyIsWeighedAgain() {
        double wanted = ofBase.get(CHANGE).logZ().standardError() / 2;
        Estimate found = logZ(new EvidenceEstimator(wanted, 16, 1 << 20, 42), "soyuz-only")
                .get(CHANGE);
        assertNotEquals(ofBase.get(CHANGE).logZ(), found);
        assertEquals(wanted, found.standardError(), wanted);
    }

    @Test
    void scenariosThatAskForTheSameShareIt() {
        List<Weights> found = new SharedEvidence(rough(), RUNNER).of(List.of(study.base(), scenario("soyuz-only")));
        assertEquals(found.get(0).logZ().get(CHANGE), found.get(1).logZ().get(CHANGE));
    }

    /** The base case and the one of the defect share two evidences, of which nothing is known before. */
    @Test
    void anotherScenarioInFrontLeavesAllNumbersAsTheyWere() {
        List<Weights> found = together("soyuz-only", "no-debris", Scenario.BASE);
        List<Weights> turned = together(Scenario.BASE, "no-debris", "soyuz-only");
        List<Weights> single = together("soyuz-only");
        for (int i = 0; i < found.size(); i++) {
            assertEquals(found.get(i).logZ(), turned.get(found.size() - 1 - i).logZ());
        }
        assertEquals(single.get(0).logZ(), found.get(0).logZ());
    }

    private static List<Weights> together(String... ids) {
        return new SharedEvidence(rough(), RUNNER)
                .of(Arrays.stream(ids).map(SharedEvidenceTest::scenario).toList());
    }
}
