package org.thirdleak.report.screen;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.thirdleak.report.chart.Figure;

/**
 * For which size a figure is laid out on a canvas and how much it is then enlarged. It follows the shape of the canvas, with
 * type as large as in the report or larger; where a proof shows that text would run together, it is laid out for a larger
 * size and shrunk, as far as its type stays readable. What fits on no such layout is laid out beyond the canvas, which then
 * shows a part of it: first longer, then also wider, at worst as in the report, where it is known to fit.
 *
 * @param width width it is laid out for
 * @param height height it is laid out for
 * @param scale units of the canvas per unit of the layout
 * @param x left edge on the canvas, 0 where it reaches beyond
 * @param y top edge on the canvas, 0 where it reaches beyond
 */
record FigureLayout(double width, double height, double scale, double x, double y) {
    /** Type on a canvas that has room for it, units of the canvas. */
    private static final double READ_WITH_EASE = 12;

    /** Smallest type, units of the canvas. */
    private static final double READABLE = 11;

    private static final int ROOMY_WIDTH = 800;
    private static final int ROOMY_HEIGHT = 500;

    /** The report's smallest type becomes type that is read with ease. */
    private static final double LEAST_SCALE = 12 / 11.0;

    /** Most figures have no type below 12, and are readable when shrunk so far. */
    private static final double MOST_SHRUNK = READABLE / 12;

    /** Wider layouts only draw rows and names apart. */
    private static final double MOST_WIDTH = 1400;

    /** How much taller than in the report. */
    private static final double TALLER = 1.25;

    /** How much longer it may become to be rolled: what stands beside each other may then stand below each other. */
    private static final double LONGER = 2.2;

    private static final double STEP = 0.96;

    /** So many texts may be cut before a figure is rolled to show them. */
    private static final int TOLERATED = 2;

    /** Steps beyond the canvas: rolling a little more costs less than a long search. */
    private static final double BEYOND = 1.12;

    private static final Recent RECENT = new Recent();

    static FigureLayout of(Figure figure, Canvas canvas) {
        return RECENT.of(figure, canvas);
    }

    private static FigureLayout tried(Figure figure, Canvas canvas) {
        int unavoidable = Proof.of(figure, Figure.WIDTH, figure.height()).shortened();
        Optional<Tried> within = within(figure, canvas, unavoidable);
        if (within.isPresent() && within.get().shortened() <= unavoidable + TOLERATED) {
            return within.get().layout();
        }
        return longer(figure, canvas, canvas.width(), unavoidable)
                .or(() -> within.map(Tried::layout))
                .orElseGet(() -> beyond(figure, canvas, unavoidable));
    }

    /** A layout that is legible, but for texts cut to their beginning. */
    private record Tried(FigureLayout layout, int shortened) {}

    /** The first legible one from large type to small; shortened names only where type would be too small otherwise. */
    private static Optional<Tried> within(Figure figure, Canvas canvas, int unavoidable) {
        double ease = canvas.width() >= ROOMY_WIDTH && canvas.height() >= ROOMY_HEIGHT ? READ_WITH_EASE : READABLE;
        Optional<Tried> best = Optional.empty();
        double first = Math.max(LEAST_SCALE, (double) canvas.width() / Figure.WIDTH);
        for (double scale = first; scale >= MOST_SHRUNK * STEP; scale *= STEP) {
            FigureLayout layout = at(figure, canvas, Math.max(MOST_SHRUNK, scale));
            Proof proof = Proof.of(figure, layout.width, layout.height);
            double type = proof.smallest() * layout.scale + 1e-9;
            if (!proof.legible() || type < READABLE) {
                continue;
            }
            if (type < ease && best.isPresent()) {
                break;
            }
            if (best.filter(found -> found.shortened() <= proof.shortened()).isEmpty()) {
                best = Optional.of(new Tried(layout, proof.shortened()));
            }
            if (proof.shortened() <= unavoidable) {
                break;
            }
        }
        return best;
    }

    /** As narrow as can be, and then as low as can be: rolling down is easier than rolling both ways. */
    private static FigureLayout beyond(Figure figure, Canvas canvas, int unavoidable) {
        for (double width = canvas.width() * BEYOND; width < Figure.WIDTH; width *= BEYOND) {
            Optional<FigureLayout> found = longer(figure, canvas, width, unavoidable);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return placed(canvas, Figure.WIDTH, figure.height(), 1);
    }

    /** The lowest of a width. */
    private static Optional<FigureLayout> longer(Figure figure, Canvas canvas, double width, int unavoidable) {
        double longest = Math.max(canvas.height(), LONGER * figure.height());
        if (!fits(figure, width, longest, unavoidable)) {
            return Optional.empty();
        }
        double height = canvas.height();
        while (height < longest && !fits(figure, width, height, unavoidable)) {
            height *= BEYOND;
        }
        return Optional.of(placed(canvas, width, Math.min(height, longest), 1));
    }

    private static boolean fits(Figure figure, double width, double height, int unavoidable) {
        Proof proof = Proof.of(figure, width, height);
        return proof.legible() && proof.smallest() >= READABLE && proof.shortened() <= unavoidable;
    }

    private static FigureLayout at(Figure figure, Canvas canvas, double scale) {
        return placed(
                canvas,
                Math.min(MOST_WIDTH, canvas.width() / scale),
                Math.min(TALLER * figure.height(), canvas.height() / scale),
                scale);
    }

    private static FigureLayout placed(Canvas canvas, double width, double height, double scale) {
        return new FigureLayout(
                width,
                height,
                scale,
                Math.max(0, (canvas.width() - scale * width) / 2),
                Math.max(0, (canvas.height() - scale * height) / 2));
    }

    /** The layouts of the last pictures: a figure that is zoomed or dragged keeps its layout, and is not tried again. */
    private static final class Recent {
        private static final int KEPT = 32;

        private final Deque<Entry> entries = new ArrayDeque<>();

        FigureLayout of(Figure figure, Canvas canvas) {
            Optional<FigureLayout> known = find(figure, canvas);
            if (known.isPresent()) {
                return known.get();
            }
            FigureLayout layout = tried(figure, canvas);
            add(new Entry(new WeakReference<>(figure), canvas.width(), canvas.height(), layout));
            return layout;
        }

        private synchronized Optional<FigureLayout> find(Figure figure, Canvas canvas) {
            return entries.stream()
                    .filter(entry -> entry.figure.refersTo(figure)
                            && entry.width == canvas.width()
                            && entry.height == canvas.height())
                    .map(Entry::layout)
                    .findFirst();
        }

        private synchronized void add(Entry entry) {
            entries.addFirst(entry);
            if (entries.size() > KEPT) {
                entries.removeLast();
            }
        }

        private record Entry(WeakReference<Figure> figure, int width, int height, FigureLayout layout) {}
    }
}
