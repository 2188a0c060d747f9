package org.thirdleak.workbench.explorer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** Not there yet. */
public final class ExplorerView extends ViewPart {

    @Override
    public void createPartControl(Composite parent) {
        new Label(parent, SWT.WRAP)
                .setText("No configs here yet. Ctrl+N makes one from an example; Ctrl+O opens another folder.");
    }

    @Override
    public void setFocus() {
        // nothing to focus
    }
}
