package org.thirdleak.workbench.form;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.workbench.session.Changes;

/** The prior under the cursor, in the form or in the source: its density and its quantiles. */
public final class PriorView extends ViewPart {

    private static final double[] SHARES = {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};
    private static final String NOTHING = "Put the cursor into a prior of the config to see its density.";

    private Optional<Content> content = Optional.empty();
    private Optional<Changes.Subscription> subscription = Optional.empty();

    /** The widgets, there once the view is. */
    private record Content(Label title, Label sentence, PriorCanvas canvas, Table table) {}

    @Override
    public void createPartControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 10;
        layout.marginHeight = 8;
        body.setLayout(layout);
        Label title = label(body);
        Label sentence = label(body);
        PriorCanvas canvas = new PriorCanvas(body);
        GridData plot = new GridData(SWT.FILL, SWT.FILL, true, true);
        plot.minimumHeight = 90;
        canvas.setLayoutData(plot);
        canvas.setData("thirdleak.name", "prior.density");
        Table table = table(body);
        content = Optional.of(new Content(title, sentence, canvas, table));
        Display display = parent.getDisplay();
        subscription = Optional.of(FocusedPrior.current().changes().listen(shown -> {
            if (!body.isDisposed()) {
                display.asyncExec(() -> {
                    if (!body.isDisposed()) {
                        show(shown);
                    }
                });
            }
        }));
        title.setText(NOTHING);
        table.setVisible(false);
        FocusedPrior.current().shown().ifPresent(this::show);
    }

    private static Label label(Composite parent) {
        Label label = new Label(parent, SWT.WRAP);
        label.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        return label;
    }

    private static Table table(Composite parent) {
        Table table = new Table(parent, SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setData("thirdleak.name", "prior.quantiles");
        TableColumn share = new TableColumn(table, SWT.RIGHT);
        share.setText("Below");
        share.setWidth(80);
        TableColumn value = new TableColumn(table, SWT.RIGHT);
        value.setText("Value");
        value.setWidth(150);
        for (double quantile : SHARES) {
            new TableItem(table, SWT.NONE).setText(0, Math.round(100 * quantile) + " %");
        }
        GridData data = new GridData(SWT.FILL, SWT.END, true, false);
        table.setLayoutData(data);
        return table;
    }

    private void show(FocusedPrior.Shown shown) {
        content.ifPresent(widgets -> {
            boolean ofDates = shown.field().entry() instanceof Entry.DatePrior;
            PriorWords words = new PriorWords(ofDates ? "" : shown.field().unit(), ofDates);
            Prior prior = shown.prior();
            widgets.title().setText(shown.field().label() + "\n" + shown.field().path());
            widgets.sentence()
                    .setText(
                            prior.fixed()
                                    ? "Known exactly."
                                    : words.within(prior.quantile(0.05), prior.quantile(0.95)));
            widgets.canvas().show(Optional.of(prior), words);
            for (int i = 0; i < SHARES.length; i++) {
                widgets.table().getItem(i).setText(1, words.of(prior.quantile(SHARES[i])));
            }
            widgets.table().setVisible(true);
            widgets.title().getParent().layout();
        });
    }

    @Override
    public void setFocus() {
        content.ifPresent(widgets -> widgets.table().setFocus());
    }

    @Override
    public void dispose() {
        subscription.ifPresent(Changes.Subscription::close);
        super.dispose();
    }
}
