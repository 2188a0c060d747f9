package org.thirdleak.workbench.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.result.Attribution;
import org.thirdleak.simulator.result.LedgerEntry;

class RecordFieldsTest {

    private final FieldMeanings meanings = FieldMeanings.ofGuide();

    @Test
    void theGuideTellsWhatAFieldMeans() {
        assertEquals(Optional.of("onset, ISO-8601"), meanings.meaning(Attribution.class, "leakUtc"));
    }

    @Test
    void aRecordWithinAnotherHasItsOwnChapter() {
        assertTrue(meanings.meaning(LedgerEntry.Step.class, "value").isPresent());
    }

    @Test
    void aFieldTheGuideDoesNotTellOfHasNoMeaning() {
        record Own(double ownNumber, List<String> names) {}

        List<RecordFields.Field> fields = RecordFields.of(new Own(0.5, List.of("a", "b")));

        assertEquals(
                List.of(
                        new RecordFields.Field("ownNumber", "0.500000", ""),
                        new RecordFields.Field("names", "a, b", "")),
                fields);
    }
}
