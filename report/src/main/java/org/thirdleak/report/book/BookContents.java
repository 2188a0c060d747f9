package org.thirdleak.report.book;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.thirdleak.report.theme.Lettering;
import org.thirdleak.report.theme.Lettering.Anchor;

/** The table of contents in two columns: parts, and under each the claims of its figures with their pages. */
final class BookContents {
    private static final double GUTTER = 50;
    private static final double COLUMN = (BookPage.RIGHT - BookPage.LEFT - GUTTER) / 2;
    private static final double NUMBER = 34;
    private static final double LINE = 18;
    private static final double TITLE = 56;
    private static final int MOST_LINES = 3;

    private final List<List<List<Block.Placed>>> pages = new ArrayList<>();
    private final int first;

    /**
     * A place to go.
     *
     * @param title its words
     * @param leaf index of the page after the contents
     * @param part whether a part begins there
     */
    record Entry(String title, int leaf, boolean part) {}

    /**
     * A link on a page of the contents.
     *
     * @param page index among the pages of the contents
     * @param area where
     * @param to page number
     */
    record Link(int page, Rectangle2D area, int to) {}

    private final List<Link> links = new ArrayList<>();

    /**
     * Sets the contents.
     *
     * @param entries places to go, in their order
     * @param before number of pages before the contents
     */
    BookContents(List<Entry> entries, int before) {
        double height = BookPage.BOTTOM - BookPage.TOP - TITLE;
        // the height of a line does not depend on the page numbers, so the number of pages is found without them
        int columns = Block.columns(blocks(entries, 0), height).size();
        int count = (columns + 1) / 2;
        this.first = before + count + 1;
        List<List<Block.Placed>> all = Block.columns(blocks(entries, first), height);
        List<Entry> left = new ArrayList<>(entries);
        for (int i = 0; i < all.size(); i += 2) {
            pages.add(all.subList(i, Math.min(all.size(), i + 2)));
        }
        for (int column = 0; column < all.size(); column++) {
            for (Block.Placed placed : all.get(column)) {
                Rectangle2D area = new Rectangle2D.Double(
                        x(column % 2),
                        BookPage.TOP + TITLE + placed.top(),
                        COLUMN,
                        placed.block().height());
                links.add(new Link(column / 2, area, first + left.remove(0).leaf()));
            }
        }
    }

    int pages() {
        return pages.size();
    }

    /** Page number of the first page after the contents. */
    int first() {
        return first;
    }

    List<Link> links() {
        return List.copyOf(links);
    }

    void paint(Graphics2D g, int page) {
        BookPage.title(24).draw(g, "Contents", BookPage.LEFT, BookPage.TOP + 24, Anchor.START);
        for (int i = 0; i < pages.get(page).size(); i++) {
            for (Block.Placed placed : pages.get(page).get(i)) {
                placed.block().ink().draw(g, x(i), BookPage.TOP + TITLE + placed.top());
            }
        }
    }

    private static double x(int column) {
        return BookPage.LEFT + column * (COLUMN + GUTTER);
    }

    private static List<Block> blocks(List<Entry> entries, int first) {
        return entries.stream().map(entry -> block(entry, first + entry.leaf())).toList();
    }

    private static Block block(Entry entry, int number) {
        Lettering lettering = entry.part() ? BookPage.strong(14) : BookPage.regular(13);
        List<String> lines = BookPage.lines(lettering, entry.title(), COLUMN - NUMBER, MOST_LINES);
        Block.Role role = entry.part() ? Block.Role.TITLE : Block.Role.PLAIN;
        return new Block(role, entry.part() ? 16 : 0, lines.size() * LINE + 4, (g, x, top) -> {
            for (int i = 0; i < lines.size(); i++) {
                lettering.draw(g, lines.get(i), x, top + 14 + i * LINE, Anchor.START);
            }
            lettering.draw(g, Integer.toString(number), x + COLUMN, top + 14, Anchor.END);
        });
    }
}
