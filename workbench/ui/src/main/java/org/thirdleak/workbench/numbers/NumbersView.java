package org.thirdleak.workbench.numbers;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** Not there yet. */
public final class NumbersView extends ViewPart {

    @Override
    public void createPartControl(Composite parent) {
        new Label(parent, SWT.WRAP).setText("No run is shown. Select one in the run history.");
    }

    @Override
    public void setFocus() {
        // nothing to focus
    }
}
