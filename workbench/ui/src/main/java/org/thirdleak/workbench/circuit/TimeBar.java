package org.thirdleak.workbench.circuit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Time of a leak: plays it, at a speed that is chosen, and goes to any time. */
final class TimeBar extends Composite {

    private static final int FRAME_MS = 50;
    private static final int MILLION = 1_000_000;
    private static final String LONGEST = "000 h 00 min after the hole opened";
    /** In a narrower bar the words go, which the drawing says too; then the speed. */
    private static final int WORDS_FROM = 620;

    private static final int SPEED_FROM = 380;

    private final DoubleConsumer listener;
    private final Button play;
    private final TimeRule rule;
    private final Combo speed;
    private final Label words;
    private final Image playing;
    private final Image paused;
    private final Runnable frame = this::frame;
    private Optional<TimeTrack> track = Optional.empty();
    private double timeS;
    private boolean on;
    private long lastNanos;

    /**
     * A bar without times.
     *
     * @param parent where it stands
     * @param listener hears every time that is gone to, seconds since the hole opened
     * @param told an event in words
     */
    TimeBar(Composite parent, DoubleConsumer listener, IntFunction<String> told) {
        super(parent, SWT.NONE);
        this.listener = listener;
        playing = image("pause");
        paused = image("play");
        GridLayout grid = new GridLayout(4, false);
        grid.marginHeight = 2;
        setLayout(grid);
        play = new Button(this, SWT.TOGGLE);
        play.setData("thirdleak.name", "circuit.play");
        play.addListener(SWT.Selection, event -> play(play.getSelection()));
        rule = new TimeRule(this, this::go, told);
        rule.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        rule.addListener(SWT.KeyDown, event -> {
            if (event.character == ' ') {
                play(!on);
            }
        });
        words = new Label(this, SWT.NONE);
        words.setData("thirdleak.name", "circuit.words");
        words.setText(LONGEST);
        GridData wide = new GridData(SWT.END, SWT.CENTER, false, false);
        wide.widthHint = words.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        words.setLayoutData(wide);
        speed = new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN);
        speed.setData("thirdleak.name", "circuit.speed");
        speed.setItems(Arrays.stream(PlaySpeed.values()).map(PlaySpeed::label).toArray(String[]::new));
        speed.select(List.of(PlaySpeed.values()).indexOf(PlaySpeed.TEN_MINUTES));
        speed.setToolTipText("How much of the leak is played in a second");
        speed.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        play(false);
        addListener(SWT.Resize, event -> arrange());
        addListener(SWT.Dispose, event -> {
            on = false;
            getDisplay().timerExec(-1, frame);
            playing.dispose();
            paused.dispose();
        });
    }

    private static Image image(String name) {
        return ImageDescriptor.createFromURL(
                        Objects.requireNonNull(TimeBar.class.getResource("/icons/" + name + ".svg")))
                .createImage();
    }

    private void arrange() {
        int width = getClientArea().width;
        visible(words, width >= WORDS_FROM);
        visible(speed, width >= SPEED_FROM);
        layout();
    }

    private static void visible(Control control, boolean wanted) {
        if (control.getLayoutData() instanceof GridData data) {
            data.exclude = !wanted;
            control.setVisible(wanted);
        }
    }

    /** Other times, standing at one of them, at rest. */
    void show(TimeTrack leak, double sinceOnsetS) {
        play(false);
        track = Optional.of(leak);
        rule.show(leak, sinceOnsetS);
        go(sinceOnsetS);
    }

    /** Goes to a time. */
    void go(double sinceOnsetS) {
        track.ifPresent(leak -> {
            timeS = leak.within(sinceOnsetS);
            rule.at(timeS);
            String told = LeakTime.words(timeS);
            if (!told.equals(words.getText())) {
                words.setText(told);
            }
            listener.accept(timeS);
        });
    }

    /** Where it stands, seconds since the hole opened. */
    double timeS() {
        return timeS;
    }

    /** Plays from where it stands, from the beginning if that is the end; or pauses. */
    void play(boolean wanted) {
        on = wanted && track.isPresent();
        play.setSelection(on);
        play.setImage(on ? playing : paused);
        play.setToolTipText(on ? "Pause (Space)" : "Play the leak (Space)");
        getDisplay().timerExec(-1, frame);
        if (on) {
            if (timeS >= track.get().lastS()) {
                go(track.get().firstS());
            }
            lastNanos = System.nanoTime();
            getDisplay().timerExec(FRAME_MS, frame);
        }
    }

    private void frame() {
        if (!on || isDisposed() || track.isEmpty()) {
            return;
        }
        long now = System.nanoTime();
        PlaySpeed chosen = List.of(PlaySpeed.values()).get(Math.max(0, speed.getSelectionIndex()));
        // after a stall it goes on from where it stood, without a jump
        long elapsedMs = Math.min(4L * FRAME_MS, (now - lastNanos) / MILLION);
        lastNanos = now;
        go(timeS + chosen.leakS(elapsedMs));
        if (timeS >= track.get().lastS()) {
            play(false);
        } else {
            getDisplay().timerExec(FRAME_MS, frame);
        }
    }

    @Override
    public boolean setFocus() {
        return rule.setFocus();
    }
}
