package org.thirdleak.workbench.circuit;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.thirdleak.report.claim.Numbers;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.workbench.chart.FigureCanvas;
import org.thirdleak.workbench.session.Session;

/** A slider over the time of a leak, with marks where something happened and hours below. */
final class TimeRule extends Canvas {

    private static final int HEIGHT = 46;
    private static final int EDGE = 16;
    private static final int LINE_Y = 13;
    private static final int RADIUS = 7;
    private static final int REACH = 5;
    private static final int EVENT_HALF = 8;
    private static final int PX_PER_LABEL = 46;
    private static final double SECONDS_PER_HOUR = 3600;

    private final DoubleConsumer moved;
    private final IntFunction<String> told;
    private Optional<TimeTrack> track = Optional.empty();
    private double timeS;

    /**
     * A rule without times.
     *
     * @param parent where it stands
     * @param moved hears the time the user goes to, seconds since the hole opened
     * @param told an event in words
     */
    TimeRule(Composite parent, DoubleConsumer moved, IntFunction<String> told) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.moved = moved;
        this.told = told;
        setData("thirdleak.name", "circuit.time");
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Resize, event -> redraw());
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.MouseDown, this::press);
        addListener(SWT.MouseMove, this::move);
        addListener(SWT.KeyDown, event -> track.ifPresent(leak -> key(leak, event.keyCode)));
        addListener(
                SWT.Traverse,
                event -> event.doit =
                        event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        speak();
    }

    private void speak() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = "Time, " + LeakTime.words(timeS);
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_SLIDER;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = LeakTime.brief(timeS);
            }
        });
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? 200 : wHint, HEIGHT);
    }

    /** Other times, standing at one of them. */
    void show(TimeTrack leak, double sinceOnsetS) {
        track = Optional.of(leak);
        at(sinceOnsetS);
    }

    /** Stands at a time, without telling. */
    void at(double sinceOnsetS) {
        timeS = sinceOnsetS;
        getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
        redraw();
    }

    private void press(Event event) {
        setFocus();
        if (event.button == 1) {
            track.ifPresent(leak -> {
                OptionalInt near = near(leak, event.x);
                moved.accept(near.isPresent() ? leak.eventsS().get(near.getAsInt()) : at(leak, event.x));
            });
        }
    }

    private void move(Event event) {
        track.ifPresent(leak -> {
            if ((event.stateMask & SWT.BUTTON1) != 0) {
                moved.accept(at(leak, event.x));
                return;
            }
            OptionalInt near = near(leak, event.x);
            String words = near.isPresent() ? told.apply(near.getAsInt()) : LeakTime.words(at(leak, event.x));
            if (!words.equals(getToolTipText())) {
                setToolTipText(words);
            }
        });
    }

    private void key(TimeTrack leak, int code) {
        switch (code) {
            case SWT.ARROW_LEFT, SWT.ARROW_DOWN -> moved.accept(leak.step(timeS, -1));
            case SWT.ARROW_RIGHT, SWT.ARROW_UP -> moved.accept(leak.step(timeS, 1));
            case SWT.HOME -> moved.accept(leak.firstS());
            case SWT.END -> moved.accept(leak.lastS());
            case SWT.PAGE_UP -> moved.accept(leak.event(timeS, -1));
            case SWT.PAGE_DOWN -> moved.accept(leak.event(timeS, 1));
            default -> {
                // not ours
            }
        }
    }

    private int length() {
        return Math.max(1, getClientArea().width - 2 * EDGE);
    }

    private double at(TimeTrack leak, int x) {
        return leak.at((double) (x - EDGE) / length());
    }

    private int x(TimeTrack leak, double sinceOnsetS) {
        return EDGE + (int) Math.round(leak.share(sinceOnsetS) * length());
    }

    private OptionalInt near(TimeTrack leak, int x) {
        return leak.eventNear(at(leak, x), REACH * (leak.lastS() - leak.firstS()) / length());
    }

    private void paint(GC gc) {
        track.ifPresent(leak -> {
            Theme theme = Session.current().appearance().chartTheme();
            gc.setAntialias(SWT.ON);
            scale(gc, leak, theme);
            gc.setForeground(FigureCanvas.colour(theme.counter()));
            gc.setLineWidth(2);
            for (double event : leak.eventsS()) {
                int x = x(leak, event);
                gc.drawLine(x, LINE_Y - EVENT_HALF, x, LINE_Y + EVENT_HALF);
            }
            int x = x(leak, timeS);
            gc.setBackground(FigureCanvas.colour(theme.accent()));
            gc.fillOval(x - RADIUS, LINE_Y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            if (isFocusControl()) {
                gc.setForeground(FigureCanvas.colour(theme.accent()));
                gc.setLineWidth(1);
                gc.drawOval(x - RADIUS - 3, LINE_Y - RADIUS - 3, 2 * RADIUS + 6, 2 * RADIUS + 6);
            }
        });
    }

    /** The line, filled up to now, with hours below. */
    private void scale(GC gc, TimeTrack leak, Theme theme) {
        gc.setLineWidth(4);
        gc.setLineCap(SWT.CAP_ROUND);
        gc.setForeground(FigureCanvas.colour(theme.bar()));
        gc.drawLine(EDGE, LINE_Y, EDGE + length(), LINE_Y);
        gc.setForeground(FigureCanvas.colour(theme.accent()));
        gc.drawLine(EDGE, LINE_Y, x(leak, timeS), LINE_Y);
        gc.setLineCap(SWT.CAP_FLAT);
        gc.setLineWidth(1);
        gc.setForeground(FigureCanvas.colour(theme.secondInk()));
        for (double hour : leak.hours(Math.max(1, length() / PX_PER_LABEL))) {
            int x = x(leak, hour * SECONDS_PER_HOUR);
            gc.drawLine(x, LINE_Y + EVENT_HALF + 1, x, LINE_Y + EVENT_HALF + 4);
            String text = hour(hour);
            Point size = gc.textExtent(text);
            int left = Math.max(0, Math.min(getClientArea().width - size.x, x - size.x / 2));
            gc.drawText(text, left, LINE_Y + EVENT_HALF + 5, SWT.DRAW_TRANSPARENT);
        }
    }

    private static String hour(double hour) {
        String number = hour == Math.rint(hour)
                ? Numbers.fixed(hour, 0)
                : Numbers.fixed(hour, hour * 2 == Math.rint(hour * 2) ? 1 : 2);
        return number + " h";
    }
}
