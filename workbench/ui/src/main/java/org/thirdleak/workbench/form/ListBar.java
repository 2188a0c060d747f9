package org.thirdleak.workbench.form;

import java.util.Optional;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.thirdleak.workbench.form.FormNode.Group;
import org.thirdleak.workbench.form.FormNode.GroupList;

/** What is done to the groups of a list: add, duplicate, remove, move. */
final class ListBar {

    private final ToolBar bar;
    private final SettingsPage page;
    private final ToolItem add;
    private final ToolItem duplicate;
    private final ToolItem remove;
    private final ToolItem up;
    private final ToolItem down;
    private Optional<GroupList> list = Optional.empty();
    private Optional<Group> item = Optional.empty();

    ListBar(Composite parent, SettingsPage page) {
        this.page = page;
        bar = new ToolBar(parent, SWT.FLAT);
        bar.setData("thirdleak.name", "form.list");
        add = item("add", "Add one to the list");
        duplicate = item("duplicate", "Duplicate");
        remove = item("remove", "Remove");
        up = item("up", "Move up");
        down = item("down", "Move down");
        add.addListener(SWT.Selection, event -> list.ifPresent(this::add));
        duplicate.addListener(
                SWT.Selection, event -> onItem((edit, group) -> page.editList(text -> edit.duplicated(text, group))));
        remove.addListener(
                SWT.Selection,
                event -> onItem((edit, group) -> page.editList(text -> new ListEdit.Done(
                        ListEdit.removed(text, group), edit.list().path()))));
        up.addListener(
                SWT.Selection, event -> onItem((edit, group) -> page.editList(text -> edit.movedUp(text, group))));
        down.addListener(
                SWT.Selection, event -> onItem((edit, group) -> page.editList(text -> edit.movedDown(text, group))));
    }

    private ToolItem item(String icon, String tip) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        Image image = ImageDescriptor.createFromURL(ListBar.class.getResource("/icons/" + icon + ".svg"))
                .createImage();
        item.setImage(image);
        item.addListener(SWT.Dispose, event -> image.dispose());
        item.setToolTipText(tip);
        return item;
    }

    /** What is done to a group of a list. */
    private interface ItemAction {
        void on(ListEdit edit, Group group);
    }

    private void onItem(ItemAction action) {
        list.ifPresent(all -> item.ifPresent(group -> action.on(new ListEdit(all), group)));
    }

    private void add(GroupList all) {
        if (all.kinds().isEmpty()) {
            page.editList(text -> new ListEdit(all).added(text, ""));
            return;
        }
        Menu menu = new Menu(bar);
        for (String kind : all.kinds()) {
            MenuItem choice = new MenuItem(menu, SWT.PUSH);
            choice.setText(kind.replace('_', ' '));
            choice.addListener(
                    SWT.Selection, (Event event) -> page.editList(text -> new ListEdit(all).added(text, kind)));
        }
        menu.addListener(SWT.Hide, event -> bar.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    /** Offers what can be done with a node of the form. */
    void show(SettingForm form, FormNode node) {
        String path = node.path();
        FormNode around = form.at(path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "");
        item = node instanceof Group group && around instanceof GroupList ? Optional.of(group) : Optional.empty();
        FormNode holder = node instanceof GroupList ? node : around;
        list = holder instanceof GroupList all ? Optional.of(all) : Optional.empty();
        add.setEnabled(list.isPresent());
        duplicate.setEnabled(item.isPresent());
        remove.setEnabled(item.isPresent());
        int index = list.flatMap(all -> item.map(group -> new ListEdit(all).index(group)))
                .orElse(-1);
        up.setEnabled(index > 0);
        down.setEnabled(
                item.isPresent() && index < list.map(all -> all.items().size()).orElse(0) - 1);
    }
}
