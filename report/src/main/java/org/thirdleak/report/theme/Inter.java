package org.thirdleak.report.theme;

import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import java.awt.AWTError;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.TextAttribute;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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

    private static volatile Map<Inter, Font> loaded = Map.of();

    private final String postScriptName;

    /** The same font each time, since deriving one takes long; charts have some twenty sizes. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<Float, Font> sizes = new ConcurrentHashMap<>();

    Inter(String postScriptName) {
        this.postScriptName = postScriptName;
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
     * Loads all faces and sets a word in each, so that whatever keeps text from being drawn shows before anything is drawn
     * or written.
     *
     * @throws IOException if a face is missing or damaged, or this machine lacks what sets text; says what to install
     */
    public static void load() throws IOException {
        if (!loaded.isEmpty()) {
            return;
        }
        try {
            prepare();
            Map<Inter, Font> faces = new EnumMap<>(Inter.class);
            for (Inter face : values()) {
                faces.put(face, face.read());
            }
            faces.values().forEach(Inter::trySetting);
            faces.replaceAll((face, font) -> font.deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON)));
            loaded = Map.copyOf(faces);
        } catch (LinkageError | InternalError | AWTError | NullPointerException | IllegalStateException e) {
            throw lacking(e); // each of these is how some Java tells that freetype or fontconfig is missing
        }
    }

    private static IOException lacking(Throwable cause) {
        return new IOException(
                "the letters of pictures cannot be drawn on this machine (" + cause
                        + "). Install the libraries freetype and"
                        + " fontconfig, on Debian: apt-get install libfreetype6 libfontconfig1. A display is not needed",
                cause);
    }

    /**
     * The face in a size.
     *
     * @param size logical pixels, at least {@link #SMALLEST}
     * @return the font, with kerning
     * @throws UncheckedIOException if it cannot be loaded, as {@link #load}
     */
    public Font size(double size) {
        if (!(size >= SMALLEST)) {
            throw new IllegalArgumentException("size must be >= " + SMALLEST + " px but was " + size);
        }
        try {
            load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sizes.computeIfAbsent(
                (float) size, px -> Objects.requireNonNull(loaded.get(this)).deriveFont(px));
    }

    private Font read() throws IOException {
        String file = postScriptName + ".otf";
        try (InputStream stream = FlatInterFont.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException("the font " + file + " is missing; install the program again");
            }
            return created(stream.readAllBytes());
        } catch (NoClassDefFoundError e) {
            if (String.valueOf(e.getMessage()).contains("FlatInterFont")) {
                throw new IOException("flatlaf-fonts-inter is not on the class path; install the program again", e);
            }
            throw e;
        } catch (FontFormatException e) {
            throw new IOException("the font " + file + " is damaged; install the program again", e);
        }
    }

    /** From bytes in memory, so that a failure to read is one of the machine and not of the file. */
    private static Font created(byte[] bytes) throws IOException, FontFormatException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw lacking(e);
        }
    }

    private static void trySetting(Font font) {
        Graphics2D g = new BufferedImage(32, 16, BufferedImage.TYPE_INT_RGB).createGraphics();
        g.setFont(font.deriveFont(SMALLEST));
        g.drawString("Third", 0, 12);
        g.dispose();
    }

    /** Without any system font Java reads no font at all unless it is given a font configuration of its own. */
    private static void prepare() throws IOException {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        if (System.getProperty(FONT_CONFIGURATION) != null) {
            return;
        }
        try (InputStream stream = Inter.class.getResourceAsStream("fontconfig.properties")) {
            if (stream == null) {
                throw new IOException("fontconfig.properties is missing; install the program again");
            }
            Path file = Files.createTempFile("thirdleak-fontconfig", ".properties");
            file.toFile().deleteOnExit();
            Files.write(file, stream.readAllBytes());
            System.setProperty(FONT_CONFIGURATION, file.toString());
        }
    }
}
