package org.thirdleak.workbench.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thirdleak.simulator.config.CircuitConfigReader;
import org.thirdleak.simulator.config.ConfigDocument;
import org.thirdleak.simulator.config.Fingerprint;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.ResolvedConfig;
import org.thirdleak.simulator.config.RunConfigReader;
import org.thirdleak.simulator.experiment.RunIdentity;
import org.thirdleak.simulator.experiment.RunRecord;

/**
 * Whether a config asks something else than it did when a run was made. Settings are compared in the form in which they
 * are hashed, so that comments and spelling do not count; data files by the hashes that the run kept. That says the same
 * as the hash of the run, without building the whole study.
 */
final class ConfigState {

    private ConfigState() {}

    /** Whether a run would come out differently now; true also if the config cannot be read any more. */
    static boolean changedSince(Path config, Path runFolder, RunRecord record) {
        try {
            if (record.kind().equals(RunIdentity.CIRCUIT)) {
                return !CircuitConfigReader.read(config, record.overrides())
                        .sha256()
                        .equals(record.configSha256());
            }
            Path kept = runFolder.resolve(ResolvedConfig.FILE);
            if (!Files.exists(kept)) {
                return false; // written before runs kept their settings: nothing can be said
            }
            ResolvedConfig then = ResolvedConfig.read(kept);
            ConfigDocument now = RunConfigReader.read(config, record.overrides());
            return !ResolvedConfig.of(now, then.dataSha256()).settings().equals(then.settings())
                    || !sameData(now, then.dataSha256());
        } catch (InvalidConfigException | IOException e) {
            return true;
        }
    }

    private static boolean sameData(ConfigDocument now, Map<String, String> hashes) throws IOException {
        for (Map.Entry<String, String> file : hashes.entrySet()) {
            Optional<Path> data = Optional.of(now.file(file.getKey())).filter(Files::isRegularFile);
            if (data.isEmpty()
                    || !Fingerprint.of("", List.of(Files.readAllBytes(data.get())))
                            .hex()
                            .equals(file.getValue())) {
                return false;
            }
        }
        return true;
    }
}
