package org.thirdleak.workbench.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Scale;
import org.thirdleak.simulator.config.Limits;
import org.thirdleak.workbench.form.FormNode.Field;

/** A number of a bounded range: typed, or by a slider. */
final class SliderControl implements FieldControl {

    private final Composite row;
    private final TextControl text;
    private final Scale slider;
    private final SliderScale scale;

    SliderControl(Composite parent, Field field, Limits limits, Edits edits) {
        scale = new SliderScale(limits);
        row = new Composite(parent, SWT.NONE);
        row.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 10;
        row.setLayout(layout);
        text = new TextControl(row, field, edits);
        ((GridData) text.input().getLayoutData()).widthHint = 110;
        slider = new Scale(row, SWT.HORIZONTAL);
        slider.setMaximum(SliderScale.STEPS);
        slider.setPageIncrement(SliderScale.STEPS / 10);
        slider.setToolTipText(limits.allowed());
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 170;
        slider.setLayoutData(data);
        slider.addListener(SWT.Selection, event -> edits.give(scale.value(slider.getSelection())));
        slider.addListener(SWT.MouseUp, event -> edits.complete());
        WheelOfForm.over(slider);
    }

    @Override
    public Control widget() {
        return row;
    }

    @Override
    public Control input() {
        return text.input();
    }

    @Override
    public void show(Field field) {
        text.show(field);
        field.value().filter(value -> value.isNumber()).ifPresent(value -> {
            int place = scale.place(value.doubleValue());
            if (slider.getSelection() != place) {
                slider.setSelection(place);
            }
        });
    }
}
