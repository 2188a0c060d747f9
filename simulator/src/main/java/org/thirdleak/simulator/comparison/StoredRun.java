package org.thirdleak.simulator.comparison;

import java.nio.file.Path;
import java.util.Optional;
import org.thirdleak.simulator.config.ResolvedConfig;
import org.thirdleak.simulator.result.RunResult;

/**
 * A finished run as its folder holds it.
 *
 * @param folder the folder, absolute
 * @param source where the settings were taken from
 * @param config the settings; empty if the folder does not tell
 * @param result what it found
 */
public record StoredRun(
        Path folder, ComparedRun.SettingsSource source, Optional<ResolvedConfig> config, RunResult result) {}
