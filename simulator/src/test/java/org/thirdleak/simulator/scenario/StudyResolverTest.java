package org.thirdleak.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.scenario.Scenario.WeightedHypothesis;

class StudyResolverTest {

    private static final Study BASE = Studies.base();
    private static final Instant END = Instant.parse("2023-10-09T17:00:00Z");

    private static double days(ServiceRecord record, String design) {
        return record.units().stream()
                .filter(unit -> unit.design().equals(design))
                .mapToDouble(unit -> Duration.between(record.watchedFrom(unit), unit.atRiskTo())
                                .toSeconds()
                        / 86_400.0)
                .sum();
    }

    private static Scenario scenario(String id) {
        return BASE.variants().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void baseRecordHasTheReferenceExposure() {
        ServiceRecord record = BASE.base().record();
        assertEquals(155, record.units().size());
        assertEquals(23_445.713, days(record, "soyuz-progress"), 1e-3);
        assertEquals(149.875, days(record, "nauka-radiator"), 1e-9);
        assertEquals((23_445.713 + 149.875) / 365.25, record.yearsAtRisk(), 1e-5);
        assertEquals(END, record.observeUntil());
        assertEquals(
                List.of("soyuz-ms-22", "progress-ms-21", "nauka-rtod"),
                record.leaked().stream().map(CircuitUnit::id).toList());
        assertArrayEquals(new int[] {154, 1}, BASE.base().fleet().unitsByDesign());
        assertArrayEquals(new int[] {2, 1}, BASE.base().fleet().leaksByDesign());
    }

    @Test
    void earlierRecordsKnowNothingOfWhatCameLater() {
        ServiceRecord record = BASE.base().record();
        CircuitUnit second = record.leaked().get(1);
        Instant at = second.atRiskTo();
        ServiceRecord eve = record.asOf(at, at);
        ServiceRecord after = record.asOf(at, at.plusNanos(1));
        assertEquals(1, eve.leaked().size());
        assertEquals(2, after.leaked().size());
        assertEquals(eve.units().size(), after.units().size());
        assertEquals(eve.yearsAtRisk(), after.yearsAtRisk(), 1e-12);
        assertTrue(eve.units().stream().allMatch(unit -> unit.exposedFrom().isBefore(at)));
        assertTrue(eve.units().stream().noneMatch(unit -> unit.exposedTo().isAfter(at)));
        assertTrue(eve.units().stream().noneMatch(unit -> unit.id().equals("nauka-rtod")));
        assertEquals(record, record.asOf(END, END.plusNanos(1)));
        // the last leak is at the end of the record: nothing but its mark changes
        ServiceRecord last = record.asOf(END, END);
        assertEquals(record.yearsAtRisk(), last.yearsAtRisk(), 1e-12);
        assertEquals(2, last.leaked().size());
        // without leaks the leaked units fly on to their planned ends
        ServiceRecord silent = record.asOf(END, Instant.MIN);
        double more = Stream.of("soyuz-ms-22", "progress-ms-21")
                .mapToDouble(id -> record.units().stream()
                        .filter(unit -> unit.id().equals(id))
                        .mapToDouble(unit -> Duration.between(unit.atRiskTo(), unit.exposedTo())
                                        .toSeconds()
                                / 86_400.0)
                        .sum())
                .sum();
        assertEquals(record.yearsAtRisk() + more / 365.25, silent.yearsAtRisk(), 1e-9);
        assertTrue(silent.leaked().isEmpty());
    }

    @Test
    void lateObservationDropsEarlierUnitsAndCutsThoseInFlight() {
        ServiceRecord record = scenario("since-october-2022").record();
        Instant from = Instant.parse("2022-10-01T00:00:00Z");
        List<CircuitUnit> all = BASE.base().record().units();
        assertEquals(
                all.stream().filter(unit -> unit.atRiskTo().isAfter(from)).count(),
                record.units().size());
        assertTrue(record.units().stream()
                .noneMatch(unit -> record.watchedFrom(unit).isBefore(from)));
        assertEquals(3, record.leaked().size());
        assertEquals(154, scenario("without-nauka").record().units().size());
        assertEquals(158, scenario("with-modules").record().units().size());
    }

    @Test
    void priorWeightsSumToOne() {
        Study study = Studies.base("hypotheses.defect.weight=2");
        assertArrayEquals(
                new double[] {0.25, 0.25, 0.5},
                study.base().hypotheses().stream()
                        .mapToDouble(WeightedHypothesis::priorProbability)
                        .toArray(),
                1e-15);
    }

    @Test
    void withoutDebrisItsFactorIsNoParameter() {
        assertEquals(
                BASE.base().impacts().parameters().size() - 1,
                scenario("no-debris").impacts().parameters().size());
    }

    @Test
    void hashFollowsSettingsAndDataOnly() {
        String hash = BASE.sha256();
        assertEquals(64, hash.length());
        assertEquals(hash, Studies.base().sha256());
        assertEquals(hash, Studies.base("report.bands=none").sha256());
        assertNotEquals(hash, Studies.base("seed=1").sha256());
        assertNotEquals(hash, Studies.base("histories.count=7").sha256());
    }

    @Test
    void wallsOutsideTheTableAreRefusedWithTheirPlace() throws Exception {
        Path config = Studies.EXAMPLES.resolve("configs/iss-2023.yaml");
        InvalidConfigException refused = assertThrows(
                InvalidConfigException.class,
                () -> StudyResolver.resolve(
                        RunConfigReader.read(
                                config,
                                List.of(
                                        "designs.nauka-radiator.wall_thickness_mm={ log_normal: { median: 1, sigma_ln: 1 } }"))));
        assertTrue(
                refused.problems().get(0).message().contains("perforation rates are known for 0.05 to 20.0 mm"),
                refused.getMessage());
    }

    @Test
    void outlooksHoldTheFlightPlanFromTheDateOfTheRecordOn() {
        assertEquals(3, BASE.outlooks().size());
        for (Study.Outlook outlook : BASE.outlooks()) {
            ServiceRecord record = outlook.record();
            assertEquals(END, record.observeFrom());
            assertEquals(END.plus(Duration.ofDays((long) outlook.days())), record.observeUntil());
            assertTrue(record.leaked().isEmpty());
            assertTrue(record.units().stream().noneMatch(unit -> unit.id().equals("nauka-rtod")));
        }
    }
}
