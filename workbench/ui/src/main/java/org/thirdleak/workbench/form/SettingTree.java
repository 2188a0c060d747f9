package org.thirdleak.workbench.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.workbench.form.FormNode.Field;
import org.thirdleak.workbench.form.FormNode.Group;
import org.thirdleak.workbench.form.FormNode.GroupList;

/** The sections of a config and the groups of its lists; updated in place, by their paths. */
final class SettingTree {

    private final TreeViewer viewer;
    private SettingForm form;
    private List<ConfigProblem> problems = List.of();

    SettingTree(Composite parent, SettingForm form, Runnable chosen) {
        this.form = form;
        viewer = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.BORDER);
        viewer.getTree().setData("thirdleak.name", "form.sections");
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new Sections());
        viewer.setLabelProvider(new LabelProvider() {
            @Override
            public String getText(Object path) {
                return label((String) path);
            }
        });
        viewer.setInput("");
        viewer.addSelectionChangedListener(event -> chosen.run());
    }

    TreeViewer viewer() {
        return viewer;
    }

    private String label(String path) {
        FormNode node = form.at(path);
        boolean wrong =
                problems.stream().anyMatch(problem -> section(problem.path()).equals(path));
        boolean unused = node instanceof Group group && group.removable() && !group.given();
        String count = node instanceof GroupList list && !list.items().isEmpty()
                ? " (" + list.items().size() + ")"
                : "";
        return node.label() + count + (unused ? " (off)" : "") + (wrong ? "  ⚠" : "");
    }

    /** The path of the section in which a setting is shown. */
    String section(String path) {
        String inner = path;
        while (!inner.isEmpty()) {
            FormNode node = form.at(inner);
            if (node.path().equals(inner) && shown(node)) {
                return inner;
            }
            inner = inner.contains(".") ? inner.substring(0, inner.lastIndexOf('.')) : "";
        }
        return "study";
    }

    private boolean shown(FormNode node) {
        boolean top = !node.path().contains(".") && !(node instanceof Field);
        boolean item = node.path().contains(".")
                && form.at(node.path().substring(0, node.path().lastIndexOf('.'))) instanceof GroupList;
        return top || item || node instanceof GroupList;
    }

    void show(SettingForm now, List<ConfigProblem> found) {
        form = now;
        problems = found;
        viewer.refresh(true);
    }

    /** The path of the section chosen; the study as a whole if none is. */
    String chosen() {
        IStructuredSelection selection = viewer.getStructuredSelection();
        return Optional.ofNullable((String) selection.getFirstElement()).orElse("study");
    }

    void choose(String path) {
        viewer.setSelection(new StructuredSelection(path), true);
    }

    /** Paths are the elements, so that expansion and selection survive every edit. */
    private final class Sections implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return Stream.concat(
                            Stream.of("study"),
                            form.root().parts().stream()
                                    .filter(part -> !(part instanceof Field))
                                    .map(FormNode::path))
                    .toArray();
        }

        @Override
        public Object[] getChildren(Object path) {
            FormNode node = form.at((String) path);
            return node.path().isEmpty()
                    ? new Object[0]
                    : lists(node).stream().map(FormNode::path).toArray();
        }

        private List<? extends FormNode> lists(FormNode node) {
            if (node instanceof GroupList list) {
                return list.items();
            }
            return SettingForm.parts(node).stream()
                    .flatMap(part -> part instanceof GroupList
                            ? Stream.of(part)
                            : part instanceof Group ? lists(part).stream() : Stream.empty())
                    .toList();
        }

        @Override
        public Object getParent(Object path) {
            String child = (String) path;
            return child.contains(".") ? section(child.substring(0, child.lastIndexOf('.'))) : "";
        }

        @Override
        public boolean hasChildren(Object path) {
            return getChildren(path).length > 0;
        }
    }
}
