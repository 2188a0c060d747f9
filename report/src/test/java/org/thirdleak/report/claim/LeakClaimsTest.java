package org.thirdleak.report.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thirdleak.report.ExtremeResults;
import org.thirdleak.report.LeakFixture;
import org.thirdleak.report.LeakFixture.Shares;
import org.thirdleak.report.ResultFixture;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.DegradationResult;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.LeakOutlook;
import org.thirdleak.simulator.result.LeakOutlook.TimeQuantile;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.result.SensitivityResult;
import org.thirdleak.simulator.result.SensitivityResult.InputEffect;
import org.thirdleak.simulator.result.SensitivityResult.Outcome;

class LeakClaimsTest {
    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }

    private static Caption trajectory(String config, String... overrides) {
        return TrajectoryCaption.of(new LeakStory(LeakFixture.circuit(config, overrides)));
    }

    private static String degradation(RunResult result) {
        Reading reading = new Reading(result);
        Outlooks outlooks = Outlooks.of(reading);
        return plain(DegradationCaption.of(reading, outlooks, outlooks.designs().get(0), 2)
                .title());
    }

    private static RunResult run(DegradationResult degradation) {
        return ResultFixture.builder().degradation(degradation).build();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0002, 0.72 s",
        "0.011, 40 s",
        "0.0278, 1.7 min",
        "0.2677, 16 min",
        "1.9, 114 min",
        "8.37, 8.4 h",
        "31.2, 31 h"
    })
    void timesAreToldInTheUnitPeopleWouldUse(double hours, String words) {
        assertEquals(words, plain(Hours.words(hours)));
    }

    @Test
    void aTimeStaysInsideItsInterval() {
        TimeQuantile time = new TimeQuantile(0.5, true, 3.14, 2.93, 3.38);
        assertEquals("3.1 h (95 % 2.9 to 3.4 h)", plain(Hours.withInterval(time, 24)));
        TimeQuantile late = new TimeQuantile(0.95, true, 22.1, 20.3, 24);
        assertEquals("22 h (95 % 20 h to beyond 24 h)", plain(Hours.withInterval(late, 24)));
        TimeQuantile never = new TimeQuantile(0.95, false, 24, 24, 24);
        assertEquals("not within 24 h", plain(Hours.withInterval(never, 24)));
        TimeQuantile exact = new TimeQuantile(0.5, true, 0.25, 0.25, 0.25);
        assertEquals("15 min", plain(Hours.value(exact)));
    }

    /** Reference: golden drains of the circuit, loss of flow after 16 min; here the coolant has its own heat capacity. */
    @Test
    void theCourseOfALeakIsToldInItsTitle() {
        assertEquals(
                "A 0.8 mm hole stops the flow after 16 min and empties the loop in 8.4 h",
                plain(trajectory("soyuz-loop").title()));
        assertEquals(
                "A 0.95 mm hole empties the accumulator after 22 min and the loop in 4.1 h",
                plain(trajectory("nauka-radiator").title()));
    }

    @Test
    void whatDoesNotHappenWithinTheHorizonIsSaid() {
        assertEquals(
                "A 0.1 mm hole stops the flow after 17 h; the loop is not empty within 24 h",
                plain(trajectory("soyuz-loop", "leak.hole_mm=0.1").title()));
        Caption pinhole = trajectory("soyuz-loop", "leak.hole_mm=0.05");
        assertEquals("A 0.05 mm hole neither stops the flow nor empties the loop within 24 h", plain(pinhole.title()));
        assertTrue(plain(pinhole.alternative()).contains("kg of 30.7 kg are left"), pinhole.alternative());
    }

    @Test
    void otherCircuitsAreNamedWithWhatTheyDid() {
        assertTrue(plain(trajectory("nauka-radiator").note()).startsWith("Main loop: pumps to the end, with 55.9 kg"));
    }

    @Test
    void everyCourseSaysThatItsTemperaturesWereTuned() {
        assertTrue(trajectory("soyuz-loop").note().contains("not predictions"));
        assertTrue(plain(trajectory("soyuz-loop").note()).contains("21 instead of 8 h"));
    }

    @Test
    void aResultWithoutALeakIsRefused() {
        CircuitResult leaking = LeakFixture.circuit("soyuz-loop");
        CircuitResult sound = new CircuitResult(
                leaking.schemaVersion(),
                leaking.provenance(),
                leaking.title(),
                List.of(),
                leaking.hole(),
                leaking.horizonH(),
                leaking.instrumentBayLimitC(),
                leaking.livingCompartmentLimitC(),
                leaking.samples(),
                leaking.events(),
                leaking.balance(),
                leaking.sensitivity());
        assertThrows(IllegalArgumentException.class, () -> new LeakStory(sound));
    }

    @Test
    void theTitleOfAFanNamesTheHypothesesWhoseLeaksDiffer() {
        String title = degradation(ExtremeResults.leaks());
        assertTrue(
                title.matches(
                        "Soyuz and Progress: half of the leaks empty the loop within \\d+ min \\(95 % \\d+ to \\d+ "
                                + "min\\) under chance impacts, within \\d+ h \\(\\d+ to \\d+ h\\) under systematic defect"),
                title);
    }

    @Test
    void aMedianBeyondTheHorizonIsToldByItsFraction() {
        String title = degradation(ExtremeResults.slowLeaks());
        assertTrue(title.contains("of the leaks empty the loop within 24 h under chance impacts, only "), title);
        assertTrue(title.startsWith("Soyuz and Progress: only "), title);
    }

    @Test
    void oneCauseIsToldOnce() {
        DegradationResult one = LeakFixture.degradation(
                24, 1, List.of(LeakFixture.SOYUZ), List.of(new Shares("impacts", 1), new Shares("rate-change", 1)));
        String title = degradation(run(one));
        assertTrue(title.startsWith("Soyuz and Progress: half of the leaks empty the loop within "), title);
        assertTrue(!title.contains("under"), title);
        Outlooks.Mixture mixture =
                Outlooks.of(new Reading(run(one))).designs().get(0).mixtures().get(0);
        assertEquals(List.of("impacts", "rate-change"), mixture.hypotheses());
        assertEquals("chance impacts and changed rate", mixture.name());
    }

    @Test
    void mixturesThatSayTheSameNeedNoHypothesis() {
        DegradationResult found = LeakFixture.degradation(
                24, 1, List.of(LeakFixture.SOYUZ), List.of(new Shares("impacts", 1), new Shares("defect", 0.999)));
        LeakOutlook first = found.outlooks().get(0);
        LeakOutlook second = found.outlooks().get(1);
        LeakOutlook alike = new LeakOutlook(
                second.hypothesis(),
                second.design(),
                second.title(),
                second.inventoryKg(),
                second.causes(),
                first.fans(),
                first.times());
        String title = degradation(
                run(new DegradationResult(true, 24, found.samples(), List.of(first, alike), found.sensitivities())));
        assertTrue(title.endsWith("min), whichever the hypothesis"), title);
    }

    @Test
    void allAndNoneAreCountedInsteadOfShared() {
        Reading reading = new Reading(ExtremeResults.leaks());
        Outlooks.Mixture nauka =
                Outlooks.of(reading).designs().get(1).mixtures().get(0);
        assertEquals(
                "none of 60",
                DrainTimesCaption.share(
                        nauka, nauka.time("instrument_bay_limit").orElseThrow()));
        LeakOutlook.TimeToEvent all =
                new LeakOutlook.TimeToEvent("drained", "drained", new Estimate(1 - 1e-16, 0), List.of());
        assertEquals("all of 60", DrainTimesCaption.share(nauka, all));
    }

    @Test
    void nothingIsClaimedOfAnUntrustedResult() {
        RunResult result = ResultFixture.builder()
                .degradation(ExtremeResults.leaks().degradation())
                .untrusted()
                .build();
        Reading reading = new Reading(result);
        assertEquals("Verdict withheld: what a leak does to Soyuz and Progress", degradation(result));
        assertEquals(
                "Verdict withheld: how long a leak takes",
                DrainTimesCaption.of(reading, Outlooks.of(reading), 0).title());
    }

    @Test
    void aDesignWithoutLeaksAndARunWithoutCircuitsHaveNoOutlook() {
        DegradationResult found = ExtremeResults.leaks().degradation();
        List<LeakOutlook> outlooks = found.outlooks().stream()
                .map(outlook -> outlook.design().equals("nauka-rtod")
                        ? new LeakOutlook(
                                outlook.hypothesis(),
                                outlook.design(),
                                outlook.title(),
                                outlook.inventoryKg(),
                                List.of(),
                                List.of(),
                                List.of())
                        : outlook)
                .toList();
        Reading reading =
                new Reading(run(new DegradationResult(true, 24, found.samples(), outlooks, found.sensitivities())));
        assertEquals(
                List.of("soyuz-progress"),
                Outlooks.of(reading).designs().stream().map(Outlooks.Design::id).toList());
        assertEquals(List.of(), Outlooks.of(new Reading(ResultFixture.base())).designs());
    }

    @ParameterizedTest
    @CsvSource({
        "circuits.main.accumulator.stroke_l, l, stroke of the accumulator (main)",
        "circuits.main.volume_l, l, volume of coolant (main)",
        "circuits.second-loop.pump.flow_kg_per_s, kg/s, flow of the pump (second loop)",
        "circuits.main.radiator.absorptance_fraction, '', absorptance of the radiator (main)",
        "module.instrument_bay.heat_capacity_kj_per_k, kJ/K, heat capacity of the instrument bay",
        "module.instrument_bay.surroundings_w_per_k, W/K, conductance of the instrument bay",
        "leak.hole_mm, mm, diameter of the hole",
        "orbit.beta_deg, deg, sun angle of the orbit (beta)",
        "some_new_thing_m2, m2, some new thing"
    })
    void pathsOfInputsAreToldInWords(String path, String unit, String words) {
        InputEffect effect = effect(path, unit, 0.5);
        SensitivityResult two = sensitivity(
                List.of(effect("circuits.main.volume_l", "l", 0.4), effect("circuits.b.volume_l", "l", 0.4)));
        assertEquals(words, InputName.in(two).of(effect));
    }

    @Test
    void aSingleCircuitIsNotNamedWithEveryInput() {
        InputEffect effect = effect("circuits.main.accumulator.stroke_l", "l", 0.5);
        assertEquals(
                "stroke of the accumulator",
                InputName.in(sensitivity(List.of(effect))).of(effect));
    }

    private static InputEffect effect(String path, String unit, double total) {
        return new InputEffect(path, unit, 1, 2, 3, 4, new Estimate(total, 0.02), new Estimate(total, 0.02));
    }

    private static SensitivityResult sensitivity(List<InputEffect> inputs) {
        return new SensitivityResult(100, 0, List.of(new Outcome("instrument_bay", "bay", "°C", 30, 2, inputs)));
    }

    @Test
    void noInputIsNamedFirstIfNoiseDecides() {
        InputEffect load = effect("module.instrument_bay.heat_load_w", "W", 0.60);
        SensitivityResult clear = sensitivity(List.of(load, effect("leak.hole_mm", "mm", 0.40)));
        assertEquals(
                "The warmth of the instrument bay depends most on its heat load (0.60 ± 0.04)",
                plain(SensitivityCaption.of(clear, "").title()));
        SensitivityResult open = sensitivity(List.of(load, effect("leak.hole_mm", "mm", 0.55)));
        assertEquals(
                "Soyuz: no input alone decides the warmth of the instrument bay",
                plain(SensitivityCaption.of(open, "Soyuz").title()));
    }
}
