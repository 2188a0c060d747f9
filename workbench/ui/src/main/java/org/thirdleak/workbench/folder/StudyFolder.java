package org.thirdleak.workbench.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a folder of configs held when it was looked at.
 *
 * @param path the folder, absolute
 * @param present whether it is there and can be read
 * @param children folders, configs and runs whose config is gone
 */
public record StudyFolder(Path path, boolean present, List<StudyNode> children) {

    /** Name of the folder that run folders are in. */
    public static final String RUNS = "runs";

    /** Copies the list. */
    public StudyFolder {
        children = List.copyOf(children);
    }

    /** A folder that is not there. */
    static StudyFolder gone(Path path) {
        return new StudyFolder(path, false, List.of());
    }

    /** A folder that nobody has looked into yet. */
    static StudyFolder unread(Path path) {
        return new StudyFolder(path, true, List.of());
    }

    /** Its configs at any depth, in the order of the tree. */
    public List<StudyNode.Config> configs() {
        return all().stream()
                .filter(StudyNode.Config.class::isInstance)
                .map(StudyNode.Config.class::cast)
                .toList();
    }

    /** Its runs, in the order of the tree. */
    public List<StudyNode.Run> runs() {
        return all().stream()
                .filter(StudyNode.Run.class::isInstance)
                .map(StudyNode.Run.class::cast)
                .toList();
    }

    /**
     * A node by its path.
     *
     * @param wanted the path, absolute
     * @return the node, empty if there is none
     */
    public Optional<StudyNode> node(Path wanted) {
        return all().stream().filter(node -> node.path().equals(wanted)).findFirst();
    }

    private List<StudyNode> all() {
        List<StudyNode> nodes = new ArrayList<>();
        children.forEach(child -> collect(child, nodes));
        return nodes;
    }

    private static void collect(StudyNode node, List<StudyNode> nodes) {
        nodes.add(node);
        node.children().forEach(child -> collect(child, nodes));
    }
}
