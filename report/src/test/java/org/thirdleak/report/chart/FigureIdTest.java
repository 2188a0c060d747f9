package org.thirdleak.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.report.ResultFixture;
import org.thirdleak.report.claim.Bands;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.simulator.result.RunResult;

class FigureIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"defect", "rate_change", "soyuz-progress", "H2"})
    void anIdThatCanNameAFileStays(String id) {
        assertEquals("pairs-" + id, FigureId.of("pairs", id));
    }

    @Test
    void othersAreCleanedAndToldApart() {
        List<String> ids = List.of("a b", "a/b", "a-b", "a\\b", "/../../x", "\">x", "x", "утечка", "дефект", "", "..");
        Set<String> names = ids.stream().map(id -> FigureId.of("pairs", id)).collect(Collectors.toSet());
        assertEquals(ids.size(), names.size());
        names.forEach(name -> assertTrue(name.matches("pairs-[A-Za-z0-9_-]+"), name));
        assertTrue(FigureId.of("pairs", "x".repeat(1000)).length() < 100);
    }

    @Test
    void noFigureOfAResultNamesAFolder() {
        RunResult result = ResultFixture.builder()
                .hypotheses(
                        List.of("impacts", "/../../x", "\">x"),
                        List.of("impacts", "systematic_defect", "systematic_defect"),
                        List.of("chance impacts", "a defect", "another defect"),
                        List.of(-10.8, -9.6, -9.5))
                .build();
        List<String> ids = Figures.of(new Reading(result), Bands.KASS_RAFTERY).all().stream()
                .map(Figure::id)
                .toList();
        assertTrue(ids.contains(FigureId.of("parameters", "/../../x")), ids.toString());
        assertEquals(ids.size(), Set.copyOf(ids).size());
        ids.forEach(id -> assertTrue(id.matches("[a-z0-9_-]+"), id));
    }
}
