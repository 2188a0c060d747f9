package org.thirdleak.workbench.chart;

import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.jspecify.annotations.Nullable;
import org.thirdleak.report.theme.Theme;
import org.thirdleak.workbench.action.IconAction;

/** The toolbar of the charts view. */
final class ChartActions {

    private ChartActions() {}

    /**
     * Fills the toolbar, and lets Ctrl+C copy the chart.
     *
     * @param bars the bars of the view
     * @param canvas the chart
     * @param step goes to another chart: −1 or 1
     */
    static void fill(IActionBars bars, FigureCanvas canvas, java.util.function.IntConsumer step) {
        IAction copy = new IconAction("Copy picture (Ctrl+C)", "copy", () -> FigureCopy.picture(canvas));
        IToolBarManager bar = bars.getToolBarManager();
        bar.add(new IconAction("Previous chart (Page Up)", "previous", () -> step.accept(-1)));
        bar.add(new IconAction("Next chart (Page Down)", "next", () -> step.accept(1)));
        bar.add(new IconAction("Fit (0)", "fit", canvas::fit));
        bar.add(copy);
        bar.add(new IconAction("Export as PNG, SVG, PDF or CSV (Ctrl+E)", "export", () -> FigureExport.ask(canvas)));
        bar.add(new Colours(canvas));
        bars.setGlobalActionHandler(
                ActionFactory.COPY.getId(), new CopyAction("Copy", () -> FigureCopy.picture(canvas)));
        bars.updateActionBars();
    }

    /** Light, dark or as the window. */
    private static final class Colours extends Action implements IMenuCreator {
        private final FigureCanvas canvas;
        private Optional<Theme> chosen = Optional.empty();
        private Optional<Menu> menu = Optional.empty();

        Colours(FigureCanvas canvas) {
            super("Colours of the chart", AS_DROP_DOWN_MENU);
            this.canvas = canvas;
            setToolTipText("Colours of the chart: as the window, light or dark");
            IconAction.icon("colours").ifPresent(this::setImageDescriptor);
            setMenuCreator(this);
        }

        /** A click goes to the other colours at once. */
        @Override
        public void run() {
            choose(Optional.of(canvas.theme().equals(Theme.DARK) ? Theme.LIGHT : Theme.DARK));
        }

        private void choose(Optional<Theme> theme) {
            chosen = theme;
            canvas.setTheme(theme);
        }

        @Override
        public Menu getMenu(Control parent) {
            dispose();
            Menu made = new Menu(parent);
            item(made, "As the Window", Optional.empty());
            item(made, "Light", Optional.of(Theme.LIGHT));
            item(made, "Dark", Optional.of(Theme.DARK));
            menu = Optional.of(made);
            return made;
        }

        private void item(Menu parent, String words, Optional<Theme> theme) {
            MenuItem item = new MenuItem(parent, SWT.RADIO);
            item.setText(words);
            item.setSelection(chosen.equals(theme));
            item.addListener(SWT.Selection, event -> {
                if (item.getSelection()) {
                    choose(theme);
                }
            });
        }

        @Override
        public @Nullable Menu getMenu(Menu parent) {
            return null;
        }

        @Override
        public void dispose() {
            menu.ifPresent(Menu::dispose);
            menu = Optional.empty();
        }
    }
}
