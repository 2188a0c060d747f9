package org.thirdleak.workbench.run;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.simulator.experiment.RunProgress;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;

/** The run under way with its odds so far, and the runs of this session. */
@SuppressWarnings("NullAway.Init") // made by createPartControl, before anything else is called
public final class RunView extends ViewPart {

    private static final int STEPS = 1000;
    private static final int MARGIN = 8;
    private static final int[] WIDTHS = {220, 160, 90, 520};
    private static final String[] TITLES = {"Config", "State", "Time", "Answer or reason"};

    private final RunQueue queue = Session.current().runs();
    private Composite body;
    private Label title;
    private Label numbers;
    private Label odds;
    private ProgressBar bar;
    private Table table;
    private Changes.Subscription subscription = () -> {};

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).applyTo(body);
        title = line("run.title");
        bar = new ProgressBar(body, SWT.HORIZONTAL);
        bar.setMaximum(STEPS);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        numbers = line("run.numbers");
        odds = line("run.odds");
        table = new Table(body, SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        table.setData("thirdleak.name", "run.queue");
        for (int i = 0; i < TITLES.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(TITLES[i]);
            column.setWidth(WIDTHS[i]);
        }
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        subscription = queue.changes().listen(changed -> showSoon());
        show();
    }

    private Label line(String name) {
        Label label = new Label(body, SWT.WRAP);
        label.setData("thirdleak.name", name);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }

    private void showSoon() {
        if (!body.isDisposed()) {
            body.getDisplay().asyncExec(() -> {
                if (!body.isDisposed()) {
                    show();
                }
            });
        }
    }

    private void show() {
        List<QueuedRun> runs = queue.runs();
        runs.stream()
                .filter(run -> run.state() == RunState.RUNNING)
                .findFirst()
                .ifPresentOrElse(this::showUnderWay, () -> {
                    title.setText("Nothing is running. F5 runs the open config.");
                    bar.setSelection(0);
                    numbers.setText("");
                    odds.setText("");
                });
        showTable(runs);
        body.layout();
    }

    private void showUnderWay(QueuedRun run) {
        title.setText(run.request().name() + ": "
                + run.progress().map(p -> p.phase().words()).orElse("reading the config"));
        bar.setSelection((int) run.progress().map(RunView::share).orElse(0.0).doubleValue());
        numbers.setText(String.format(Locale.ROOT, "%.0f s", run.seconds(Instant.now()))
                + run.progress().map(RunView::histories).orElse(""));
        odds.setText(run.odds().stream()
                .map(pair -> pair.pair() + ": " + pair.told().odds() + " ("
                        + pair.told().interval() + "), " + pair.words())
                .collect(Collectors.joining("\n")));
    }

    /** Of the job that the run is about; there is no share of the whole. */
    private static double share(RunProgress progress) {
        return progress.blocks() > 0 ? (double) STEPS * progress.blocksDone() / progress.blocks() : 0;
    }

    private static String histories(RunProgress progress) {
        return "   " + Numbers.count(progress.historiesPlayed()) + " of " + Numbers.count(progress.histories())
                + " histories, " + Numbers.count(Math.round(progress.historiesPerSecond())) + " per second";
    }

    /** Newest first; rows are changed in place, so that the selection stays. */
    private void showTable(List<QueuedRun> runs) {
        while (table.getItemCount() > runs.size()) {
            table.getItem(table.getItemCount() - 1).dispose();
        }
        for (int i = 0; i < runs.size(); i++) {
            QueuedRun run = runs.get(runs.size() - 1 - i);
            TableItem item = i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE);
            String told = run.outcome().map(RunCalculation.Ending::headline).orElse(run.reason());
            item.setText(new String[] {
                run.request().name(),
                run.state().words(),
                run.startedAt().isEmpty() ? "" : String.format(Locale.ROOT, "%.0f s", run.seconds(Instant.now())),
                told
            });
        }
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }

    @Override
    public void dispose() {
        subscription.close();
        super.dispose();
    }
}
