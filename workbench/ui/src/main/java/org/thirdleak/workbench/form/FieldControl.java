package org.thirdleak.workbench.form;

import java.util.function.BiFunction;
import org.eclipse.swt.widgets.Control;
import org.thirdleak.workbench.form.FormNode.Field;
import org.thirdleak.workbench.source.ConfigText;

/** The control of a field: shows what the file gives, and tells what is entered. */
interface FieldControl {

    /** What is entered goes here. */
    interface Edits {
        /** Gives the setting a value, in YAML. */
        void give(String yaml);

        /** Leaves the setting out, so that its default holds. */
        void leaveOut();

        /** Edits the text in another way; the setting has the path given. */
        void change(BiFunction<ConfigText, String, ConfigText> change);

        /** What was entered is complete: what is entered next is undone apart from it. */
        void complete();

        /** Gives a value that was chosen, a step of its own when edits are undone. */
        default void choose(String yaml) {
            complete();
            give(yaml);
            complete();
        }
    }

    /** The outermost widget. */
    Control widget();

    /** Where a decoration belongs and where typing begins. */
    Control input();

    /** Shows a field anew; what is being typed and says the same is not touched. */
    void show(Field field);
}
