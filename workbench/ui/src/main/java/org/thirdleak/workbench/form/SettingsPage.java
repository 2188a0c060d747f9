package org.thirdleak.workbench.form;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.thirdleak.workbench.chart.NewestOnly;
import org.thirdleak.workbench.form.FormNode.Field;
import org.thirdleak.workbench.form.FormNode.Group;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;
import org.thirdleak.workbench.source.ConfigModel;
import org.thirdleak.workbench.source.ConfigText;

/**
 * The settings of a config as fields: sections on the left, the fields of the chosen one on the right. Every edit goes into
 * the text that the page of the source shows, and what is edited there comes back here.
 */
public final class SettingsPage extends FormPage {

    /** Of the page in its editor. */
    public static final String ID = "org.thirdleak.workbench.form";

    private final ConfigModel model;
    private final Changes.Subscription subscription;
    private final Changes.Subscription appearance;
    private final NewestOnly reading = new NewestOnly(Session.current().background());
    private volatile Optional<SettingForm> form = Optional.empty();
    private Optional<Content> content = Optional.empty();
    private Optional<String> wanted = Optional.empty();

    /** The widgets, there once the page is. */
    private record Content(Composite body, SettingTree tree, GroupPane pane, ListBar bar) {}

    /** Reads an empty config once, off the thread of the window, so that the first editor opens as fast as any other. */
    public static void prepare() {
        Session.current().background().execute(() -> FieldEdit.form(ConfigText.of("seed: 1\n", false)));
    }

    /**
     * A page.
     *
     * @param editor the editor it is in
     * @param model the config, shared with the other pages
     */
    public SettingsPage(FormEditor editor, ConfigModel model) {
        super(editor, ID, "Settings");
        this.model = model;
        subscription = model.changes().listen(this::changed);
        appearance = Session.current().appearance().changes().listen(change -> recolour());
    }

    @Override
    protected void createFormContent(IManagedForm managed) {
        FormToolkit toolkit = managed.getToolkit();
        Composite body = managed.getForm().getBody();
        GridLayout whole = new GridLayout();
        whole.marginWidth = 0;
        whole.marginHeight = 0;
        body.setLayout(whole);
        managed.getForm().setExpandHorizontal(true);
        managed.getForm().setExpandVertical(true);
        SashForm sash = new SashForm(body, SWT.HORIZONTAL);
        GridData room = new GridData(SWT.FILL, SWT.FILL, true, true);
        room.widthHint = 1; // the room there is, not that of all rows: the two sides scroll, the page does not
        room.heightHint = 1;
        sash.setLayoutData(room);
        toolkit.adapt(sash);
        Composite left = toolkit.createComposite(sash);
        GridLayout layout = new GridLayout();
        layout.verticalSpacing = 2;
        left.setLayout(layout);
        SettingForm now = FieldEdit.form(model.text()).orElseGet(() -> SettingForm.of(FieldEdit.NOTHING));
        form = Optional.of(now);
        ListBar bar = new ListBar(left, this);
        SettingTree tree = new SettingTree(left, now, this::choose);
        tree.viewer().getTree().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GroupPane pane = new GroupPane(sash, toolkit, this);
        sash.setWeights(26, 74);
        content = Optional.of(new Content(body, tree, pane, bar));
        String section = wanted.map(tree::section).orElse("study");
        tree.choose(section);
        wanted.ifPresent(pane::focus);
        refresh();
    }

    /** Called on the thread that changed the model. */
    private void changed(ConfigModel.Change change) {
        if (change == ConfigModel.Change.SELECTION) {
            Session.current().background().execute(this::tellPrior);
        } else if (change != ConfigModel.Change.COMPLETED) {
            refresh();
        }
    }

    private void refresh() {
        reading.ask(() -> {
            ConfigText text = model.text();
            Optional<SettingForm> read = FieldEdit.form(text);
            content.map(Content::body).filter(body -> !body.isDisposed()).ifPresent(body -> {
                Display display = body.getDisplay();
                display.asyncExec(() -> {
                    if (!body.isDisposed() && text.equals(model.text())) { // else what was typed since would be lost
                        show(read);
                    }
                });
            });
            tellPrior();
        });
    }

    /** Colours are given to the fields when they are made; the window's own colours have settled a moment later. */
    private void recolour() {
        content.map(Content::body)
                .filter(body -> !body.isDisposed())
                .ifPresent(body -> body.getDisplay()
                        .asyncExec(() -> content.filter(widgets -> !body.isDisposed())
                                .ifPresent(widgets -> {
                                    widgets.pane().forget();
                                    showChosen();
                                })));
    }

    private void tellPrior() {
        FieldEdit.form(model.text())
                .flatMap(read -> model.selected().map(read::at))
                .filter(Field.class::isInstance)
                .ifPresent(field -> FocusedPrior.current().focus((Field) field));
    }

    private void show(Optional<SettingForm> read) {
        content.ifPresent(widgets -> {
            getManagedForm()
                    .getForm()
                    .setMessage(
                            read.isPresent() ? null : "The source cannot be read as it stands; mend it there.",
                            IMessageProvider.WARNING);
            read.ifPresent(now -> {
                form = read;
                widgets.tree().show(now, model.problems());
                showChosen();
                widgets.pane().mark(model.problems());
            });
        });
    }

    private void choose() {
        showChosen();
    }

    private void showChosen() {
        content.ifPresent(widgets -> form.ifPresent(now -> {
            FormNode node = now.at(widgets.tree().chosen());
            widgets.tree().viewer().getTree().setBackground(widgets.pane().ground());
            widgets.pane().show(node, folder());
            widgets.bar().show(now, node);
        }));
    }

    private Path folder() {
        return Optional.ofNullable(model.file().getParent()).orElse(Path.of(""));
    }

    /**
     * Jumps to a setting: opens its section and puts the cursor into its field.
     *
     * @param path dotted, as of a problem
     */
    public void select(String path) {
        String field = form.map(now -> now.at(path).path()).orElse(path);
        wanted = Optional.of(field);
        content.ifPresent(widgets -> {
            widgets.tree().choose(widgets.tree().section(field));
            widgets.pane().focus(field);
        });
    }

    /**
     * Whether a setting has a place of its own in the form; one that is misspelt has not.
     *
     * @param path dotted path
     */
    public boolean shows(String path) {
        return form.map(now -> now.at(path))
                .filter(node -> !(node instanceof Field) && !node.path().equals(path))
                .isEmpty();
    }

    void give(Field field, String yaml) {
        edit(text -> form.map(now -> new FieldEdit(now).with(text, field, yaml)).orElse(text));
    }

    void leaveOut(Field field) {
        edit(text -> text.without(field.path()));
    }

    void use(Group group, boolean used) {
        completeEdit();
        edit(text -> used ? text.with(group.path(), "{}") : text.without(group.path()));
        completeEdit();
    }

    /** Edits a list and goes to the group that the edit is about. */
    void editList(Function<ConfigText, ListEdit.Done> change) {
        if (model.text().readable()) {
            ListEdit.Done done = change.apply(model.text());
            wanted = Optional.of(done.path());
            completeEdit();
            model.edit(done.text());
            completeEdit();
            content.ifPresent(widgets -> FieldEdit.form(done.text()).ifPresent(now -> {
                form = Optional.of(now);
                widgets.tree().show(now, model.problems());
                widgets.tree().choose(done.path());
            }));
        }
    }

    void edit(Function<ConfigText, ConfigText> change) {
        if (model.text().readable()) {
            model.edit(change.apply(model.text()));
        }
    }

    void completeEdit() {
        model.completeEdit();
    }

    /** What fields may refer to. */
    References references() {
        return new References(form.orElseGet(() -> SettingForm.of(FieldEdit.NOTHING)));
    }

    void focused(Field field) {
        model.select(field.path());
    }

    void showInSource(Field field) {
        model.select(field.path());
        getEditor().setActivePage("org.thirdleak.workbench.source");
    }

    Optional<String> comment(Field field) {
        return model.text().comment(field.path());
    }

    @Override
    public void setFocus() {
        content.ifPresentOrElse(
                widgets -> {
                    if (!focus(widgets)) { // a page that is still opening cannot have it, and keys would go nowhere
                        widgets.body().getDisplay().asyncExec(() -> {
                            if (!widgets.body().isDisposed()
                                    && getSite().getPage().getActivePart() == getEditor()) {
                                focus(widgets);
                            }
                        });
                    }
                },
                super::setFocus);
    }

    private static boolean focus(Content widgets) {
        return widgets.pane().setFocus() || widgets.tree().viewer().getTree().setFocus();
    }

    @Override
    public void dispose() {
        reading.close();
        subscription.close();
        appearance.close();
        super.dispose();
    }
}
