package org.thirdleak.report.write;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The parts of a PNG file in their order (PNG specification, W3C 2003, sections 5 and 11). Rows are packed as they are: on
 * the even grounds of a chart filters gain nothing, and trying all five of them takes longer than everything else.
 */
final class PngStream {

    /** Three bytes a pixel. */
    static final int TRUE_COLOUR = 2;

    /** One byte a pixel, into a palette. */
    static final int INDEXED = 3;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BITS = 8;
    private static final int PER_METRE = 1;
    /** An indexed picture is carried inside a page: small. */
    private static final int SMALL = 6;
    /** A picture of its own has six times the pixels: half the time for a quarter more bytes. */
    private static final int QUICK = 3;

    private static final int BUFFER_BYTES = 1 << 16;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    /** Fills in a part of the file. */
    @FunctionalInterface
    interface Part {
        void fill(DataOutputStream out) throws IOException;
    }

    PngStream() {
        file.writeBytes(SIGNATURE);
    }

    void header(int width, int height, int colourType) throws IOException {
        part("IHDR", out -> {
            out.writeInt(width);
            out.writeInt(height);
            out.writeByte(BITS);
            out.writeByte(colourType);
            out.write(new byte[3]); // the one way of packing, the one set of filters, not interlaced
        });
    }

    void palette(byte[] rgb) throws IOException {
        part("PLTE", out -> out.write(rgb));
    }

    void resolution(int pixelsPerMetre) throws IOException {
        part("pHYs", out -> {
            out.writeInt(pixelsPerMetre);
            out.writeInt(pixelsPerMetre);
            out.writeByte(PER_METRE);
        });
    }

    void text(String keyword, String latin) throws IOException {
        part("tEXt", out -> {
            out.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
            out.writeByte(0);
            out.write(latin.getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    /** A text in any letters, neither packed nor in a language that is told. */
    void internationalText(String keyword, String text) throws IOException {
        part("iTXt", out -> {
            out.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
            out.write(new byte[5]); // end of keyword, not packed, way of packing, no language, keyword not translated
            out.write(text.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** All rows, each behind a byte 0 for "not filtered". */
    void pixels(int colourType, Part rows) throws IOException {
        Deflater deflater = new Deflater(colourType == INDEXED ? SMALL : QUICK);
        try {
            part("IDAT", out -> {
                DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater, BUFFER_BYTES);
                DataOutputStream plain = new DataOutputStream(packed);
                rows.fill(plain);
                plain.flush();
                packed.finish();
            });
        } finally {
            deflater.end();
        }
    }

    byte[] finished() throws IOException {
        part("IEND", out -> {});
        return file.toByteArray();
    }

    private void part(String type, Part content) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.write(type.getBytes(StandardCharsets.US_ASCII));
        content.fill(out);
        byte[] bytes = body.toByteArray();
        CRC32 check = new CRC32();
        check.update(bytes);
        DataOutputStream end = new DataOutputStream(file);
        end.writeInt(bytes.length - type.length());
        end.write(bytes);
        end.writeInt((int) check.getValue());
    }
}
