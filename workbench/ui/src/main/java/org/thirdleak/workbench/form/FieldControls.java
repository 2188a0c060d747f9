package org.thirdleak.workbench.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.thirdleak.workbench.form.FormNode.Field;

/** Makes the control that goes with an entry. */
final class FieldControls {

    private FieldControls() {}

    static FieldControl of(
            Field field, Composite parent, FieldControl.Edits edits, Path folder, References references) {
        Entry entry = field.entry();
        if (entry instanceof Entry.Choice choice) {
            return new ChoiceControl(parent, choice.words(), edits);
        }
        if (entry instanceof Entry.Several several) {
            List<String> labels =
                    several.words().stream().map(word -> word.replace('_', ' ')).toList();
            return new SeveralControl(parent, several.words(), labels, edits);
        }
        List<String> ids = references.offered(field);
        if (!ids.isEmpty()) {
            List<String> labels = ids.stream().map(references::label).toList();
            return new SeveralControl(parent, ids, labels, edits);
        }
        if (entry instanceof Entry.Prior || entry instanceof Entry.DatePrior) {
            return new PriorControl(parent, field, edits);
        }
        if (entry instanceof Entry.FileName file) {
            return new FileControl(parent, field, file.ending(), folder, edits);
        }
        if (entry instanceof Entry.Numeric number && slides(field, number)) {
            return new SliderControl(parent, field, number.limits(), edits);
        }
        if (entry instanceof Entry.Numeric number && number.whole()) {
            return new StepControl(parent, field, number.limits(), edits);
        }
        if (entry instanceof Entry.Date) {
            return new DateControl(parent, field, edits);
        }
        if (entry instanceof Entry.Overrides) {
            return new OverridesControl(parent, references, edits);
        }
        return new TextControl(parent, field, edits);
    }

    private static boolean slides(Field field, Entry.Numeric number) {
        Optional<Double> usual =
                field.fallback().filter(value -> value.isNumber()).map(value -> value.doubleValue());
        return number.bounded() && !number.whole() && new SliderScale(number.limits()).helps(usual);
    }
}
