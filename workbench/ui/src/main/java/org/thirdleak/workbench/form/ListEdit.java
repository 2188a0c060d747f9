package org.thirdleak.workbench.form;

import java.util.List;
import org.thirdleak.workbench.form.FormNode.Group;
import org.thirdleak.workbench.form.FormNode.GroupList;
import org.thirdleak.workbench.source.ConfigText;

/**
 * What is done to the groups of a list.
 *
 * @param list the list
 */
record ListEdit(GroupList list) {
    private static final String ID = "id";

    /** A text after an edit, and the group it is about. */
    record Done(ConfigText text, String path) {}

    /** With a new group behind the others; what else it must have is asked for by the problems found. */
    Done added(ConfigText text, String kind) {
        String id = freeId(kind.isEmpty() ? list.path().replaceAll(".*\\.", "").replaceAll("s$", "") : kind);
        String type = kind.isEmpty() ? "" : "type: " + kind;
        String named = list.identified() ? "id: " + id : "";
        String separator = named.isEmpty() || type.isEmpty() ? "" : "\n";
        String group = named + separator + type;
        return placed(text, id, group.isEmpty() ? "{}" : group);
    }

    /** With a copy of a group behind the others, under an id of its own. */
    Done duplicated(ConfigText text, Group item) {
        String id = freeId(name(item));
        String copy = text.value(item.path()).orElse("{}");
        String named = list.identified()
                ? ConfigText.of(copy, text.json())
                        .with(ID, ConfigText.scalar(id))
                        .text()
                : copy;
        return placed(text, id, named);
    }

    private Done placed(ConfigText text, String name, String group) {
        String path = list.path() + "." + name;
        boolean first = text.children(list.path()).isEmpty();
        return new Done(
                first ? text.with(list.path(), "- " + group.replace("\n", "\n  ")) : text.with(path, group), path);
    }

    /** Without a group. */
    static ConfigText removed(ConfigText text, Group item) {
        return text.without(item.path());
    }

    /** With a group one place further up. */
    Done movedUp(ConfigText text, Group item) {
        int index = index(item);
        return index == 0
                ? new Done(text, item.path())
                : new Done(text.movedDown(list.items().get(index - 1).path()), pathAfter(item, index - 1));
    }

    /** With a group one place further down. */
    Done movedDown(ConfigText text, Group item) {
        int index = index(item);
        return index == list.items().size() - 1
                ? new Done(text, item.path())
                : new Done(text.movedDown(item.path()), pathAfter(item, index + 1));
    }

    private String pathAfter(Group item, int index) {
        return list.identified() ? item.path() : list.path() + "." + index;
    }

    /** Place of a group in its list, by its path. */
    int index(Group item) {
        List<String> paths = list.items().stream().map(Group::path).toList();
        return paths.indexOf(item.path());
    }

    private static String name(FormNode node) {
        return node.path().substring(node.path().lastIndexOf('.') + 1);
    }

    private String freeId(String wish) {
        List<String> taken = list.items().stream().map(ListEdit::name).toList();
        String stem = wish.replace('_', '-');
        int number = 2;
        String id = taken.contains(stem) ? stem + "-" + number : stem;
        while (taken.contains(id)) {
            number++;
            id = stem + "-" + number;
        }
        return list.identified() ? id : String.valueOf(list.items().size());
    }
}
