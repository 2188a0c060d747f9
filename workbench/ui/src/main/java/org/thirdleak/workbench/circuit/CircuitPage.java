package org.thirdleak.workbench.circuit;

import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.thirdleak.report.vector.Imprint;
import org.thirdleak.workbench.chart.FigureCanvas;

/**
 * One leak: the circuits drawn at a time, the course with that time marked, what happened, and the time itself. In a small
 * view only the circuits are shown until the user asks for more.
 */
final class CircuitPage extends Composite {

    private static final int ROOMY_WIDTH = 960;
    /** Less, and the circuits beside it would be told in words. */
    private static final int WIDTH_FOR_COURSE = 1300;

    private static final int ROOMY_HEIGHT = 760;
    private static final double WIDE = 1.25;
    private static final int[] CIRCUITS_FIRST = {67, 33};
    private static final int[] COURSE_FIRST = {64, 36};

    private final SashForm all;
    private final SashForm more;
    private final SchematicCanvas circuits;
    private final FigureCanvas course;
    private final EventList events;
    private final TimeBar time;
    private Optional<FollowedLeak> shown = Optional.empty();
    private Optional<Boolean> courseWanted = Optional.empty();
    private Optional<Boolean> eventsWanted = Optional.empty();

    CircuitPage(Composite parent) {
        super(parent, SWT.NONE);
        GridLayout grid = new GridLayout();
        grid.marginWidth = 0;
        grid.marginHeight = 0;
        grid.verticalSpacing = 0;
        setLayout(grid);
        all = new SashForm(this, SWT.HORIZONTAL | SWT.SMOOTH);
        all.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        circuits = new SchematicCanvas(all);
        more = new SashForm(all, SWT.VERTICAL | SWT.SMOOTH);
        course = new FigureCanvas(more);
        course.setData("thirdleak.name", "circuit.course");
        events = new EventList(more, this::goToEvent);
        all.setWeights(CIRCUITS_FIRST);
        more.setWeights(COURSE_FIRST);
        time = new TimeBar(this, this::at, this::event);
        time.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
        circuits.addListener(SWT.MouseDown, event -> time.setFocus());
        addListener(SWT.Resize, event -> arrange());
        showWords("");
    }

    /** A leak; at the time that was looked at if it is the one that was shown, else when the hole opens. */
    void show(FollowedLeak leak) {
        boolean same = shown.filter(old -> old.folder().equals(leak.folder())).isPresent();
        double from = same ? leak.track().within(time.timeS()) : leak.track().onsetS();
        shown = Optional.of(leak);
        circuits.show(leak.schematic(), from);
        course.setFigure(leak.course(), Imprint.Origin.of(leak.result().provenance()));
        events.show(leak.result());
        time.show(leak.track(), from);
        arrange();
    }

    /** Why there is no leak to see, and what to do. */
    void showWords(String words) {
        time.play(false);
        shown = Optional.empty();
        circuits.showWords(words);
        course.setFigure(Optional.empty());
        arrange();
    }

    /** Shows the course, or hides it. */
    void showCourse(boolean wanted) {
        courseWanted = Optional.of(wanted);
        arrange();
    }

    /** Shows what happened, or hides it. */
    void showEvents(boolean wanted) {
        eventsWanted = Optional.of(wanted);
        arrange();
    }

    boolean courseShown() {
        return courseWanted.orElseGet(() -> getSize().x >= WIDTH_FOR_COURSE || getSize().y >= ROOMY_HEIGHT);
    }

    boolean eventsShown() {
        return eventsWanted.orElseGet(this::roomy);
    }

    private boolean roomy() {
        Point size = getSize();
        return size.x >= ROOMY_WIDTH || size.y >= ROOMY_HEIGHT;
    }

    private void arrange() {
        Point size = getSize();
        boolean wide = size.x > WIDE * size.y;
        all.setOrientation(wide ? SWT.HORIZONTAL : SWT.VERTICAL);
        more.setOrientation(wide ? SWT.VERTICAL : SWT.HORIZONTAL);
        course.setVisible(courseShown());
        events.setVisible(eventsShown());
        more.setVisible(shown.isPresent() && (courseShown() || eventsShown()));
        visible(time, shown.isPresent());
        more.layout();
        all.layout();
        layout();
    }

    private static void visible(Control control, boolean wanted) {
        if (control.getLayoutData() instanceof GridData data) {
            data.exclude = !wanted;
            control.setVisible(wanted);
        }
    }

    private void at(double timeS) {
        shown.ifPresent(leak -> {
            circuits.at(timeS);
            course.setMark(OptionalDouble.of(leak.track().share(timeS)));
            events.mark(leak.track().lastEvent(timeS));
        });
    }

    private void goToEvent(int event) {
        shown.filter(leak -> event >= 0 && event < leak.track().eventsS().size())
                .ifPresent(leak -> time.go(leak.track().eventsS().get(event)));
    }

    private String event(int event) {
        return shown.map(leak -> leak.result().events().get(event))
                .map(happening -> happening.sentence())
                .orElse("");
    }

    @Override
    public boolean setFocus() {
        return shown.isPresent() ? time.setFocus() : super.setFocus();
    }
}
