package org.thirdleak.workbench.source;

import org.thirdleak.workbench.source.SettingPlace.Step;
import org.thirdleak.workbench.source.SourceNode.Group;
import org.thirdleak.workbench.source.SourceNode.Items;

/**
 * Takes settings out of a text, and exchanges items of lists.
 *
 * @param text the whole text
 * @param json whether it is JSON
 */
record SettingRemoval(String text, boolean json) {

    String without(SettingPlace place) {
        Step step = place.last();
        int size = size(step.parent());
        if (size == 1) {
            return emptied(place);
        }
        if (!step.parent().isBlock()) {
            return withoutFlow(step, size);
        }
        return withoutLines(step);
    }

    private static int size(SourceNode parent) {
        return parent instanceof Group group
                ? group.entries().size()
                : ((Items) parent).values().size();
    }

    private static int start(SourceNode parent, int index) {
        return parent instanceof Group group
                ? group.entries().get(index).start()
                : ((Items) parent).values().get(index).start();
    }

    private static int end(SourceNode parent, int index) {
        if (parent instanceof Group group) {
            return Math.max(
                    group.entries().get(index).keyEnd(),
                    group.entries().get(index).value().end());
        }
        return ((Items) parent).values().get(index).end();
    }

    /** What has lost its last part is written as empty, so that it stays a group or list. */
    private String emptied(SettingPlace place) {
        Step step = place.last();
        SourceNode parent = step.parent();
        String nothing = parent instanceof Group ? "{}" : "[]";
        if (!parent.isBlock()) {
            return text.substring(0, parent.start()) + nothing + text.substring(parent.end());
        }
        if (place.steps().size() == 1) {
            int first = TextLines.withComments(text, TextLines.start(text, step.start()));
            return text.substring(0, first) + text.substring(TextLines.next(text, parent.end()));
        }
        SettingPlace above = place.parent();
        return new SettingEdit(text, above.steps().get(0).parent(), json).with(above, nothing);
    }

    private String withoutFlow(Step step, int size) {
        SourceNode parent = step.parent();
        if (step.index() + 1 < size) {
            return text.substring(0, step.start()) + text.substring(start(parent, step.index() + 1));
        }
        return text.substring(0, end(parent, step.index() - 1)) + text.substring(end(parent, step.index()));
    }

    private String withoutLines(Step step) {
        SourceNode parent = step.parent();
        int line = lineOf(step);
        int next = TextLines.next(text, end(parent, step.index()));
        boolean behindDash =
                parent instanceof Group && !text.substring(line, step.start()).isBlank();
        if (behindDash) {
            // the next setting takes the place behind the dash
            return text.substring(0, step.start()) + text.substring(start(parent, step.index() + 1));
        }
        int first = TextLines.withComments(text, line);
        boolean blankAbove = step.index() == 0
                || first == 0
                || TextLines.line(text, first - 1).isBlank();
        while (blankAbove && next < text.length() && TextLines.line(text, next).isBlank()) {
            next = TextLines.next(text, next);
        }
        return text.substring(0, first) + text.substring(next);
    }

    /** Start of the line in which an entry or an item begins, the dash of an item included. */
    private int lineOf(Step step) {
        int line = TextLines.start(text, step.start());
        if (step.parent() instanceof Items items) {
            int dash = TextLines.column(text, items.start());
            while (line > items.start() && (line + dash >= text.length() || text.charAt(line + dash) != '-')) {
                line = TextLines.start(text, line - 1);
            }
        }
        return line;
    }

    /** Exchanges an item with the next one. */
    String movedDown(Step step) {
        Items items = (Items) step.parent();
        SourceNode next = items.values().get(step.index() + 1);
        if (items.flow()) {
            return exchanged(step.start(), step.value().end(), next.start(), next.end());
        }
        Step below = new Step(items, step.index() + 1, next.start(), next);
        int first = TextLines.withComments(text, lineOf(step));
        int second = TextLines.withComments(text, lineOf(below));
        return exchanged(first, TextLines.end(text, step.value().end()), second, TextLines.end(text, next.end()));
    }

    private String exchanged(int start, int end, int nextStart, int nextEnd) {
        return text.substring(0, start)
                + text.substring(nextStart, nextEnd)
                + text.substring(end, nextStart)
                + text.substring(start, end)
                + text.substring(nextEnd);
    }
}
