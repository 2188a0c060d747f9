package org.thirdleak.workbench.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;

/** Validation in the background of a text that is not saved. */
class ConfigModelTest {

    private static final Path CIRCUIT =
            Path.of("../../examples/configs/soyuz-loop.yaml").toAbsolutePath().normalize();

    @Test
    void problemsOfTheTextAreFoundAndTheLastTextWins() throws IOException, InterruptedException {
        LinkedBlockingQueue<ConfigModel.Change> told = new LinkedBlockingQueue<>();
        String text = Files.readString(CIRCUIT);
        try (ConfigModel model = new ConfigModel(CIRCUIT, text);
                Changes.Subscription subscription = model.changes().listen(told::add)) {
            assertNotNull(subscription);
            await(told);
            assertEquals(0, model.problems().size());

            model.edit(ConfigText.of(text + "nonsense: 1\n", false));
            model.edit(ConfigText.of(text + "nonsense: 1\nmore: 2\n", false));
            await(told);
            assertEquals(2, model.problems().size());
            assertEquals("nonsense", model.problems().get(0).path());
            assertEquals(text.lines().count() + 1, model.problems().get(0).line());
            assertEquals(model.problems(), Session.current().problems().all().get(CIRCUIT));

            model.edit(ConfigText.of(text, false));
            await(told);
            assertTrue(model.problems().isEmpty());
            assertTrue(!Session.current().problems().all().containsKey(CIRCUIT));
        }
    }

    private static void await(LinkedBlockingQueue<ConfigModel.Change> told) throws InterruptedException {
        ConfigModel.Change change = ConfigModel.Change.TEXT;
        while (change != ConfigModel.Change.PROBLEMS) {
            change = told.poll(20, TimeUnit.SECONDS);
            assertNotNull(change, "no validation within 20 s");
        }
    }
}
