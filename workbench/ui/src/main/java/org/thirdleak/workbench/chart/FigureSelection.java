package org.thirdleak.workbench.chart;

import java.util.Optional;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.thirdleak.report.chart.Figure;

/** Tells the window which figure is looked at. */
final class FigureSelection implements ISelectionProvider {

    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private ISelection selection = StructuredSelection.EMPTY;

    void select(Optional<Figure> figure) {
        setSelection(figure.<ISelection>map(chosen -> new StructuredSelection(new FigureProperties(chosen)))
                .orElse(StructuredSelection.EMPTY));
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    @Override
    public ISelection getSelection() {
        return selection;
    }

    @Override
    public void setSelection(ISelection chosen) {
        selection = chosen;
        listeners.forEach(listener -> listener.selectionChanged(new SelectionChangedEvent(this, chosen)));
    }
}
