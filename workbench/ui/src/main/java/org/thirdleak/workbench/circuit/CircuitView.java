package org.thirdleak.workbench.circuit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.thirdleak.workbench.chart.NewestOnly;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;

/** One leak of a circuit: its course as the report draws it, and its state at the time of a slider. */
public final class CircuitView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.thirdleak.workbench.circuit";

    private static final String NOTHING =
            "No circuit is shown.\nOpen the config of a circuit and press F6 to follow one leak, or select a circuit in Run "
                    + "History.";

    private final NewestOnly reading = new NewestOnly(Session.current().background());
    private Optional<CircuitPage> page = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        CircuitPage made = new CircuitPage(parent);
        made.showWords(NOTHING);
        page = Optional.of(made);
        IAction course = toggle("Course", "charts", "Show the course of the leak", made::showCourse);
        IAction events = toggle("Events", "events", "Show what happened, and the balance", made::showEvents);
        made.addListener(SWT.Resize, event -> {
            course.setChecked(made.courseShown());
            events.setChecked(made.eventsShown());
        });
        Display display = parent.getDisplay();
        Changes.Subscription shown = Session.current().shown().reads().listen(change -> {
            if (!display.isDisposed()) {
                display.asyncExec(this::read);
            }
        });
        parent.addListener(SWT.Dispose, event -> {
            shown.close();
            reading.close();
            page = Optional.empty();
        });
        read();
    }

    private IAction toggle(String name, String icon, String tip, Consumer<Boolean> changed) {
        Action action = new Action(name, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                changed.accept(isChecked());
            }
        };
        action.setToolTipText(tip);
        action.setImageDescriptor(ImageDescriptor.createFromURL(
                Objects.requireNonNull(CircuitView.class.getResource("/icons/" + icon + ".svg"))));
        getViewSite().getActionBars().getToolBarManager().add(action);
        return action;
    }

    private void read() {
        Session.current()
                .shown()
                .read()
                .ifPresent(folder -> reading.ask(() -> {
                    try {
                        FollowedLeak leak = FollowedLeak.read(folder);
                        later(folder, shown -> shown.show(leak));
                    } catch (IOException e) {
                        later(folder, shown -> shown.showWords(String.valueOf(e.getMessage())));
                    }
                }));
    }

    /** On the thread of the window, unless another run was chosen meanwhile. */
    private void later(Path folder, Consumer<CircuitPage> step) {
        Predicate<CircuitPage> current = shown -> !shown.isDisposed()
                && Session.current().shown().read().filter(folder::equals).isPresent();
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> page.filter(current).ifPresent(step));
        }
    }

    @Override
    public void setFocus() {
        page.ifPresent(CircuitPage::setFocus);
    }
}
