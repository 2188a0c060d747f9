package org.thirdleak.workbench.circuit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.part.ViewPart;
import org.thirdleak.report.chart.TrajectoryFigure;
import org.thirdleak.report.claim.LeakStory;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.ResultJson;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;

/** One leak of a circuit: its course as the report draws it, and its state at the time of a slider. */
public final class CircuitView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.thirdleak.workbench.circuit";

    private static final String NAME = "thirdleak.name";
    private static final String NOTHING = "No circuit is shown. Open the config of a circuit and press F6.";
    private static final int STEPS_PER_HOUR = 60;
    private static final int FRAME_MS = 50;
    private static final int STEPS_PER_FRAME = 3;

    private Optional<Changes.Subscription> subscription = Optional.empty();
    private Optional<Shown> shown = Optional.empty();
    private Optional<CircuitResult> leak = Optional.empty();
    private boolean playing;

    private record Shown(Label words, TrajectoryCanvas canvas, Button play, Scale time, Label state, List events) {}

    @Override
    public void createPartControl(Composite parent) {
        GridLayout grid = new GridLayout(2, false);
        grid.marginHeight = 4;
        parent.setLayout(grid);
        Label words = new Label(parent, SWT.WRAP);
        words.setText(NOTHING);
        words.setData(NAME, "circuit.words");
        words.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        TrajectoryCanvas canvas = new TrajectoryCanvas(parent);
        canvas.setData(NAME, "circuit.canvas");
        canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        Button play = new Button(parent, SWT.TOGGLE);
        play.setText("Play");
        play.setData(NAME, "circuit.play");
        Scale time = new Scale(parent, SWT.HORIZONTAL);
        time.setData(NAME, "circuit.time");
        time.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Label state = new Label(parent, SWT.WRAP);
        state.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        List events = new List(parent, SWT.SINGLE | SWT.V_SCROLL);
        events.setData(NAME, "circuit.events");
        GridData low = new GridData(SWT.FILL, SWT.BOTTOM, true, false, 2, 1);
        low.heightHint = 5 * events.getItemHeight();
        events.setLayoutData(low);
        shown = Optional.of(new Shown(words, canvas, play, time, state, events));
        play.setEnabled(false);
        time.setEnabled(false);
        time.addListener(SWT.Selection, event -> tell());
        play.addListener(SWT.Selection, event -> play(play.getSelection()));
        events.addListener(SWT.Selection, event -> jump(events.getSelectionIndex()));
        subscription = Optional.of(Session.current().shown().changes().listen(change -> load()));
        load();
    }

    private void load() {
        Session.current()
                .shown()
                .read()
                .ifPresent(folder -> Session.current().background().execute(() -> read(folder)));
    }

    /** On a background thread. Other runs than circuits leave the circuit shown as it is. */
    private void read(Path folder) {
        Path file = folder.resolve(ResultJson.CIRCUIT_FILE);
        if (!Files.exists(file)) {
            return;
        }
        try {
            CircuitResult result = ResultJson.readCircuit(file);
            TrajectoryCanvas.Course course = new TrajectoryCanvas.Course(TrajectoryFigure.of(new LeakStory(result)));
            later(() -> show(result, course));
        } catch (IOException | RuntimeException e) {
            later(() -> shown.ifPresent(widgets -> widgets.words.setText(
                    "The leak in " + folder.getFileName() + " cannot be shown: " + e.getMessage())));
        }
    }

    private void later(Runnable work) {
        shown.filter(widgets -> !widgets.canvas.isDisposed())
                .ifPresent(widgets -> widgets.canvas.getDisplay().asyncExec(() -> {
                    if (!widgets.canvas.isDisposed()) {
                        work.run();
                    }
                }));
    }

    private void show(CircuitResult result, TrajectoryCanvas.Course course) {
        shown.ifPresent(widgets -> {
            leak = Optional.of(result);
            String title = result.title().isBlank() ? result.provenance().name() : result.title();
            widgets.words.setText(title + ". " + LeakTime.balance(result));
            widgets.canvas.show(course);
            int last = (int) Math.max(1, Math.round(result.horizonH() * STEPS_PER_HOUR));
            widgets.time.setMaximum(last);
            widgets.time.setIncrement(1);
            widgets.time.setPageIncrement(Math.max(1, last / 24));
            widgets.time.setEnabled(true);
            widgets.play.setEnabled(true);
            widgets.events.setItems(result.events().stream().map(LeakTime::line).toArray(String[]::new));
            tell();
            widgets.canvas.getParent().layout(true, true);
        });
    }

    private void tell() {
        leak.ifPresent(result -> shown.ifPresent(widgets -> {
            double hours = (double) widgets.time.getSelection() / STEPS_PER_HOUR;
            widgets.state.setText(LeakTime.words(hours) + ": " + LeakTime.state(result, hours));
        }));
    }

    private void jump(int event) {
        leak.filter(result -> event >= 0 && event < result.events().size())
                .ifPresent(result -> shown.ifPresent(widgets -> {
                    widgets.time.setSelection(
                            (int) Math.ceil(result.events().get(event).sinceOnsetH() * STEPS_PER_HOUR));
                    tell();
                }));
    }

    private void play(boolean wanted) {
        shown.ifPresent(widgets -> {
            boolean still = playing;
            playing = wanted;
            widgets.play.setText(wanted ? "Pause" : "Play");
            if (wanted && widgets.time.getSelection() >= widgets.time.getMaximum()) {
                widgets.time.setSelection(0);
            }
            if (wanted && !still) {
                widgets.time.getDisplay().timerExec(FRAME_MS, this::frame);
            }
        });
    }

    private void frame() {
        shown.filter(widgets -> playing && !widgets.time.isDisposed()).ifPresent(widgets -> {
            widgets.time.setSelection(widgets.time.getSelection() + STEPS_PER_FRAME);
            tell();
            if (widgets.time.getSelection() >= widgets.time.getMaximum()) {
                widgets.play.setSelection(false);
                play(false);
            } else {
                widgets.time.getDisplay().timerExec(FRAME_MS, this::frame);
            }
        });
    }

    @Override
    public void setFocus() {
        shown.ifPresent(widgets -> widgets.time.setFocus());
    }

    @Override
    public void dispose() {
        playing = false;
        subscription.ifPresent(Changes.Subscription::close);
        super.dispose();
    }
}
