package org.thirdleak.workbench.explorer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPartSite;
import org.thirdleak.workbench.action.Commands;
import org.thirdleak.workbench.editor.ConfigEditor;
import org.thirdleak.workbench.folder.StudyFiles;
import org.thirdleak.workbench.folder.StudyNode;
import org.thirdleak.workbench.session.Session;

/** What may be done with the nodes that are selected in the explorer. */
final class ExplorerMenu {

    private final IWorkbenchPartSite site;
    private final Consumer<Object> open;
    private final StudyFileActions files;
    private final List<StudyNode> selected = new ArrayList<>();

    ExplorerMenu(IWorkbenchPartSite site, TreeViewer viewer, Consumer<Object> open) {
        this.site = site;
        this.open = open;
        this.files = new StudyFileActions(site);
        for (Object element : viewer.getStructuredSelection().toList()) {
            selected.add((StudyNode) element);
        }
    }

    void fill(IMenuManager menu) {
        Optional<StudyNode.Config> config = selected.size() == 1 && selected.get(0) instanceof StudyNode.Config one
                ? Optional.of(one)
                : Optional.empty();
        if (!selected.isEmpty()) {
            add(menu, "&Open", () -> selected.forEach(open));
        }
        config.ifPresent(one -> {
            add(menu, "&Run", () -> run(one.path()));
            menu.add(new Separator());
            add(menu, "D&uplicate…", () -> duplicate(one.path()));
            add(menu, "Rena&me…", () -> rename(one.path()));
        });
        if (!selected.isEmpty() && selected.stream().noneMatch(StudyNode.Folder.class::isInstance)) {
            add(menu, "&Delete…", this::delete);
        }
        menu.add(new Separator());
        add(menu, "&New Config…", () -> Commands.execute(site, "newConfig"));
        add(menu, "Open &Folder…", () -> Commands.execute(site, "openFolder"));
        menu.add(new Separator());
        add(menu, "&Show in File Manager", this::showInFileManager);
        add(menu, "Re&fresh", () -> Session.current().study().refresh());
    }

    private static void add(IMenuManager menu, String words, Runnable what) {
        menu.add(new Action(words) {
            @Override
            public void run() {
                what.run();
            }
        });
    }

    private void run(Path config) {
        Commands.guarded(site, "The config cannot be opened", () -> ConfigEditor.open(site.getPage(), config));
        Commands.execute(site, "run");
    }

    private void duplicate(Path config) {
        name("Duplicate", config, StudyFiles.freeName(config))
                .ifPresent(name ->
                        files.later("The config could not be copied", () -> StudyFiles.duplicate(config, name)));
    }

    private void rename(Path config) {
        name("Rename", config, String.valueOf(config.getFileName()))
                .ifPresent(name -> files.later("The config could not be renamed", () -> {
                    StudyFiles.rename(config, name);
                    site.getShell().getDisplay().asyncExec(() -> followed(config, config.resolveSibling(name)));
                }));
    }

    /** An editor that is open goes with the file. */
    private void followed(Path old, Path renamed) {
        for (IEditorReference reference : site.getPage().getEditorReferences()) {
            if (reference.getEditor(false) instanceof ConfigEditor editor
                    && editor.configFile().equals(old)) {
                editor.goOnAs(renamed);
            }
        }
    }

    private Optional<String> name(String title, Path config, String proposed) {
        InputDialog dialog = new InputDialog(
                site.getShell(),
                title,
                "New name of " + config.getFileName() + ":",
                proposed,
                name -> StudyFiles.refusal(config.resolveSibling(""), name).orElse(null));
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue()) : Optional.empty();
    }

    private void delete() {
        List<Path> things = new ArrayList<>();
        for (StudyNode node : selected) {
            things.add(node.path());
            node.children().forEach(run -> things.add(run.path()));
        }
        if (selected.stream().anyMatch(ExplorerMenu::isAtWork)) {
            MessageDialog.openInformation(
                    site.getShell(),
                    "Delete",
                    "A run of it is under way or waits. Cancel it first (Shift+F5), then delete.");
        } else {
            files.delete(things);
        }
    }

    private static boolean isAtWork(StudyNode node) {
        return (node instanceof StudyNode.Run run && run.condition().isAtWork())
                || node.children().stream().anyMatch(ExplorerMenu::isAtWork);
    }

    private void showInFileManager() {
        Path folder = selected.isEmpty()
                ? Session.current().folder()
                : selected.get(0).path();
        Path shown = selected.isEmpty() || !(selected.get(0) instanceof StudyNode.Config)
                ? folder
                : folder.resolveSibling("");
        files.show(shown);
    }
}
