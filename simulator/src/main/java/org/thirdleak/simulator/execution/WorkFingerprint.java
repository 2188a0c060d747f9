package org.thirdleak.simulator.execution;

import java.util.Optional;

/**
 * What a checkpoint is of: it is gone on with only by the same work.
 *
 * @param kind kind of work, such as a run or a calibration
 * @param version version of the program
 * @param configSha256 hash of the resolved config and its data files
 * @param seed seed
 * @param extent what else the numbers depend on, in words; may be empty
 */
public record WorkFingerprint(String kind, String version, String configSha256, long seed, String extent) {

    private static final int HASH_DIGITS = 8;

    /**
     * What makes other work of it, for people.
     *
     * @param now the work that would go on
     * @return empty if it is the same
     */
    Optional<String> changedTo(WorkFingerprint now) {
        if (!kind.equals(now.kind)) {
            return Optional.of("a " + kind + ", but this is a " + now.kind);
        }
        if (seed != now.seed) {
            return Optional.of("seed " + seed + ", but this is seed " + now.seed);
        }
        if (!configSha256.equals(now.configSha256)) {
            return Optional.of("config " + brief(configSha256) + ", but the config or its data have changed since, to "
                    + brief(now.configSha256));
        }
        if (!version.equals(now.version)) {
            return Optional.of("version " + version + " of the program, but this is version " + now.version);
        }
        return extent.equals(now.extent) ? Optional.empty() : Optional.of(extent + ", but this is " + now.extent);
    }

    private static String brief(String hash) {
        return hash.length() > HASH_DIGITS ? hash.substring(0, HASH_DIGITS) : hash;
    }
}
