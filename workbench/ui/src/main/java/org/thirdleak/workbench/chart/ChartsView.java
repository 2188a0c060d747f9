package org.thirdleak.workbench.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.jspecify.annotations.Nullable;
import org.thirdleak.report.chart.Figure;
import org.thirdleak.workbench.property.PropertyPage;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;

/** The charts of the run that is read, one at a time, with a list of all. */
public final class ChartsView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.thirdleak.workbench.charts";

    private static final int LIST_WIDTH = 210;
    /** Below this width of the view the list gives way to a drop-down. */
    private static final int NARROW = 860;

    private static final String NOTHING = "No run is shown.\nSelect one in the run history, or run a config with F5.";

    private final NewestOnly reading = new NewestOnly(Session.current().background());
    private final FigureSelection selection = new FigureSelection();
    private Optional<Widgets> widgets = Optional.empty();
    private Optional<Loaded> loaded = Optional.empty();
    private String wantedId = "";

    private record Widgets(Composite parent, FigureList list, Combo narrow, FigureCanvas canvas) {}

    /** What is shown, and when it was written: a run may be written anew. */
    private record Loaded(Path folder, FileTime written, FigureShelf shelf) {}

    @Override
    public void createPartControl(Composite parent) {
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 0;
        layout.verticalSpacing = 0;
        parent.setLayout(layout);
        FigureList list = new FigureList(parent, this::show);
        GridData listData = new GridData(SWT.FILL, SWT.FILL, false, true, 1, 2);
        listData.widthHint = LIST_WIDTH;
        list.setLayoutData(listData);
        Combo narrow = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        narrow.setData("thirdleak.name", "charts.combo");
        narrow.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        narrow.addListener(SWT.Selection, event -> choose(narrow.getSelectionIndex()));
        FigureCanvas canvas = new FigureCanvas(parent);
        canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        canvas.setEmptyText(NOTHING);
        canvas.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.PAGE_DOWN || event.keyCode == SWT.PAGE_UP) {
                step(event.keyCode == SWT.PAGE_DOWN ? 1 : -1);
            }
        });
        widgets = Optional.of(new Widgets(parent, list, narrow, canvas));
        parent.addListener(SWT.Resize, event -> widgets.ifPresent(ChartsView::arrange));
        widgets.ifPresent(ChartsView::arrange);
        ChartActions.fill(getViewSite().getActionBars(), canvas, this::step);
        getSite().setSelectionProvider(selection);
        follow(parent);
    }

    private void follow(Composite parent) {
        Display display = parent.getDisplay();
        Changes.Subscription shown = Session.current().shown().changes().listen(change -> {
            if (!display.isDisposed()) {
                display.asyncExec(this::read);
            }
        });
        parent.addListener(SWT.Dispose, event -> {
            shown.close();
            reading.close();
            widgets = Optional.empty();
        });
        read();
    }

    /** The list beside the chart, or a drop-down above it where there is no room. */
    private static void arrange(Widgets w) {
        boolean narrow = w.parent().getClientArea().width < NARROW;
        show(w.list(), !narrow);
        show(w.narrow(), narrow);
        ((GridLayout) w.parent().getLayout()).numColumns = narrow ? 1 : 2;
        w.parent().layout();
    }

    private static void show(org.eclipse.swt.widgets.Control control, boolean visible) {
        if (control.getLayoutData() instanceof GridData data) {
            data.exclude = !visible;
            control.setVisible(visible);
        }
    }

    private void read() {
        Optional<Path> folder = Session.current().shown().read();
        if (widgets.isEmpty() || folder.isEmpty()) {
            return;
        }
        Widgets w = widgets.get();
        Path wanted = folder.get();
        if (loaded.filter(now -> now.folder().equals(wanted)).isEmpty()) {
            w.canvas().setEmptyText("Reading " + wanted.getFileName() + "…");
        }
        Optional<Loaded> before = loaded;
        Display display = w.parent().getDisplay();
        reading.ask(() -> {
            Runnable next = loadedAnew(wanted, before);
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (widgets.isPresent()) {
                        next.run();
                    }
                });
            }
        });
    }

    /** Reads off the thread of the window; what it returns is for that thread. */
    private Runnable loadedAnew(Path folder, Optional<Loaded> before) {
        boolean same = before.filter(now -> now.folder().equals(folder)).isPresent();
        try {
            FileTime written = Files.getLastModifiedTime(FigureShelf.resultIn(folder));
            if (same && before.filter(now -> now.written().equals(written)).isPresent()) {
                return () -> {};
            }
            Loaded read = new Loaded(folder, written, FigureShelf.read(folder));
            return () -> take(read);
        } catch (IOException | RuntimeException e) {
            // a run under way in this folder has no result yet: the old charts stay
            return same ? () -> {} : () -> refuse(folder, String.valueOf(e.getMessage()));
        }
    }

    private void take(Loaded read) {
        loaded = Optional.of(read);
        Widgets w = widgets.orElseThrow();
        w.list().show(read.shelf());
        List<Figure> all = read.shelf().all();
        w.narrow().setItems(all.stream().map(f -> FigureTitles.of(f.id())).toArray(String[]::new));
        w.canvas().setEmptyText("This result has no charts.");
        read.shelf()
                .figure(wantedId)
                .or(() -> all.stream().findFirst())
                .ifPresentOrElse(this::show, () -> w.canvas().setFigure(Optional.empty()));
    }

    private void refuse(Path folder, String why) {
        loaded = Optional.empty();
        Widgets w = widgets.orElseThrow();
        w.list().clear();
        w.narrow().removeAll();
        w.canvas().setFigure(Optional.empty());
        w.canvas()
                .setEmptyText("The charts of " + folder.getFileName() + " cannot be shown.\n" + shortened(why)
                        + "\nRun its config again, or select another run in the run history.");
        selection.select(Optional.empty());
    }

    /** A damaged result may have hundreds of faults. */
    private static String shortened(String why) {
        List<String> lines = why.lines().limit(4).toList();
        return String.join("\n", lines) + (why.lines().count() > lines.size() ? "\n…" : "");
    }

    private void show(Figure figure) {
        Widgets w = widgets.orElseThrow();
        if (w.canvas().figure().filter(figure::equals).isPresent()) {
            return;
        }
        wantedId = figure.id();
        loaded.ifPresent(now -> {
            w.canvas().setFigure(figure, now.shelf().origin());
            w.narrow().select(index(now.shelf().all(), figure.id()));
        });
        w.list().select(figure);
        selection.select(Optional.of(figure));
    }

    private void choose(int index) {
        loaded.ifPresent(now -> show(now.shelf().all().get(index)));
    }

    private void step(int by) {
        loaded.map(now -> now.shelf().all())
                .filter(all -> !all.isEmpty())
                .ifPresent(all -> show(all.get(Math.floorMod(index(all, wantedId) + by, all.size()))));
    }

    private static int index(List<Figure> all, String id) {
        return all.stream().map(Figure::id).toList().indexOf(id);
    }

    /** Its chart, once it is there. */
    Optional<FigureCanvas> canvas() {
        return widgets.map(Widgets::canvas);
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> type) {
        return type == IPropertySheetPage.class ? type.cast(new PropertyPage()) : super.getAdapter(type);
    }

    @Override
    public void setFocus() {
        canvas().ifPresent(FigureCanvas::setFocus);
    }
}
