package org.thirdleak.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.thirdleak.simulator.result.RunResult;

/** The reference of the keys of {@code result.json} is the one of this version. {@code -Dthirdleak.update=true} writes it. */
class ResultReferenceTest {

    private static final String MARK = "<!-- tables -->\n";

    @Test
    void everyKeyOfAResultIsExplained() throws IOException {
        Path file = Program.root().resolve("docs/guide/result.md");
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int mark = text.indexOf(MARK) + MARK.length();
        assertTrue(mark >= MARK.length(), "the tables have their place in " + file);
        String wanted = ResultReference.of(RunResult.class);
        if (Boolean.getBoolean("thirdleak.update")) {
            Files.writeString(file, text.substring(0, mark) + "\n" + wanted, StandardCharsets.UTF_8);
        } else {
            assertEquals(wanted.strip(), text.substring(mark).strip());
        }
    }
}
