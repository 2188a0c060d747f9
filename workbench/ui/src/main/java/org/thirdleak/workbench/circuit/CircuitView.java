package org.thirdleak.workbench.circuit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** Not there yet. */
public final class CircuitView extends ViewPart {

    @Override
    public void createPartControl(Composite parent) {
        new Label(parent, SWT.WRAP).setText("No circuit is shown. Open the config of a circuit and press F6.");
    }

    @Override
    public void setFocus() {
        // nothing to focus
    }
}
