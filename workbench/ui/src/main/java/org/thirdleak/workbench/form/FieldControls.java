package org.thirdleak.workbench.form;

import java.nio.file.Path;
import org.eclipse.swt.widgets.Composite;
import org.thirdleak.workbench.form.FormNode.Field;

/** Makes the control that goes with an entry. */
final class FieldControls {

    private FieldControls() {}

    static FieldControl of(Field field, Composite parent, FieldControl.Edits edits, Path folder) {
        Entry entry = field.entry();
        if (entry instanceof Entry.Choice choice) {
            return new ChoiceControl(parent, choice.words(), edits);
        }
        if (entry instanceof Entry.Several several) {
            return new SeveralControl(parent, several.words(), edits);
        }
        if (entry instanceof Entry.Prior || entry instanceof Entry.DatePrior) {
            return new PriorControl(parent, field, edits);
        }
        if (entry instanceof Entry.FileName file) {
            return new FileControl(parent, field, file.ending(), folder, edits);
        }
        if (entry instanceof Entry.Numeric number && number.bounded() && !number.whole()) {
            return new SliderControl(parent, field, number.limits(), edits);
        }
        if (entry instanceof Entry.Overrides) {
            return new OverridesControl(parent);
        }
        return new TextControl(parent, field, edits);
    }
}
