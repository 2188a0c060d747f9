package org.thirdleak.workbench.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** The wheel over a field scrolls the form: a value must not change because somebody scrolls past it. */
final class WheelOfForm {
    private static final int LINE = 24;

    private WheelOfForm() {}

    /** Takes the wheel from a control and gives it to the form around it. */
    static void over(Control control) {
        control.addListener(SWT.MouseVerticalWheel, event -> scroll(control, event));
    }

    private static void scroll(Control control, Event event) {
        event.doit = false;
        Composite around = control.getParent();
        while (around != null && !(around instanceof ScrolledComposite)) {
            around = around.getParent();
        }
        if (around instanceof ScrolledComposite form) {
            Point origin = form.getOrigin();
            form.setOrigin(origin.x, Math.max(0, origin.y - event.count * LINE));
        }
    }
}
