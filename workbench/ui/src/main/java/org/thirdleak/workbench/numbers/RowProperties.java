package org.thirdleak.workbench.numbers;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.numbers.RecordFields.Field;

/** A row as the Properties view shows it: every field of the result, what it means below. */
final class RowProperties implements IPropertySource {

    private final List<Field> fields;

    private RowProperties(Record piece) {
        this.fields = RecordFields.of(piece);
    }

    /**
     * What is selected when a row is.
     *
     * @param row the row
     * @return for a selection provider
     */
    static StructuredSelection selection(Sheet.Row row) {
        return new StructuredSelection(new RowProperties(row.source()));
    }

    @Override
    public Object getEditableValue() {
        return this;
    }

    /** A line of the view: a field, or what it means. */
    private record Line(Field field, boolean meaning) {
        private IPropertyDescriptor descriptor() {
            PropertyDescriptor descriptor =
                    new PropertyDescriptor(this, meaning ? field.key() + ": meaning" : field.key());
            descriptor.setDescription(field.meaning());
            return descriptor;
        }
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        return fields.stream()
                .flatMap(field -> field.meaning().isEmpty()
                        ? Stream.of(new Line(field, false))
                        : Stream.of(new Line(field, false), new Line(field, true)))
                .map(Line::descriptor)
                .toArray(IPropertyDescriptor[]::new);
    }

    @Override
    public @Nullable Object getPropertyValue(Object id) {
        if (id instanceof Line line) {
            return line.meaning() ? line.field().meaning() : line.field().value();
        }
        return null;
    }

    @Override
    public boolean isPropertySet(Object id) {
        return false;
    }

    @Override
    public void resetPropertyValue(Object id) {
        // a result is not changed
    }

    @Override
    public void setPropertyValue(Object id, Object value) {
        // a result is not changed
    }
}
