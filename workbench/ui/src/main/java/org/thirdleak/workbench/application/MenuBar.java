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
        bar.add(menu(
                "&File",
                "file",
                "new",
                ActionFactory.SAVE,
                ActionFactory.SAVE_ALL,
                ActionFactory.CLOSE,
                null,
                ActionFactory.QUIT));
        bar.add(menu(
                "&Edit",
                "edit",
                "undo",
                ActionFactory.UNDO,
                ActionFactory.REDO,
                null,
                ActionFactory.CUT,
                ActionFactory.COPY,
                ActionFactory.PASTE,
                ActionFactory.SELECT_ALL,
                null,
                ActionFactory.FIND));
        bar.add(menu("&Run", "run", "run"));
        MenuManager window = menu("&Window", "window", "views");
        MenuManager views = new MenuManager("Show &View", "showView");
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(
                getActionBarConfigurer().getWindowConfigurer().getWindow()));
        window.add(views);
        window.add(getAction(ActionFactory.RESET_PERSPECTIVE.getId()));
        window.add(new Separator());
        window.add(getAction(ActionFactory.PREFERENCES.getId()));
        bar.add(window);
        bar.add(menu("&Help", "help", "help", ActionFactory.ABOUT));
    }

    /** A menu; a null stands for a line between groups. */
    private MenuManager menu(String title, String id, String group, ActionFactory... items) {
        MenuManager menu = new MenuManager(title, id);
        menu.add(new GroupMarker(group));
        for (ActionFactory item : items) {
            menu.add(item == null ? new Separator() : contribution(item));
        }
        return menu;
    }

    private org.eclipse.jface.action.IContributionItem contribution(ActionFactory item) {
        return new org.eclipse.jface.action.ActionContributionItem(getAction(item.getId()));
    }
}
