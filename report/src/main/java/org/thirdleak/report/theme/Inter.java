package org.thirdleak.report.theme;

import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The typeface Inter from its jar, so that a picture does not depend on the fonts of the machine. Works without a
 * display and without any system font.
 */
public enum Inter {
    /** For running text and numbers. */
    REGULAR("Inter-Regular"),
    /** For direct labels. */
    SEMI_BOLD("Inter-SemiBold"),
    /** For titles and headlines. */
    BOLD("Inter-Bold");

    /** Smallest size of any text, logical pixels. */
    public static final float SMALLEST = 11f;

    private static final String FONT_CONFIGURATION = "sun.awt.fontconfig";

    // a Font never changes, though it does not say so
    @SuppressWarnings("ImmutableEnumChecker")
    private final Font font;

    private final String postScriptName;

    Inter(String postScriptName) {
        this.postScriptName = postScriptName;
        this.font = load(postScriptName + ".otf");
    }

    /**
     * The face of a font.
     *
     * @param font any font
     * @return the face, empty for a font that is not of this typeface
     */
    public static Optional<Inter> of(Font font) {
        String name = font.getPSName();
        return Arrays.stream(values())
                .filter(face -> face.postScriptName.equals(name))
                .findFirst();
    }

    /** Name of the face in its font file. */
    public String postScriptName() {
        return postScriptName;
    }

    /**
     * The face in a size.
     *
     * @param size logical pixels, at least {@link #SMALLEST}
     * @return the font, with kerning
     */
    public Font size(double size) {
        if (!(size >= SMALLEST)) {
            throw new IllegalArgumentException("size must be >= " + SMALLEST + " px but was " + size);
        }
        return font.deriveFont((float) size).deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
    }

    private static Font load(String file) {
        prepare();
        try (InputStream stream = FlatInterFont.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(
                        file + " is missing. Maybe flatlaf-fonts-inter is not on the class path");
            }
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file + " cannot be read as a font", e);
        }
    }

    /** Without any system font Java reads no font at all unless it is given a font configuration of its own. */
    private static void prepare() {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        if (System.getProperty(FONT_CONFIGURATION) != null) {
            return;
        }
        try (InputStream stream = Inter.class.getResourceAsStream("fontconfig.properties")) {
            if (stream == null) {
                throw new IllegalStateException("fontconfig.properties is missing");
            }
            Path file = Files.createTempFile("thirdleak-fontconfig", ".properties");
            file.toFile().deleteOnExit();
            Files.write(file, stream.readAllBytes());
            System.setProperty(FONT_CONFIGURATION, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
