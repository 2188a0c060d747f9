package org.thirdleak.workbench.form;

import org.eclipse.swt.widgets.Control;
import org.thirdleak.workbench.form.FormNode.Field;

/** The control of a field: shows what the file gives, and tells what is entered. */
interface FieldControl {

    /** What is entered goes here. */
    interface Edits {
        /** Gives the setting a value, in YAML. */
        void give(String yaml);

        /** Leaves the setting out, so that its default holds. */
        void leaveOut();
    }

    /** The outermost widget. */
    Control widget();

    /** Where a decoration belongs and where typing begins. */
    Control input();

    /** Shows a field anew; what is being typed and says the same is not touched. */
    void show(Field field);
}
