package org.thirdleak.workbench.history;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** Not there yet. */
public final class HistoryView extends ViewPart {

    @Override
    public void createPartControl(Composite parent) {
        new Label(parent, SWT.WRAP).setText("No runs yet. F5 runs the open config.");
    }

    @Override
    public void setFocus() {
        // nothing to focus
    }
}
