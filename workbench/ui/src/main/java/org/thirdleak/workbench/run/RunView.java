package org.thirdleak.workbench.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.part.ViewPart;
import org.thirdleak.report.chart.LiveOddsFigure;
import org.thirdleak.workbench.chart.FigureCanvas;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;

/** A run with its odds as they come, and the runs of this session. */
@SuppressWarnings("NullAway.Init") // made by createPartControl, before anything else is called
public final class RunView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.thirdleak.workbench.run";

    private static final int STEPS = 1000;
    private static final int MARGIN = 8;
    private static final int LEAST_DRAW_MILLIS = 500;
    private static final int[] SHARES = {42, 58};

    private final RunQueue queue = Session.current().runs();
    private Composite body;
    private Label title;
    private Label numbers;
    private Label odds;
    private ProgressBar bar;
    private RunTable table;
    private FigureCanvas chart;
    private RunActions actions;
    private OddsTrace drawn = OddsTrace.NONE;
    private long drawnNumber;
    private boolean drawnOver;
    private long drawnMillis;
    private long lastUnderWay;
    private volatile boolean asked;
    private Changes.Subscription subscription = () -> {};

    @Override
    public void createPartControl(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        body = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .margins(MARGIN, MARGIN)
                .spacing(MARGIN, MARGIN / 2)
                .applyTo(body);
        title = line("run.title");
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        bar = new ProgressBar(body, SWT.HORIZONTAL);
        bar.setMaximum(STEPS);
        bar.setData("thirdleak.name", "run.bar");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        numbers = line("run.numbers");
        odds = line("run.odds");
        table = new RunTable(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.viewer().getTable());
        chart = new FigureCanvas(sash);
        chart.setData("thirdleak.name", "run.chart");
        chart.setEmptyText("The odds of a run are drawn here as they come.");
        sash.setWeights(SHARES);
        actions = new RunActions(getSite(), getViewSite().getActionBars(), table);
        getSite().setSelectionProvider(table.viewer());
        table.viewer().addSelectionChangedListener(event -> show());
        subscription = queue.changes().listen(changed -> showSoon());
        show();
    }

    private Label line(String name) {
        Label label = new Label(body, SWT.WRAP);
        label.setData("thirdleak.name", name);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }

    /** What has been asked for and not been shown yet is not asked for again. */
    private void showSoon() {
        if (!asked && !body.isDisposed()) {
            asked = true;
            body.getDisplay().asyncExec(() -> {
                asked = false;
                if (!body.isDisposed()) {
                    show();
                }
            });
        }
    }

    private void show() {
        List<QueuedRun> runs = queue.runs();
        followNew(runs);
        table.show(runs);
        Optional<QueuedRun> run = looked(runs);
        String before = words();
        title.setText(run.map(RunWords::title).orElse("No run yet. F5 runs the open config."));
        bar.setSelection((int) Math.round(STEPS * run.flatMap(RunView::share).orElse(0.0)));
        numbers.setText(run.map(one -> RunWords.numbers(one, Instant.now())).orElse(""));
        odds.setText(run.map(RunWords::odds).orElse(""));
        if (!before.equals(words())) {
            body.layout();
        }
        draw(run);
        actions.enable();
    }

    private String words() {
        return title.getText() + numbers.getText() + odds.getText();
    }

    /** A run that begins is looked at; until then the one that is selected. */
    private void followNew(List<QueuedRun> runs) {
        long newest = runs.stream()
                .filter(run -> run.state() == RunState.RUNNING)
                .mapToLong(QueuedRun::number)
                .max()
                .orElse(lastUnderWay);
        if (newest != lastUnderWay) {
            lastUnderWay = newest;
            table.viewer().setSelection(StructuredSelection.EMPTY);
        }
    }

    /** The selected run, else the one under way, else the last one of this session. */
    private Optional<QueuedRun> looked(List<QueuedRun> runs) {
        return table.selected()
                .flatMap(row -> queue.run(row.number()))
                .or(() -> runs.stream()
                        .filter(run -> run.state() == RunState.RUNNING)
                        .findFirst())
                .or(() -> runs.stream().filter(run -> run.number() > 0).reduce((first, second) -> second));
    }

    private static Optional<Double> share(QueuedRun run) {
        return run.state().hasResult() ? Optional.of(1.0) : RunWords.share(run);
    }

    /** At most twice a second while points come. */
    private void draw(Optional<QueuedRun> run) {
        OddsTrace trace = run.map(QueuedRun::trace).orElse(OddsTrace.NONE);
        long number = run.map(QueuedRun::number).orElse(0L);
        long now = System.currentTimeMillis();
        boolean over = run.map(one -> one.state().isOver()).orElse(true);
        boolean due = number != drawnNumber || over || now - drawnMillis >= LEAST_DRAW_MILLIS;
        if (due && (!trace.equals(drawn) || over != drawnOver)) {
            drawnOver = over;
            drawn = trace;
            drawnNumber = number;
            drawnMillis = now;
            chart.setFigure(
                    trace.isEmpty()
                            ? Optional.empty()
                            : Optional.of(LiveOddsFigure.of(
                                    trace.of(),
                                    trace.over(),
                                    trace.points(),
                                    over ? LiveOddsFigure.Progress.OVER : LiveOddsFigure.Progress.UNDER_WAY)));
        }
    }

    @Override
    public void setFocus() {
        table.viewer().getTable().setFocus();
    }

    @Override
    public void dispose() {
        subscription.close();
        super.dispose();
    }
}
