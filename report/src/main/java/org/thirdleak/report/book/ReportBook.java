package org.thirdleak.report.book;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.report.chart.Figures;
import org.thirdleak.report.claim.Caption;
import org.thirdleak.report.claim.Headline;
import org.thirdleak.report.claim.Reading;
import org.thirdleak.report.html.Part;
import org.thirdleak.report.page.OnePage;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.report.vector.Imprint;
import org.thirdleak.report.vector.InterTrueType;
import org.thirdleak.report.vector.PdfBook;

/**
 * The report for print: the answer on one page, contents, a page per figure in the parts and the order of the page for a
 * browser, and the tables of hypotheses and checks.
 */
public final class ReportBook {
    private static final String FRONT = "The answer on one page";
    private static final double CAPTION_LINE = 18;

    /**
     * A page after the contents.
     *
     * @param part the part it belongs to
     * @param title its bookmark; empty for a page that continues the one before
     * @param alternative what it shows in words; empty if its text says it
     * @param painter draws what is within the frame of the page
     */
    private record Leaf(Part part, String title, String alternative, Consumer<Graphics2D> painter) {}

    private final Reading reading;
    private final OnePage front;
    private final List<Leaf> leaves = new ArrayList<>();

    private ReportBook(Reading reading, Figures figures) {
        this.reading = reading;
        this.front = new OnePage(reading, figures);
        for (Part part : Part.values()) {
            figures.weighing().stream()
                    .filter(figure -> Part.of(figure.id()) == part)
                    .forEach(figure -> leaves.add(leaf(part, figure)));
            if (part == Part.LEAK) {
                figures.leaking().forEach(figure -> leaves.add(leaf(part, figure)));
            }
        }
        tables();
    }

    /**
     * Sets the report of a result.
     *
     * @param reading the result
     * @param figures its figures
     * @param imprint what the file says of itself
     * @param inter the typeface
     * @return the file
     * @throws IOException if it cannot be encoded
     */
    public static byte[] encode(Reading reading, Figures figures, Imprint imprint, InterTrueType inter)
            throws IOException {
        return new ReportBook(reading, figures).bound(imprint, inter);
    }

    private static Leaf leaf(Part part, Figure figure) {
        Caption caption = figure.caption();
        Rectangle2D area = new Rectangle2D.Double(
                (BookPage.WIDTH - Figure.WIDTH) / 2, BookPage.TOP, Figure.WIDTH, figure.height());
        return new Leaf(part, caption.title(), caption.title() + ". " + caption.alternative(), g -> {
            figure.paint(g, area, Theme.LIGHT);
            double y = area.getMaxY() + 20;
            int room = (int) ((BookPage.BOTTOM - y) / CAPTION_LINE) + 1;
            Lettering words = BookPage.muted(13);
            for (String line : words.wrap(g, caption.alternative(), BookPage.RIGHT - BookPage.LEFT, room)) {
                words.draw(g, line, BookPage.LEFT, y, Anchor.START);
                y += CAPTION_LINE;
            }
        });
    }

    private void tables() {
        List<Block> blocks = BookTables.of(reading);
        if (blocks.isEmpty()) {
            return;
        }
        List<List<Block.Placed>> pages = Block.columns(blocks, BookPage.BOTTOM - BookPage.TOP - 24);
        for (int i = 0; i < pages.size(); i++) {
            List<Block.Placed> page = pages.get(i);
            leaves.add(new Leaf(
                    Part.TABLES,
                    i == 0 ? "Hypotheses, Bayes factors and checks" : "",
                    "",
                    g -> page.forEach(
                            placed -> placed.block().ink().draw(g, BookPage.LEFT, BookPage.TOP + 10 + placed.top()))));
        }
    }

    private byte[] bound(Imprint imprint, InterTrueType inter) throws IOException {
        BookContents contents = new BookContents(entries(), 1);
        int of = contents.first() + leaves.size() - 1;
        try (PdfBook book = new PdfBook(imprint, inter)) {
            Headline headline = Headline.of(reading);
            book.page(
                    new PdfBook.Sheet(
                            PdfBook.A4.getWidth(),
                            PdfBook.A4.getHeight(),
                            OnePage.WIDTH,
                            headline.title() + ". " + headline.deck()),
                    g -> front.paint(g, Theme.LIGHT));
            for (int i = 0; i < contents.pages(); i++) {
                int page = i;
                book.page(BookPage.sheet(""), g -> {
                    BookPage.frame(g, reading.result().title(), reading.provenance(), 2 + page, of);
                    contents.paint(g, page);
                });
            }
            int number = contents.first();
            for (Leaf leaf : leaves) {
                int at = number++;
                book.page(BookPage.sheet(leaf.alternative()), g -> {
                    BookPage.frame(g, leaf.part().title(), reading.provenance(), at, of);
                    leaf.painter().accept(g);
                });
            }
            refer(book, contents);
            return book.finished();
        }
    }

    /** Parts and figures in their order; a part begins where its first figure does. */
    private List<BookContents.Entry> entries() {
        List<BookContents.Entry> entries = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            if (i == 0 || leaf.part() != leaves.get(i - 1).part()) {
                entries.add(new BookContents.Entry(leaf.part().title(), i, true));
            }
            if (!leaf.title().isEmpty()) {
                entries.add(new BookContents.Entry(leaf.title(), i, false));
            }
        }
        return entries;
    }

    private void refer(PdfBook book, BookContents contents) throws IOException {
        for (BookContents.Link link : contents.links()) {
            book.link(2 + link.page(), BookPage.sheet(""), link.area(), link.to());
        }
        book.bookmark(FRONT, 1);
        book.bookmark("Contents", 2);
        List<PDOutlineItem> parts = new ArrayList<>();
        for (BookContents.Entry entry : entries()) {
            int page = contents.first() + entry.leaf();
            if (entry.part()) {
                parts.add(book.bookmark(entry.title(), page));
            } else {
                book.bookmark(parts.get(parts.size() - 1), entry.title(), page);
            }
        }
        parts.forEach(PDOutlineItem::openNode);
    }
}
