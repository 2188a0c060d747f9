package org.thirdleak.workbench.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.thirdleak.workbench.form.FormNode.Field;

/** A date: typed, or its day chosen in a calendar; the time of day stays as it is spelled. */
final class DateControl implements FieldControl {

    private static final String TIP = "Choose the day in a calendar";

    private final Composite row;
    private final TextControl text;
    private Optional<JsonNode> fallback = Optional.empty();

    DateControl(Composite parent, Field field, Edits edits) {
        row = new Composite(parent, SWT.NONE);
        row.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 2;
        row.setLayout(layout);
        text = new TextControl(row, field, edits);
        Button calendar = new Button(row, SWT.PUSH);
        Image image = ImageDescriptor.createFromURL(DateControl.class.getResource("/icons/calendar.svg"))
                .createImage();
        calendar.setImage(image);
        calendar.addListener(SWT.Dispose, event -> image.dispose());
        calendar.setToolTipText(TIP);
        calendar.setLayoutData(new GridData(SWT.CENTER, SWT.FILL, false, false));
        calendar.addListener(SWT.Selection, event -> open(calendar, edits));
    }

    private void open(Button button, Edits edits) {
        edits.complete();
        button.setToolTipText(""); // it would cover the calendar
        Shell popup = new Shell(row.getShell(), SWT.NO_TRIM | SWT.ON_TOP);
        popup.setLayout(new FillLayout());
        DateTime calendar = new DateTime(popup, SWT.CALENDAR | SWT.BORDER);
        calendar.setData("thirdleak.name", "form.calendar");
        LocalDate day = spelling().day().orElseGet(() -> shownByDefault().day().orElseGet(LocalDate::now));
        calendar.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        calendar.addListener(SWT.Selection, event -> input().setText(spelling().on(day(calendar))));
        calendar.addListener(SWT.DefaultSelection, event -> popup.close()); // a double click, or Enter
        popup.addListener(SWT.Deactivate, event -> popup.getDisplay().asyncExec(popup::dispose));
        popup.addListener(SWT.Dispose, event -> {
            edits.complete();
            if (!button.isDisposed()) {
                button.setToolTipText(TIP);
            }
        });
        popup.pack();
        popup.setLocation(place(popup.getSize()));
        popup.open();
    }

    private static LocalDate day(DateTime calendar) {
        return LocalDate.of(calendar.getYear(), calendar.getMonth() + 1, calendar.getDay());
    }

    /** Below the field, above it where there is no room. */
    private Point place(Point size) {
        Rectangle screen = row.getMonitor().getClientArea();
        Point below = row.toDisplay(0, row.getSize().y + 2);
        boolean fits = below.y + size.y <= screen.y + screen.height;
        return fits ? below : row.toDisplay(0, -size.y - 2);
    }

    private DateSpelling spelling() {
        return new DateSpelling(input().getText());
    }

    private DateSpelling shownByDefault() {
        return new DateSpelling(fallback.map(JsonNode::asText).orElse(""));
    }

    @Override
    public Control widget() {
        return row;
    }

    @Override
    public Text input() {
        return text.input();
    }

    @Override
    public void show(Field field) {
        fallback = field.fallback();
        text.show(field);
    }
}
