package org.thirdleak.workbench.chart;

import java.util.List;
import java.util.Map;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.jspecify.annotations.Nullable;
import org.thirdleak.report.chart.Figure;

/** A figure as the view Properties shows it. */
final class FigureProperties implements IPropertySource {

    private static final List<String> NAMES = List.of("Chart", "Claim", "Shows", "Note", "In words", "Rows", "Columns");

    private final Map<String, String> values;

    FigureProperties(Figure figure) {
        values = Map.of(
                "Chart", FigureTitles.of(figure.id()),
                "Claim", figure.caption().title(),
                "Shows", figure.caption().subtitle(),
                "Note", figure.caption().note(),
                "In words", figure.caption().alternative(),
                "Rows", Integer.toString(figure.table().rows().size()),
                "Columns", String.join(", ", figure.table().columns()));
    }

    @Override
    public @Nullable Object getEditableValue() {
        return null;
    }

    @Override
    public IPropertyDescriptor[] getPropertyDescriptors() {
        return NAMES.stream().map(name -> new PropertyDescriptor(name, name)).toArray(IPropertyDescriptor[]::new);
    }

    @Override
    public @Nullable Object getPropertyValue(Object name) {
        return values.get(name);
    }

    @Override
    public boolean isPropertySet(Object name) {
        return false;
    }

    @Override
    public void resetPropertyValue(Object name) {
        // a figure is not edited here
    }

    @Override
    public void setPropertyValue(Object name, @Nullable Object value) {
        // a figure is not edited here
    }
}
