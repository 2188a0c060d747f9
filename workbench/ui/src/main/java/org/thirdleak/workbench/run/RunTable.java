package org.thirdleak.workbench.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.thirdleak.workbench.explorer.StudyIcons;

/** The runs of the queue, the newest first; rows are changed in place, so that the selection stays. */
final class RunTable {

    private final StudyIcons icons = new StudyIcons();
    private final TableViewer viewer;
    private List<Long> shown = List.of();

    RunTable(Composite parent) {
        viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setData("thirdleak.name", "run.queue");
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setComparer(new ByNumber());
        column("Config", 120, run -> run.request().name(), run -> Optional.of(icons.named(icon(run.state()))));
        column(
                "Answer or reason",
                210,
                run -> run.outcome().map(RunCalculation.Ending::headline).orElse(run.reason()),
                run -> Optional.empty());
        column("Time", 70, RunTable::time, run -> Optional.empty());
        column("State", 140, run -> run.state().words(), run -> Optional.empty());
        viewer.getTable().addDisposeListener(event -> icons.dispose());
    }

    private void column(
            String title, int width, Function<QueuedRun, String> text, Function<QueuedRun, Optional<Image>> icon) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(ColumnLabelProvider.createTextImageProvider(
                run -> text.apply((QueuedRun) run),
                run -> icon.apply((QueuedRun) run).orElse(null)));
    }

    private static String time(QueuedRun run) {
        return run.startedAt().isEmpty() ? "" : RunWords.duration(run.seconds(Instant.now()));
    }

    private static String icon(RunState state) {
        return "run-"
                + (state == RunState.CANCELLED ? "interrupted" : state.name().toLowerCase(Locale.ROOT));
    }

    TableViewer viewer() {
        return viewer;
    }

    /** The row that is selected, as it stood when it was last shown. */
    Optional<QueuedRun> selected() {
        return viewer.getStructuredSelection().getFirstElement() instanceof QueuedRun run
                ? Optional.of(run)
                : Optional.empty();
    }

    void show(List<QueuedRun> runs) {
        List<QueuedRun> newestFirst = new ArrayList<>(runs);
        Collections.reverse(newestFirst);
        List<Long> numbers = newestFirst.stream().map(QueuedRun::number).toList();
        if (numbers.equals(shown)) {
            viewer.update(newestFirst.toArray(), null);
        } else {
            shown = numbers;
            viewer.setInput(newestFirst);
        }
    }

    /** A run is the same row as long as it has the same number. */
    private static final class ByNumber implements IElementComparer {
        @Override
        public boolean equals(Object one, Object other) {
            return (one instanceof QueuedRun a && other instanceof QueuedRun b)
                    ? a.number() == b.number()
                    : one.equals(other);
        }

        @Override
        public int hashCode(Object element) {
            return element instanceof QueuedRun run ? Long.hashCode(run.number()) : element.hashCode();
        }
    }
}
