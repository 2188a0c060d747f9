package org.thirdleak.workbench.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** Not there yet. */
public final class PriorView extends ViewPart {

    @Override
    public void createPartControl(Composite parent) {
        new Label(parent, SWT.WRAP).setText("Put the cursor into a prior of the config to see its density.");
    }

    @Override
    public void setFocus() {
        // nothing to focus
    }
}
