package org.thirdleak.workbench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.thirdleak.simulator.experiment.RunRecord;
import org.thirdleak.simulator.run.PictureFormats;
import org.thirdleak.simulator.run.RunFolderSummary;

/** Goes on with interrupted work by what its folder says of it, whoever began it. */
final class Resumption {

    private Resumption() {}

    /**
     * What to ask of the queue.
     *
     * @param folder a run folder with a checkpoint
     * @param threads threads to work with
     * @param formats pictures beside the light PNGs
     * @return the request
     * @throws IOException if there is nothing to go on with; the message says why and what to do
     */
    static RunRequest of(Path folder, int threads, PictureFormats formats) throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        RunFolderSummary run = RunFolderSummary.read(place)
                .orElseThrow(
                        () -> new IOException("There is no interrupted work in " + place + ". Run the config again."));
        if (run.state() != RunFolderSummary.State.INTERRUPTED || run.run().isEmpty()) {
            throw new IOException(place.getFileName() + " is not interrupted: " + run.story() + ".");
        }
        RunRecord record = run.run().get();
        Path config = Path.of(record.configPath());
        if (!Files.isRegularFile(config)) {
            throw new IOException("The config " + config + " is gone. Put it back and resume again.");
        }
        return new RunRequest(
                config,
                record.overrides(),
                threads,
                Optional.ofNullable(place.getParent()).orElse(place),
                Optional.of(place),
                RunRequest.Start.RESUME,
                formats,
                Optional.empty());
    }
}
