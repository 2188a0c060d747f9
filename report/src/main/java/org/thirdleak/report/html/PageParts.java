package org.thirdleak.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style sheet and the script inside a page, and the policy that lets a browser apply these two and load nothing (Content
 * Security Policy Level 3, W3C, section 6.1: {@code default-src} and hashes of inline elements).
 */
final class PageParts {
    private static final String STYLE_SHEET = "report.css";
    private static final String SCRIPT = "report.js";

    private PageParts() {}

    /** Whatever slips into the page as markup can neither run nor call anybody. */
    static String policy() throws IOException {
        return "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src '"
                + hash(text(STYLE_SHEET)) + "'; script-src '" + hash(text(SCRIPT))
                + "'; base-uri 'none'; form-action 'none'\">\n";
    }

    static String style() throws IOException {
        return "<style>" + text(STYLE_SHEET) + "</style>\n";
    }

    static String script() throws IOException {
        return "<script>" + text(SCRIPT) + "</script>\n";
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The resource with line feeds alone, whatever ends its lines where this was built: the same page, and the same hash. */
    private static String text(String name) throws IOException {
        try (InputStream stream = PageParts.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException(name + " is missing in this program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        }
    }
}
