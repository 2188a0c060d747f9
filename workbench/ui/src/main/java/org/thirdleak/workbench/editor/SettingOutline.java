package org.thirdleak.workbench.editor;

import java.util.List;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;
import org.thirdleak.workbench.source.ConfigModel;
import org.thirdleak.workbench.source.ConfigText;

/** The settings of a config as a tree; it follows the caret and leads to what is selected. */
final class SettingOutline extends ContentOutlinePage {

    private static final int LONGEST_VALUE = 40;

    private final ConfigEditor editor;
    private Changes.Subscription changes = () -> {};
    /** The last text that could be read: while a line is typed the tree stays. */
    private ConfigText shown;

    private boolean disposed;
    private boolean following;

    SettingOutline(ConfigEditor editor) {
        this.editor = editor;
        this.shown = editor.model().text();
    }

    boolean isDisposed() {
        return disposed;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        TreeViewer tree = getTreeViewer();
        tree.getControl().setData("thirdleak.name", "outline.tree");
        tree.setContentProvider(new Settings());
        tree.setLabelProvider(new Labels());
        tree.setInput(editor);
        changes = editor.model().changes().listen(this::changed);
        changed(ConfigModel.Change.PROBLEMS);
    }

    private void changed(ConfigModel.Change change) {
        if (change == ConfigModel.Change.SELECTION) {
            later(this::follow);
        } else if (change == ConfigModel.Change.PROBLEMS) {
            // told in the background once the typing has stopped
            Session.current().background().execute(() -> {
                ConfigText text = editor.model().text();
                if (text.readable()) {
                    later(() -> {
                        shown = text;
                        getTreeViewer().refresh();
                    });
                }
            });
        }
    }

    private void later(Runnable update) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (!disposed && !getTreeViewer().getControl().isDisposed()) {
                update.run();
            }
        });
    }

    private void follow() {
        following = true;
        editor.model().selected().ifPresent(path -> {
            String at = path;
            while (shown.region(at).isEmpty() && at.contains(".")) {
                at = at.substring(0, at.lastIndexOf('.'));
            }
            getTreeViewer().setSelection(new StructuredSelection(at), true);
        });
        following = false;
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        super.selectionChanged(event);
        if (!following
                && event.getStructuredSelection().getFirstElement() instanceof String path
                && getTreeViewer().getControl().isFocusControl()) {
            editor.show(path);
        }
    }

    @Override
    public void dispose() {
        disposed = true;
        changes.close();
        super.dispose();
    }

    private final class Settings implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return shown.children("").toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            // the parts of a value in one line are shown as the value
            String path = (String) parent;
            boolean inOneLine =
                    shown.value(path).filter(value -> value.lines().count() > 1).isEmpty();
            List<String> children = inOneLine && shown.words(path + ".id").isEmpty() ? List.of() : shown.children(path);
            return children.toArray();
        }

        @Override
        public @Nullable Object getParent(Object element) {
            String path = (String) element;
            return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return getChildren(element).length > 0;
        }
    }

    private final class Labels extends LabelProvider {
        @Override
        public String getText(Object element) {
            String path = (String) element;
            String name = path.substring(path.lastIndexOf('.') + 1);
            String value = shown.words(path + ".title")
                    .or(() -> shown.value(path).filter(text -> text.lines().count() <= 1 && !text.startsWith("{ id")))
                    .orElse("");
            String brief = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
            return brief.isEmpty() ? name : name + "  " + brief;
        }

        @Override
        public @Nullable Image getImage(Object element) {
            String path = (String) element;
            boolean wrong = editor.model().problems().stream()
                    .anyMatch(problem ->
                            problem.path().equals(path) || problem.path().startsWith(path + "."));
            return wrong
                    ? PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_DEC_FIELD_ERROR)
                    : null;
        }
    }
}
