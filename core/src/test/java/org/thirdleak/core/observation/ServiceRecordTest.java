package org.thirdleak.core.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceRecordTest {

    private static final Instant END = date("2023-10-09");
    private static final CircuitUnit EARLY = unit("early", "2001-01-01", "2001-07-01");
    private static final CircuitUnit QUIET = unit("quiet", "2022-03-01", "2022-09-01");
    private static final CircuitUnit FIRST = unit("first", "2022-09-21", "2023-03-28", "2022-12-15");
    private static final CircuitUnit SECOND = unit("second", "2022-10-28", "2023-02-18", "2023-02-11");
    private static final CircuitUnit ALOFT = unit("aloft", "2023-09-15", "2024-04-01");
    private static final List<CircuitUnit> FLEET = List.of(SECOND, FIRST, EARLY, QUIET, ALOFT);

    private static Instant date(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private static CircuitUnit unit(String id, String from, String to) {
        return unit(id, from, to, Optional.empty());
    }

    private static CircuitUnit unit(String id, String from, String to, String leak) {
        return unit(id, from, to, Optional.of(date(leak)));
    }

    private static CircuitUnit unit(String id, String from, String to, Optional<Instant> leak) {
        Instant exposed = date(from);
        return new CircuitUnit(
                id,
                "vehicle " + id,
                "design",
                exposed.minusSeconds(86_400),
                exposed.minusSeconds(30 * 86_400),
                exposed,
                date(to),
                leak);
    }

    private static List<String> ids(List<CircuitUnit> units) {
        return units.stream().map(CircuitUnit::id).toList();
    }

    private static String messageOf(Runnable act) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, act::run).getMessage());
    }

    @Test
    void cutsExposuresAtTheEndOfTheObservation() {
        ServiceRecord record = ServiceRecord.observed(FLEET, Instant.MIN, END);
        assertEquals(List.of("second", "first", "early", "quiet", "aloft"), ids(record.units()));
        assertEquals(END, record.units().get(4).exposedTo());
        assertEquals(List.of("first", "second"), ids(record.leaked()), "in the order of their leaks");
        assertEquals(date("2022-12-15"), record.leaked().get(0).atRiskTo());
    }

    @Test
    void leavesOutUnitsNotYetExposed() {
        ServiceRecord record = ServiceRecord.observed(FLEET, Instant.MIN, date("2022-10-28"));
        assertEquals(List.of("first", "early", "quiet"), ids(record.units()));
    }

    @Test
    void aLeakAfterTheEndHasNotBeenSeenAndOneAtTheEndHas() {
        ServiceRecord eve = ServiceRecord.observed(List.of(FIRST), Instant.MIN, date("2022-12-14"));
        assertTrue(eve.leaked().isEmpty());
        assertEquals(date("2022-12-14"), eve.units().get(0).atRiskTo());
        ServiceRecord day = ServiceRecord.observed(List.of(FIRST), Instant.MIN, date("2022-12-15"));
        assertEquals(List.of("first"), ids(day.leaked()));
    }

    @Test
    void aLateStartDropsUnitsWhoseRiskEndedAndTruncatesTheOthers() {
        Instant start = date("2022-09-01");
        ServiceRecord record = ServiceRecord.observed(FLEET, start, END);
        assertEquals(List.of("second", "first", "aloft"), ids(record.units()), "quiet ended at the very start");
        ServiceRecord earlier = ServiceRecord.observed(FLEET, date("2022-08-01"), END);
        CircuitUnit quiet = earlier.units().get(2);
        assertEquals("quiet", quiet.id());
        assertEquals(date("2022-08-01"), earlier.watchedFrom(quiet));
        assertEquals(date("2022-09-21"), earlier.watchedFrom(earlier.units().get(1)));
    }

    @Test
    void asOfAnEveTheUnitAboutToLeakIsASurvivor() {
        ServiceRecord whole = ServiceRecord.observed(FLEET, Instant.MIN, END);
        Instant leak = date("2023-02-11");
        ServiceRecord eve = whole.asOf(leak, leak);
        assertEquals(List.of("first"), ids(eve.leaked()));
        assertEquals(leak, eve.units().get(0).atRiskTo());
        assertEquals(
                List.of("first", "second"),
                ids(whole.asOf(leak, leak.plusNanos(1)).leaked()));
        assertEquals(whole, whole.asOf(END, END.plusNanos(1)), "the last day is the whole record");
    }

    @Test
    void yearsAtRiskStopAtALeak() {
        CircuitUnit year = unit("year", "2021-01-01", "2022-01-01");
        ServiceRecord record = ServiceRecord.observed(List.of(year, FIRST), date("2021-07-02"), END);
        assertEquals((183 + 85) / 365.25, record.yearsAtRisk(), 1e-12);
    }

    @Test
    void refusesRecordsThatContradictThemselves() {
        assertTrue(
                messageOf(() -> new ServiceRecord(List.of(), Instant.MIN, END)).contains("at least one unit"));
        assertTrue(messageOf(() -> new ServiceRecord(List.of(EARLY, EARLY), Instant.MIN, END))
                .contains("two units have the id early"));
        assertTrue(messageOf(() -> new ServiceRecord(List.of(ALOFT), Instant.MIN, END))
                .startsWith("unit aloft at risk 2023-09-15T00:00:00Z to 2024-04-01T00:00:00Z is outside"));
        assertTrue(messageOf(() -> ServiceRecord.observed(List.of(EARLY), date("2010-01-01"), END))
                .contains("at least one unit"));
    }

    @Test
    void refusesClocksInImpossibleOrder() {
        assertTrue(messageOf(() -> unit("u", "2022-01-02", "2022-01-02"))
                .startsWith("exposed_from_utc of unit u must be before exposed_to_utc"));
        assertTrue(messageOf(() -> unit("u", "2022-01-02", "2022-02-02", "2022-03-01"))
                .startsWith("the leak of unit u at 2022-03-01T00:00:00Z is outside its exposure"));
        assertTrue(messageOf(() -> unit("u", "2022-01-02", "2022-02-02", "2022-01-02"))
                .contains("is outside its exposure"));
        Instant t = date("2022-01-01");
        Instant later = date("2022-06-01");
        assertTrue(messageOf(() -> new CircuitUnit("u", "v", "d", t, later, t, later, Optional.empty()))
                .startsWith("coolant_filled_utc of unit u must not be after exposed_from_utc"));
        assertTrue(messageOf(() -> new CircuitUnit("u", "v", "d", later, t, t, later, Optional.empty()))
                .startsWith("launched_utc of unit u must not be after exposed_from_utc"));
    }

    @Test
    void theRecordKeepsItsOwnListOfUnits() {
        List<CircuitUnit> units = new ArrayList<>(List.of(EARLY));
        ServiceRecord record = new ServiceRecord(units, Instant.MIN, END);
        units.clear();
        assertEquals(1, record.units().size());
    }
}
