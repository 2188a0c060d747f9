package org.thirdleak.workbench.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The times of a leak: in words, by steps, by events. */
class LeakTimeTest {
    private static final double HOUR = 3600;
    private static final TimeTrack TRACK = new TimeTrack(-HOUR, 24 * HOUR, List.of(0.0, 3100.0, 4 * HOUR));

    @ParameterizedTest
    @CsvSource({
        "0, The hole opens",
        "29, The hole opens",
        "14520, 4 h 02 min after the hole opened",
        "86400, 24 h 00 min after the hole opened",
        "-600, 0 h 10 min before the hole opens"
    })
    void timesAreToldToTheMinute(double seconds, String words) {
        assertEquals(words, LeakTime.words(seconds));
    }

    @Test
    void timesBeforeTheHoleAreNegativeInAColumn() {
        assertEquals("\u22120 h 10 min", LeakTime.brief(-600));
        assertEquals("0 h 00 min", LeakTime.brief(-1));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 600",
        "1, 1, 600",
        "599, -1, 0",
        "600, -1, 0",
        "0, -1, -600",
        "86400, 1, 86400",
        "-3600, -1, -3600"
    })
    void keysGoToWholeTenMinutes(double from, int direction, double to) {
        assertEquals(to, TRACK.step(from, direction), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "-3600, 1, 0",
        "0, 1, 3100",
        "3099.8, 1, 14400",
        "14400, 1, 86400",
        "14400, -1, 3100",
        "3100, -1, 0",
        "0, -1, -3600"
    })
    void keysGoFromEventToEventAndToTheEnds(double from, int direction, double to) {
        assertEquals(to, TRACK.event(from, direction), 1e-9);
    }

    @Test
    void theNearestEventWithinReachIsFound() {
        assertEquals(OptionalInt.of(1), TRACK.eventNear(3000, 200));
        assertEquals(OptionalInt.empty(), TRACK.eventNear(3000, 99));
        assertEquals(OptionalInt.of(0), TRACK.eventNear(1400, 2000));
        assertEquals(OptionalInt.empty(), TRACK.lastEvent(-1));
        assertEquals(OptionalInt.of(1), TRACK.lastEvent(3100));
        assertEquals(OptionalInt.of(2), TRACK.lastEvent(86400));
    }

    @Test
    void aShareOfTheTrackIsATime() {
        assertEquals(0, TRACK.share(-2 * HOUR));
        assertEquals(1, TRACK.share(30 * HOUR));
        assertEquals(11.5 * HOUR, TRACK.at(0.5), 1e-9);
        assertEquals(0.5, TRACK.share(11.5 * HOUR), 1e-12);
        assertEquals(24 * HOUR, TRACK.at(1.2), 1e-9);
    }

    @Test
    void marksAreRoundHoursWithTheOnsetAmongThem() {
        assertEquals(List.of(0.0, 6.0, 12.0, 18.0, 24.0), TRACK.hours(5));
        assertEquals(26, TRACK.hours(25).size());
        assertEquals(List.of(0.0, 0.25, 0.5), new TimeTrack(0, HOUR / 2, List.of()).hours(10));
    }

    @Test
    void aSecondPlaysWhatTheSpeedSays() {
        assertEquals(60, PlaySpeed.MINUTE.leakS(1000));
        assertEquals(30, PlaySpeed.TEN_MINUTES.leakS(50));
        assertEquals(3600, PlaySpeed.HOUR.leakS(1000));
    }

    @Test
    void aTrackHasALength() {
        assertThrows(IllegalArgumentException.class, () -> new TimeTrack(0, 0, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new TimeTrack(0, Double.NaN, List.of()));
    }
}
