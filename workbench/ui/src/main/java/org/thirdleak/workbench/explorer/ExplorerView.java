package org.thirdleak.workbench.explorer;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.action.Commands;
import org.thirdleak.workbench.editor.ConfigEditor;
import org.thirdleak.workbench.folder.StudyFolder;
import org.thirdleak.workbench.folder.StudyNode;
import org.thirdleak.workbench.folder.WatchedFolder;
import org.thirdleak.workbench.property.PropertyPage;
import org.thirdleak.workbench.session.Changes.Subscription;
import org.thirdleak.workbench.session.Session;

/** The configs of the folder and how their runs stand. */
public final class ExplorerView extends ViewPart {

    /** Its id. */
    public static final String ID = "org.thirdleak.workbench.explorer";

    private final WatchedFolder study = Session.current().study();
    private @Nullable TreeViewer viewer;
    private @Nullable Link empty;
    private List<Subscription> subscriptions = List.of();
    private Optional<Path> wanted = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 4).margins(4, 4).applyTo(parent);
        Text words = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
        words.setMessage("Filter configs and runs");
        words.setData("thirdleak.name", "explorer.filter");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        Link hint = new Link(parent, SWT.WRAP);
        hint.setData("thirdleak.name", "explorer.empty");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(4, 4)
                .hint(160, SWT.DEFAULT)
                .applyTo(hint);
        TreeViewer tree = new TreeViewer(parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        tree.getTree().setData("thirdleak.name", "explorer.tree");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getTree());
        tree.setUseHashlookup(true);
        tree.setComparer(StudyTree.BY_PATH);
        tree.setContentProvider(new StudyTree());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(
                new StudyLabels(Session.current().problems())));
        ColumnViewerToolTipSupport.enableFor(tree);
        tree.addFilter(new ByWords(words));
        tree.setAutoExpandLevel(2);
        tree.setInput(study);
        tree.addDoubleClickListener(event -> {
            for (Object element : tree.getStructuredSelection().toList()) {
                open(element);
            }
        });
        words.addModifyListener(event -> tree.refresh());
        hint.addListener(SWT.Selection, event -> Commands.execute(getSite(), event.text));
        viewer = tree;
        empty = hint;
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> new ExplorerMenu(getSite(), tree, this::open).fill(shown));
        tree.getTree().setMenu(menu.createContextMenu(tree.getTree()));
        getSite().registerContextMenu(menu, tree);
        getSite().setSelectionProvider(tree);
        Display display = parent.getDisplay();
        subscriptions = List.of(
                study.changes().listen(seen -> later(display)),
                Session.current().problems().changes().listen(board -> later(display)));
        show();
    }

    private void later(Display display) {
        if (!display.isDisposed()) {
            display.asyncExec(this::show);
        }
    }

    /** In place: what is selected and open stays so. */
    private void show() {
        if (viewer == null || viewer.getControl().isDisposed() || empty == null) {
            return;
        }
        StudyFolder seen = study.current();
        setTitleToolTip(seen.path().toString());
        viewer.refresh(true);
        String words = hint(seen);
        empty.setText(words);
        ((GridData) empty.getLayoutData()).exclude = words.isEmpty();
        empty.setVisible(!words.isEmpty());
        empty.requestLayout();
        selectWanted();
    }

    /**
     * Selects a config as soon as it is seen in the folder.
     *
     * @param config an absolute path
     */
    public void select(Path config) {
        wanted = Optional.of(config);
        selectWanted();
    }

    private void selectWanted() {
        Optional<StudyNode> node = wanted.flatMap(study.current()::node);
        if (viewer != null && node.isPresent()) {
            Path root = study.current().path();
            Path below = root.relativize(node.get().path());
            for (int depth = 1; depth < below.getNameCount(); depth++) { // a node does not know what is above it
                Path above = root.resolve(below.subpath(0, depth));
                study.current().node(above).ifPresent(this::expand);
            }
            viewer.setSelection(new StructuredSelection(node.get()), true);
            wanted = Optional.empty();
        }
    }

    private void expand(StudyNode node) {
        if (viewer != null) {
            viewer.setExpandedState(node, true);
        }
    }

    private static String hint(StudyFolder seen) {
        if (!seen.present()) {
            return "The folder " + seen.path() + " is gone: deleted, renamed or not mounted. It is shown again when it"
                    + " comes back.\n\n<a href=\"openFolder\">Open another folder…</a>";
        }
        return seen.configs().isEmpty()
                ? "No configs here yet.\n\n<a href=\"newConfig\">Make one from an example…</a>\n"
                        + "<a href=\"openFolder\">Open another folder…</a>"
                : "";
    }

    private void open(Object element) {
        if (element instanceof StudyNode.Config config) {
            Commands.guarded(
                    getSite(),
                    "The config cannot be opened",
                    () -> ConfigEditor.open(getSite().getPage(), config.path()));
        } else if (element instanceof StudyNode.Run run && run.condition().hasResult()) {
            Session.current().shown().read(run.path());
            Commands.guarded(
                    getSite(),
                    "The results cannot be shown",
                    () -> getSite()
                            .getWorkbenchWindow()
                            .getWorkbench()
                            .showPerspective(
                                    "org.thirdleak.workbench.results", getSite().getWorkbenchWindow()));
        } else if (viewer != null) {
            viewer.setExpandedState(element, !viewer.getExpandedState(element));
        }
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> type) {
        if (type == IPropertySheetPage.class) {
            return type.cast(new PropertyPage(element ->
                    element instanceof StudyNode node ? Optional.of(new NodeProperties(node)) : Optional.empty()));
        }
        return super.getAdapter(type);
    }

    @Override
    public void setFocus() {
        if (viewer != null) {
            viewer.getControl().setFocus();
        }
    }

    @Override
    public void dispose() {
        subscriptions.forEach(Subscription::close);
        super.dispose();
    }

    /** Shows what has the words in its name or below it. */
    private static final class ByWords extends ViewerFilter {
        private final Text words;

        ByWords(Text words) {
            this.words = words;
        }

        @Override
        public boolean select(Viewer viewer, Object parent, Object element) {
            String wanted = words.getText().strip().toLowerCase(Locale.ROOT);
            return wanted.isEmpty() || has((StudyNode) element, wanted);
        }

        private static boolean has(StudyNode node, String wanted) {
            return node.name().toLowerCase(Locale.ROOT).contains(wanted)
                    || node.children().stream().anyMatch(child -> has(child, wanted));
        }
    }
}
