package org.thirdleak.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.hypothesis.SmallFleet;

class FlightPlanTest {

    /** A hundred days of plan: one flight ends, two begin, of which one is cut; a module stays. */
    private static final FlightPlan PLAN = FlightPlan.after(
            ServiceRecord.observed(
                    List.of(SmallFleet.unit("old", "a", 1000, 1060), SmallFleet.unit("flying", "a", 1980, 2000)),
                    Epoch.instant(1000),
                    Epoch.instant(2000)),
            List.of(
                    SmallFleet.unit("flying", "a", 1980, 2030),
                    SmallFleet.unit("next", "a", 2020, 2070),
                    SmallFleet.unit("last", "a", 2080, 2100),
                    SmallFleet.unit("module", "b", 1990, 2100)));

    private static List<String> told(ServiceRecord record) {
        return record.units().stream()
                .map(unit -> unit.id() + " " + Math.round(Epoch.days(unit.exposedFrom())) + " "
                        + Math.round(Epoch.days(unit.exposedTo())))
                .toList();
    }

    @Test
    void withinThePlanNothingIsAdded() {
        assertEquals(
                List.of("flying 1980 2030", "next 2020 2050", "module 1990 2050"),
                told(PLAN.until(Epoch.instant(2050)).orElseThrow()));
        assertEquals(Duration.ofDays(100), PLAN.period());
        assertTrue(PLAN.until(PLAN.now()).isEmpty());
    }

    @Test
    void beyondThePlanFlightsAreAsLongAsUsualAndLaunchesRecur() {
        assertEquals(
                List.of(
                        "flying 1980 2030",
                        "next 2020 2070",
                        "last 2080 2130",
                        "module 1990 2225",
                        "next+1 2120 2170",
                        "last+1 2180 2225",
                        "next+2 2220 2225"),
                told(PLAN.until(Epoch.instant(2225)).orElseThrow()));
    }

    @Test
    void onlyAUnitAtRiskCanLeak() {
        Instant date = Epoch.instant(2050);
        ServiceRecord leak = PLAN.leaking("next", date).orElseThrow();
        assertEquals(
                List.of("next"), leak.leaked().stream().map(CircuitUnit::id).toList());
        assertEquals(date, leak.observeUntil());
        assertTrue(PLAN.leaking("flying", date).isEmpty());
        assertTrue(PLAN.leaking("last", date).isEmpty());
        assertEquals(
                List.of("next", "module"),
                PLAN.atRisk(date).stream().map(CircuitUnit::id).toList());
    }
}
