package org.thirdleak.workbench.application;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.thirdleak.workbench.explorer.FolderMemory;
import org.thirdleak.workbench.session.Session;

/** The folders worked in lately, to work in one of them again. */
final class RecentFoldersMenu {

    private static final String TITLE = "Recent Folders";

    private final IWorkbenchWindow window;

    private RecentFoldersMenu(IWorkbenchWindow window) {
        this.window = window;
    }

    /**
     * The menu, filled whenever it is shown.
     *
     * @param window where dialogs belong
     */
    static MenuManager of(IWorkbenchWindow window) {
        MenuManager menu = new MenuManager("Recent Fo&lders", "recentFolders");
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(new RecentFoldersMenu(window)::fill);
        return menu;
    }

    private void fill(IMenuManager menu) {
        List<Path> others = FolderMemory.recent().folders().stream()
                .filter(folder -> !folder.equals(Session.current().folder()))
                .toList();
        others.forEach(folder -> menu.add(action(plain(folder.toString()), () -> open(folder))));
        if (others.isEmpty()) {
            Action none = action("No other folder yet", () -> {});
            none.setEnabled(false);
            menu.add(none);
        } else {
            menu.add(new Separator());
            menu.add(action("&Forget These", FolderMemory::forgetOthers));
        }
    }

    /** In the words of a menu, an ampersand marks a letter and what follows an at sign is a key. */
    private static String plain(String words) {
        return words.replace("&", "&&") + "@";
    }

    private static Action action(String words, Runnable what) {
        return new Action(words) {
            @Override
            public void run() {
                what.run();
            }
        };
    }

    /** Looks first whether it is still there, which may take long on a network. */
    private void open(Path folder) {
        Display display = window.getShell().getDisplay();
        Session.current().background().execute(() -> {
            boolean present = Files.isDirectory(folder);
            display.asyncExec(() -> {
                if (present) {
                    Session.current().open(folder);
                    FolderMemory.remember(folder);
                } else if (!window.getShell().isDisposed()) {
                    MessageDialog.openInformation(
                            window.getShell(),
                            TITLE,
                            "The folder " + folder + " is not there: it was deleted, renamed or is not mounted.");
                }
            });
        });
    }
}
