package org.thirdleak.workbench.circuit;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.thirdleak.simulator.result.CircuitResult;
import org.thirdleak.simulator.result.CircuitResult.Happening;

/** What happened in words, the last of it selected, and the balance below. */
final class EventList extends Composite {

    private static final double SECONDS_PER_HOUR = 3600;

    private final Table table;
    private final Label balance;

    /**
     * An empty list.
     *
     * @param parent where it stands
     * @param chosen hears which event is clicked
     */
    EventList(Composite parent, IntConsumer chosen) {
        super(parent, SWT.NONE);
        GridLayout grid = new GridLayout();
        grid.marginWidth = 0;
        grid.marginHeight = 0;
        setLayout(grid);
        table = new Table(this, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setData("thirdleak.name", "circuit.events");
        table.setHeaderVisible(true);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table.addListener(SWT.Selection, event -> chosen.accept(table.getSelectionIndex()));
        TableColumn when = new TableColumn(table, SWT.RIGHT);
        when.setText("After");
        TableColumn what = new TableColumn(table, SWT.LEFT);
        what.setText("What happened");
        table.addListener(SWT.Resize, event -> fit());
        balance = new Label(this, SWT.WRAP);
        balance.setData("thirdleak.name", "circuit.balance");
        GridData low = new GridData(SWT.FILL, SWT.END, true, false);
        low.horizontalIndent = 6;
        balance.setLayoutData(low);
    }

    private void fit() {
        TableColumn what = table.getColumn(1);
        what.pack();
        int room = table.getClientArea().width - table.getColumn(0).getWidth();
        if (what.getWidth() < room) {
            what.setWidth(room);
        }
    }

    /** The events of a leak. */
    void show(CircuitResult result) {
        List<Happening> events = result.events();
        table.setRedraw(false);
        table.setItemCount(events.size());
        for (int i = 0; i < events.size(); i++) {
            TableItem row = table.getItem(i);
            row.setText(0, LeakTime.brief(events.get(i).sinceOnsetH() * SECONDS_PER_HOUR));
            row.setText(1, events.get(i).sentence());
        }
        table.getColumn(0).pack();
        table.setRedraw(true);
        fit();
        balance.setText(LeakTime.balance(result));
        layout(true);
    }

    /** The event that came last is selected. */
    void mark(OptionalInt last) {
        int row = last.orElse(-1);
        if (row != table.getSelectionIndex()) {
            if (row < 0) {
                table.deselectAll();
            } else if (row < table.getItemCount()) {
                table.setSelection(row);
            }
        }
    }
}
