package org.thirdleak.simulator.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of settings and data, taken piece by piece: what a result was made from. Belongs to one thread. */
public final class Fingerprint {

    private final MessageDigest digest;

    /**
     * Of a text.
     *
     * @param text what comes first
     */
    public Fingerprint(String text) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds bytes, such as those of a data file.
     *
     * @param bytes what comes next
     */
    public void add(byte[] bytes) {
        digest.update(bytes);
    }

    /**
     * Of all that was added; begins anew.
     *
     * @return 64 hexadecimal digits
     */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
