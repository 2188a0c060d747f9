package org.thirdleak.workbench.run;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** Not there yet. */
public final class RunView extends ViewPart {

    @Override
    public void createPartControl(Composite parent) {
        new Label(parent, SWT.WRAP).setText("Nothing is running. F5 runs the open config.");
    }

    @Override
    public void setFocus() {
        // nothing to focus
    }
}
