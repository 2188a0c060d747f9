package org.thirdleak.workbench.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thirdleak.simulator.config.Limits;
import org.thirdleak.simulator.config.SettingReader;
import org.thirdleak.workbench.form.FormNode.Field;
import org.thirdleak.workbench.source.ConfigText;

class EnteredValuesTest {
    private static final ConfigText TEXT = ConfigText.of("""
            record:
              include_designs: [two, gone]
            designs:
              - id: one
              - id: two
            histories:
              count: 5
            scenarios:
              - id: s
                set:
                  # why
                  histories.count: 7
            """, false);

    @ParameterizedTest
    @CsvSource({"5, 6, 4", "99, 100, 98", "100, 110, 99", "1e6, 1100000, 990000", "110, 120, 100"})
    void aStepIsATenthOfTheSizeOfALargeNumber(String typed, String more, String less) {
        NumberStep step = new NumberStep(new Limits(1, 1e9, false, false, "", ""));

        assertEquals(Optional.of(more), step.from(typed, true));
        assertEquals(Optional.of(less), step.from(typed, false));
    }

    @Test
    void aStepStaysWithinTheLimits() {
        NumberStep step = new NumberStep(new Limits(1, 20, false, false, "", ""));

        assertTrue(step.from("20", true).isEmpty());
        assertTrue(step.from("1", false).isEmpty());
        assertTrue(step.from("many", true).isEmpty());
        assertEquals(Optional.of("20231010"), new NumberStep(Limits.NONE).from("20231009", true));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0.25, true", "0, 1e9, 15.53, false", "0, 1000, 0, false", "1, 1e6, 20, true", "0, 1, 4e-7, false"
    })
    void aSliderIsThereWhereTheUsualValueIsNotAtItsEnd(double min, double max, double usual, boolean helps) {
        SliderScale scale = new SliderScale(new Limits(min, max, false, false, "", ""));

        assertEquals(helps, scale.helps(Optional.of(usual)));
    }

    @Test
    void anotherDayKeepsTheTimeOfDayAsSpelled() {
        LocalDate day = LocalDate.of(2024, 2, 29);

        assertEquals("2024-02-29T17:00:00Z", new DateSpelling("2023-10-09T17:00:00Z").on(day));
        assertEquals("2024-02-29", new DateSpelling("2008-01-01").on(day));
        assertEquals("2024-02-29", new DateSpelling("soon").on(day));
        assertEquals(Optional.of(LocalDate.of(2008, 1, 1)), new DateSpelling(" 2008-01-01 ").day());
    }

    @Test
    void aListOfIdsOffersThoseOfTheConfigAndKeepsThoseThatNothingHas() {
        SettingForm form = FieldEdit.form(TEXT).orElseThrow();
        References references = new References(form);
        Field included = (Field) form.at("record.include_designs");

        assertEquals(List.of("one", "two", "gone"), references.offered(included));
        assertEquals("one", references.label("one"));
        assertEquals("gone (not in the config)", references.label("gone"));
        assertEquals(List.of(), references.offered((Field) form.at("seed")));
    }

    @Test
    void aScenarioMayChangeWhatTheStudyHas() {
        References references = new References(FieldEdit.form(TEXT).orElseThrow());

        assertTrue(references.settings().contains("histories.count"));
        assertTrue(references.settings().stream().noneMatch(path -> path.startsWith("scenarios")));
        assertEquals(Optional.of("5"), references.base("histories.count"));
        assertEquals(Optional.empty(), references.base("nothing.of.it"));
    }

    @Test
    void aChangedSettingIsOneEditOfItsLine() {
        ConfigText edited = TEXT.with("scenarios.s.set.histories.count", "9");
        ConfigText more = edited.with("scenarios.s.set.designs.one.title", "First");

        assertEquals(TEXT.text().replace(": 7", ": 9"), edited.text());
        assertEquals(edited.text() + "      designs.one.title: First\n", more.text());
        assertEquals(
                edited.text(), more.without("scenarios.s.set.designs.one.title").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "[0.85, 0.95]", "{ log_uniform: [0.5, 10] }", "launched", "{ beta: [2, 3] }"})
    void aValueInATableIsReadAsItIsShown(String yaml) {
        String shown = OverrideText.shown(SettingReader.value(yaml).orElseThrow());

        assertEquals(yaml, shown);
        assertEquals(yaml, OverrideText.written(yaml));
    }
}
