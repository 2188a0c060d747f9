package org.thirdleak.workbench.application;

import java.util.List;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The menus; commands of our own are added to them by the plug-in's description. */
final class MenuBar extends ActionBarAdvisor {

    private static final List<ActionFactory> OFFERED = List.of(
            ActionFactory.SAVE,
            ActionFactory.SAVE_AS,
            ActionFactory.SAVE_ALL,
            ActionFactory.CLOSE,
            ActionFactory.QUIT,
            ActionFactory.UNDO,
            ActionFactory.REDO,
            ActionFactory.CUT,
            ActionFactory.COPY,
            ActionFactory.PASTE,
            ActionFactory.SELECT_ALL,
            ActionFactory.FIND,
            ActionFactory.RESET_PERSPECTIVE,
            ActionFactory.PREFERENCES,
            ActionFactory.ABOUT);

    MenuBar(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow window) {
        OFFERED.forEach(factory -> register(factory.create(window)));
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        MenuManager file = menu("&File", "file", "new");
        file.add(RecentFoldersMenu.of(
                getActionBarConfigurer().getWindowConfigurer().getWindow()));
        add(file, ActionFactory.SAVE, ActionFactory.SAVE_AS, ActionFactory.SAVE_ALL, ActionFactory.CLOSE);
        add(file, ActionFactory.QUIT);
        MenuManager edit = menu("&Edit", "edit", "undo");
        add(edit, ActionFactory.UNDO, ActionFactory.REDO);
        add(edit, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.SELECT_ALL);
        add(edit, ActionFactory.FIND);
        MenuManager window = menu("&Window", "window", "views");
        MenuManager views = new MenuManager("Show &View", "showView");
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(
                getActionBarConfigurer().getWindowConfigurer().getWindow()));
        window.add(views);
        add(window, ActionFactory.RESET_PERSPECTIVE);
        add(window, ActionFactory.PREFERENCES);
        MenuManager help = menu("&Help", "help", "help");
        add(help, ActionFactory.ABOUT);
        List.of(file, edit, menu("&Run", "run", "run"), window, help).forEach(bar::add);
    }

    private static MenuManager menu(String title, String id, String group) {
        MenuManager menu = new MenuManager(title, id);
        menu.add(new GroupMarker(group));
        return menu;
    }

    /** Entries that belong together, below a line. */
    private void add(MenuManager menu, ActionFactory... items) {
        menu.add(new Separator());
        for (ActionFactory item : items) {
            menu.add(getAction(item.getId()));
        }
    }
}
