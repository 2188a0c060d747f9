package org.thirdleak.simulator.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 of settings and data: what a result was made from.
 *
 * @param hex 64 hexadecimal digits
 */
public record Fingerprint(String hex) {

    /**
     * Takes it.
     *
     * @param settings text of the settings, which comes first
     * @param data contents of the data files, in order
     * @return the fingerprint of all of them together
     */
    public static Fingerprint of(String settings, List<byte[]> data) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(settings.getBytes(StandardCharsets.UTF_8));
            data.forEach(digest::update);
            return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
