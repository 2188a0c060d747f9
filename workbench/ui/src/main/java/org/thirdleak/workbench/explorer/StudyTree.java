package org.thirdleak.workbench.explorer;

import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.folder.StudyNode;
import org.thirdleak.workbench.folder.WatchedFolder;

/** The tree of a study folder. Nodes are the same if their paths are, so that a tree keeps its selection. */
final class StudyTree implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return ((WatchedFolder) input).current().children().toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return ((StudyNode) parent).children().toArray();
    }

    @Override
    public @Nullable Object getParent(Object element) {
        return null; // not known from below; the viewer looks from above
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((StudyNode) element).children().isEmpty();
    }

    /** Compares by path. */
    static final IElementComparer BY_PATH = new IElementComparer() {
        @Override
        public boolean equals(Object a, Object b) {
            return (a instanceof StudyNode one && b instanceof StudyNode other)
                    ? one.path().equals(other.path())
                    : a.equals(b);
        }

        @Override
        public int hashCode(Object element) {
            return element instanceof StudyNode node ? node.path().hashCode() : element.hashCode();
        }
    };
}
