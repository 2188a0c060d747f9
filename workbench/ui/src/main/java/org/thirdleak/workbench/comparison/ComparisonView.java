package org.thirdleak.workbench.comparison;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** Not there yet. */
public final class ComparisonView extends ViewPart {

    @Override
    public void createPartControl(Composite parent) {
        new Label(parent, SWT.WRAP).setText("Tick two to four runs in the run history to compare them.");
    }

    @Override
    public void setFocus() {
        // nothing to focus
    }
}
