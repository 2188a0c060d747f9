package org.thirdleak.workbench.numbers;

import java.util.List;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.numbers.RecordFields.Field;

/** A row as the Properties view shows it: every field of the result, and what it means. */
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

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        return fields.stream().map(RowProperties::descriptor).toArray(IPropertyDescriptor[]::new);
    }

    private static PropertyDescriptor descriptor(Field field) {
        PropertyDescriptor descriptor = new PropertyDescriptor(field, field.key());
        descriptor.setDescription(field.meaning());
        return descriptor;
    }

    @Override
    public @Nullable Object getPropertyValue(Object id) {
        return id instanceof Field field ? field.value() : null;
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
