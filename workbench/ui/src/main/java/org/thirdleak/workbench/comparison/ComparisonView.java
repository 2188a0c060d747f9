package org.thirdleak.workbench.comparison;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.thirdleak.workbench.action.IconAction;
import org.thirdleak.workbench.chart.CopyAction;
import org.thirdleak.workbench.chart.FigureCanvas;
import org.thirdleak.workbench.chart.NewestOnly;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;

/** The ticked runs side by side: the chart of their Bayes factors, what was changed, and what it did to every number. */
public final class ComparisonView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.thirdleak.workbench.comparison";

    private static final String NAME = "thirdleak.name";
    private static final int[] WEIGHTS = {58, 42};
    private static final int MARGIN = 8;
    /** From this width on, twice its height, the chart stands beside the table instead of above it. */
    private static final int WIDE = 1100;

    private final NewestOnly reading = new NewestOnly(Session.current().background());
    private final IconAction only =
            new IconAction("Only what differs", "differences", IAction.AS_CHECK_BOX, this::filter);
    private final IconAction copy = new IconAction("Copy rows (Ctrl+C)", "copy", this::copy);
    private final IconAction export = new IconAction("Export the comparison and open its page", "export", this::export);
    private Optional<Widgets> widgets = Optional.empty();
    private Optional<TickedRuns> shown = Optional.empty();

    private record Widgets(
            Composite parent,
            Label statement,
            Label warnings,
            SashForm parts,
            FigureCanvas canvas,
            ComparisonTree tree) {}

    @Override
    public void createPartControl(Composite parent) {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        parent.setLayout(layout);
        Label statement = label(parent, "comparison.statement");
        statement.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        Label warnings = label(parent, "comparison.warnings");
        SashForm parts = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
        parts.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        FigureCanvas canvas = new FigureCanvas(parts);
        canvas.setData(NAME, "comparison.canvas");
        ComparisonTree tree = new ComparisonTree(parts);
        parts.setWeights(WEIGHTS);
        Widgets made = new Widgets(parent, statement, warnings, parts, canvas, tree);
        widgets = Optional.of(made);
        parts.addListener(SWT.Resize, event -> arrange(parts));
        fillBars(tree);
        showNothing(made, TickedRuns.WHAT_TO_DO);
        follow(parent);
    }

    private static Label label(Composite parent, String name) {
        Label label = new Label(parent, SWT.WRAP);
        label.setData(NAME, name);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.horizontalIndent = MARGIN;
        data.verticalIndent = MARGIN / 2;
        label.setLayoutData(data);
        return label;
    }

    private static void arrange(SashForm parts) {
        Point size = parts.getSize();
        int wanted = size.x >= WIDE && size.x > 2 * size.y ? SWT.HORIZONTAL : SWT.VERTICAL;
        if (parts.getOrientation() != wanted) {
            parts.setOrientation(wanted);
        }
    }

    private void fillBars(ComparisonTree tree) {
        only.setToolTipText("Only what differs, numbers by more than their numerical error");
        IActionBars bars = getViewSite().getActionBars();
        IToolBarManager bar = bars.getToolBarManager();
        bar.add(only);
        bar.add(copy);
        bar.add(export);
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), new CopyAction("Copy", this::copy));
        bars.updateActionBars();
        MenuManager menu = new MenuManager();
        menu.add(copy);
        menu.add(only);
        menu.add(export);
        tree.tree().setMenu(menu.createContextMenu(tree.tree()));
        tree.tree().addListener(SWT.Dispose, event -> menu.dispose());
    }

    private void follow(Composite parent) {
        Display display = parent.getDisplay();
        Changes.Subscription runs = Session.current().shown().changes().listen(change -> later(display, this::read));
        Changes.Subscription colours =
                Session.current().appearance().changes().listen(change -> later(display, this::recolour));
        parent.addListener(SWT.Dispose, event -> {
            runs.close();
            colours.close();
            reading.close();
            widgets = Optional.empty();
        });
        read();
    }

    private void later(Display display, Runnable step) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (widgets.isPresent()) {
                    step.run();
                }
            });
        }
    }

    private void read() {
        List<Path> ticked = Session.current().shown().compared();
        Optional<String> before = shown.map(TickedRuns::version);
        widgets.ifPresent(w -> {
            Display display = w.parent().getDisplay();
            reading.ask(() -> {
                try {
                    if (!before.equals(Optional.of(TickedRuns.version(ticked)))) {
                        TickedRuns next = TickedRuns.read(ticked);
                        later(display, () -> show(next));
                    }
                } catch (RuntimeException e) {
                    later(display, () -> fail(w, e));
                }
            });
        });
    }

    private void fail(Widgets w, RuntimeException e) {
        shown = Optional.empty();
        showNothing(w, "The runs could not be compared: " + e.getMessage() + ".\nTick other runs; please report this.");
    }

    private void show(TickedRuns next) {
        shown = Optional.of(next);
        Widgets w = widgets.orElseThrow();
        next.compared()
                .ifPresentOrElse(
                        compared -> show(w, compared, String.join("\n", next.warnings())),
                        () -> showNothing(
                                w,
                                next.warnings().isEmpty()
                                        ? TickedRuns.WHAT_TO_DO
                                        : String.join("\n", next.warnings()) + "\n\n" + TickedRuns.WHAT_TO_DO));
    }

    private void show(Widgets w, TickedRuns.Compared compared, String warnings) {
        setText(w.statement(), compared.statement());
        setText(w.warnings(), warnings);
        recolour();
        w.canvas().setEmptyText("No Bayes factor that two of these runs have in common may be compared.");
        compared.figure()
                .ifPresentOrElse(
                        figure -> w.canvas().setFigure(figure, compared.origin()),
                        () -> w.canvas().setFigure(Optional.empty()));
        w.tree().show(compared.rows());
        w.parts().setMaximizedControl(null);
        w.parent().layout();
        enable(true);
    }

    private void showNothing(Widgets w, String words) {
        setText(w.statement(), "");
        setText(w.warnings(), "");
        w.canvas().setEmptyText(words);
        w.canvas().setFigure(Optional.empty());
        w.parts().setMaximizedControl(w.canvas());
        w.parent().layout();
        enable(false);
    }

    private void enable(boolean comparing) {
        only.setEnabled(comparing);
        copy.setEnabled(comparing);
        export.setEnabled(comparing);
    }

    /** A label without words takes no room. */
    private static void setText(Label label, String words) {
        label.setText(words.replace("&", "&&"));
        if (label.getLayoutData() instanceof GridData data) {
            data.exclude = words.isEmpty();
            label.setVisible(!words.isEmpty());
        }
    }

    private void recolour() {
        widgets.ifPresent(w -> {
            java.awt.Color warning = Session.current().appearance().chartTheme().counterText();
            w.warnings().setForeground(new Color(warning.getRed(), warning.getGreen(), warning.getBlue()));
            w.tree().refreshLabels();
        });
    }

    private void filter() {
        widgets.ifPresent(w -> w.tree().showOnlyDifferences(only.isChecked()));
    }

    private void copy() {
        widgets.ifPresent(w -> w.tree().copy());
    }

    private void export() {
        shown.flatMap(TickedRuns::compared)
                .ifPresent(compared -> ComparisonExport.start(getSite().getShell(), compared));
    }

    @Override
    public void setFocus() {
        widgets.ifPresent(w -> {
            if (shown.flatMap(TickedRuns::compared).isPresent()) {
                w.tree().tree().setFocus();
            } else {
                w.canvas().setFocus();
            }
        });
    }
}
