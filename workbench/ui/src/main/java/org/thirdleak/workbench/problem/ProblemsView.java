package org.thirdleak.workbench.problem;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** Not there yet. */
public final class ProblemsView extends ViewPart {

    @Override
    public void createPartControl(Composite parent) {
        new Label(parent, SWT.WRAP).setText("No problems.");
    }

    @Override
    public void setFocus() {
        // nothing to focus
    }
}
