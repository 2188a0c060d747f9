package org.thirdleak.workbench.source;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.workbench.source.SourceNode.Entry;
import org.thirdleak.workbench.source.SourceNode.Group;
import org.thirdleak.workbench.source.SourceNode.Items;

/**
 * How far a path leads into a text.
 *
 * @param steps what was found on the way, from the top down
 * @param rest names of the path that are not in the text
 * @param inFlow whether the last of the steps stands within braces or brackets
 */
record SettingPlace(List<Step> steps, List<String> rest, boolean inFlow) {

    /**
     * An entry of a group or an item of a list.
     *
     * @param parent the group or list
     * @param index its number in the parent, from 0
     * @param start index of its key, of an item that of its value
     * @param value its value
     */
    record Step(SourceNode parent, int index, int start, SourceNode value) {}

    SettingPlace {
        steps = List.copyOf(steps);
        rest = List.copyOf(rest);
    }

    static SettingPlace of(SourceNode root, String path) {
        List<Step> steps = new ArrayList<>();
        List<String> names = path.isEmpty() ? List.of() : List.of(path.split("\\.", -1));
        SourceNode node = root;
        boolean inFlow = false;
        int at = 0;
        while (at < names.size()) {
            boolean flow = !node.isBlock();
            int before = at;
            if (node instanceof Group group) {
                at = entry(group, names, at, steps);
            } else if (node instanceof Items items) {
                at = item(items, names.get(at), at, steps);
            }
            if (at == before) {
                break;
            }
            inFlow |= flow;
            node = steps.get(steps.size() - 1).value();
        }
        return new SettingPlace(steps, names.subList(at, names.size()), inFlow);
    }

    /** A key may have dots itself, as in the changes of a scenario. */
    private static int entry(Group group, List<String> names, int at, List<Step> steps) {
        for (int end = at + 1; end <= names.size(); end++) {
            String key = String.join(".", names.subList(at, end));
            for (int i = 0; i < group.entries().size(); i++) {
                Entry entry = group.entries().get(i);
                if (entry.key().equals(key)) {
                    steps.add(new Step(group, i, entry.start(), entry.value()));
                    return end;
                }
            }
        }
        return at;
    }

    private static int item(Items items, String name, int at, List<Step> steps) {
        for (int i = 0; i < items.values().size(); i++) {
            if (items.name(i).equals(name) || String.valueOf(i).equals(name)) {
                SourceNode value = items.values().get(i);
                steps.add(new Step(items, i, value.start(), value));
                return at + 1;
            }
        }
        return at;
    }

    boolean found() {
        return rest.isEmpty() && !steps.isEmpty();
    }

    Step last() {
        return steps.get(steps.size() - 1);
    }

    /** What the last step leads to. */
    SourceNode node(SourceNode root) {
        return steps.isEmpty() ? root : last().value();
    }

    /** The place without its last step. */
    SettingPlace parent() {
        boolean flowAbove = steps.stream()
                .limit(steps.size() - 1L)
                .anyMatch(step -> !step.parent().isBlock());
        return new SettingPlace(steps.subList(0, steps.size() - 1), List.of(), flowAbove);
    }

    /** Whether the last step is the changes of a scenario, whose keys are paths. */
    boolean holdsPaths() {
        return !steps.isEmpty()
                && last().parent() instanceof Group group
                && group.entries().get(last().index()).key().equals("set");
    }
}
