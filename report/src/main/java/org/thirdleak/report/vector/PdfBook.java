package org.thirdleak.report.vector;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.util.Matrix;

/**
 * A PDF of pages drawn by painters: vector graphics, text that can be selected and searched, alternative texts, bookmarks. It
 * holds no time, so the same pages have the same bytes.
 */
public final class PdfBook implements Closeable {
    /** A4 upright, points. */
    public static final PDRectangle A4 = PDRectangle.A4;

    private final PDDocument document = new PDDocument();
    private final InterLettering lettering;
    private final PdfTags tags;
    private final PDDocumentOutline outline = new PDDocumentOutline();

    /**
     * An empty book.
     *
     * @param imprint what it says of itself
     * @param inter the typeface; several books of one thread may share it
     */
    public PdfBook(Imprint imprint, InterTrueType inter) {
        this.lettering = new InterLettering(document, inter);
        this.tags = new PdfTags(document, imprint);
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    /**
     * One picture as a PDF of its size.
     *
     * @param width logical width
     * @param height logical height
     * @param imprint what it says of itself; its description becomes the alternative text
     * @param inter the typeface
     * @param painter draws in logical coordinates
     * @return the file
     * @throws IOException if it cannot be encoded
     */
    public static byte[] picture(
            int width, int height, Imprint imprint, InterTrueType inter, Consumer<Graphics2D> painter)
            throws IOException {
        double points = 72.0 / 96;
        try (PdfBook book = new PdfBook(imprint, inter)) {
            book.page(new Sheet(width * points, height * points, width, imprint.description()), painter);
            return book.finished();
        }
    }

    /**
     * The size of a page.
     *
     * @param widthPt width, points
     * @param heightPt height, points
     * @param logicalWidth width in the units of its painter
     * @param alternative what it shows in words; empty if its own text says it
     */
    public record Sheet(double widthPt, double heightPt, double logicalWidth, String alternative) {
        private double scale() {
            return widthPt / logicalWidth;
        }

        private double logicalHeight() {
            return heightPt / scale();
        }
    }

    /**
     * Adds a page.
     *
     * @param sheet its size
     * @param painter draws in logical coordinates
     * @throws IOException if it cannot be drawn
     */
    public void page(Sheet sheet, Consumer<Graphics2D> painter) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) sheet.widthPt(), (float) sheet.heightPt()));
        document.addPage(page);
        PDFormXObject drawing = drawing(sheet, painter);
        boolean figure = !sheet.alternative().isEmpty();
        COSName tag = COSName.getPDFName(figure ? StandardStructureTypes.Figure : StandardStructureTypes.SECT);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginMarkedContent(tag, PdfTags.ONLY);
            content.transform(Matrix.getScaleInstance((float) sheet.scale(), (float) sheet.scale()));
            content.drawForm(drawing);
            content.endMarkedContent();
        }
        tags.tag(page, tag, sheet.alternative());
    }

    private PDFormXObject drawing(Sheet sheet, Consumer<Graphics2D> painter) throws IOException {
        PdfBoxGraphics2D g =
                new PdfBoxGraphics2D(document, (float) sheet.logicalWidth(), (float) sheet.logicalHeight());
        g.setFontTextDrawer(lettering);
        painter.accept(g);
        // not in a finally clause: of half a picture it only complains, and hides what went wrong
        g.dispose();
        return g.getXFormObject();
    }

    /**
     * Adds a bookmark.
     *
     * @param title its words
     * @param page page number, from 1
     * @return the bookmark, for those below it
     */
    public PDOutlineItem bookmark(String title, int page) {
        return bookmark(outline, title, page);
    }

    /**
     * Adds a bookmark below another.
     *
     * @param above the other
     * @param title its words
     * @param page page number, from 1
     * @return the bookmark
     */
    public PDOutlineItem bookmark(PDOutlineNode above, String title, int page) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination(page));
        above.addLast(item);
        return item;
    }

    /**
     * Makes an area of a page lead to another page.
     *
     * @param from page number, from 1
     * @param sheet size of that page
     * @param area the area, logical coordinates
     * @param to page number, from 1
     * @throws IOException if the page cannot be read
     */
    public void link(int from, Sheet sheet, Rectangle2D area, int to) throws IOException {
        double scale = sheet.scale();
        PDRectangle place = new PDRectangle(
                (float) (area.getX() * scale),
                (float) (sheet.heightPt() - area.getMaxY() * scale),
                (float) (area.getWidth() * scale),
                (float) (area.getHeight() * scale));
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(place);
        link.setDestination(destination(to));
        PDBorderStyleDictionary border = new PDBorderStyleDictionary();
        border.setWidth(0);
        link.setBorderStyle(border);
        document.getPage(from - 1).getAnnotations().add(link);
    }

    private PDPageFitDestination destination(int page) {
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(document.getPage(page - 1));
        return destination;
    }

    /**
     * Closes the book.
     *
     * @return the file
     * @throws IOException if it cannot be encoded
     */
    public byte[] finished() throws IOException {
        // no entry of the file is a time, and the identifier is made from this number and the imprint
        document.setDocumentId(0L);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        document.save(file);
        return file.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
