package org.thirdleak.workbench.form;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.forms.events.IExpansionListener;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.workbench.form.FormNode.Field;
import org.thirdleak.workbench.form.FormNode.Group;

/** The fields of a group and of the groups in it, made a few at a time so that the window goes on. */
final class GroupPane {

    /** Key of a widget that the style sheet leaves alone. */
    static final String OWN_COLOURS = "org.eclipse.e4.ui.css.disabled";

    private static final int LINE = 24;
    private static final long SLICE_NS = 10_000_000;

    private final ScrolledComposite form;
    private final Composite body;
    private final FormToolkit toolkit;
    private final SettingsPage page;
    private final Map<String, FieldRow> rows = new LinkedHashMap<>();
    private final Deque<Runnable> unmade = new ArrayDeque<>();
    private List<String> shownPaths = List.of();
    private List<ConfigProblem> problems = List.of();
    private Optional<String> wanted = Optional.empty();
    private int build;
    private boolean reflowAsked;
    private int width;

    GroupPane(Composite parent, FormToolkit toolkit, SettingsPage page) {
        this.toolkit = toolkit;
        this.page = page;
        form = new ScrolledComposite(parent, SWT.V_SCROLL);
        form.setExpandHorizontal(true);
        form.setExpandVertical(true);
        form.getVerticalBar().setIncrement(LINE);
        form.setAlwaysShowScrollBars(true); // one that comes and goes has everything laid out again
        form.addListener(SWT.Resize, event -> {
            if (form.getClientArea().width != width) {
                askReflow();
            }
        });
        toolkit.adapt(form);
        body = toolkit.createComposite(form);
        body.setLayout(columns(1, 14));
        form.setContent(body);
        form.setData("thirdleak.name", "form.fields");
    }

    private static GridLayout columns(int count, int margin) {
        GridLayout layout = new GridLayout(count, false);
        layout.marginWidth = margin;
        layout.horizontalSpacing = 10;
        layout.verticalSpacing = 4;
        return layout;
    }

    /** Shows a group; its widgets are made anew only if it is another one or has other fields. */
    void show(FormNode node, Path folder) {
        List<String> paths = shape(node, page.references());
        if (!paths.equals(shownPaths)) {
            shownPaths = paths;
            make(node, folder);
        } else {
            nodesFields(node)
                    .forEach(
                            field -> Optional.ofNullable(rows.get(field.path())).ifPresent(row -> row.show(field)));
        }
    }

    /** The ground that the fields are on. */
    Color ground() {
        return body.getBackground();
    }

    /** Forgets what is shown, so that it is made anew in the colours of now. */
    void forget() {
        shownPaths = List.of();
    }

    private static List<String> shape(FormNode node, References references) {
        List<String> paths = new ArrayList<>(List.of(node.getClass().getSimpleName() + node.path()));
        nodesFields(node).forEach(field -> paths.add(field.path() + references.offered(field)));
        groups(node).forEach(group -> paths.add(group.path() + (group.removable() ? group.given() : "")));
        return paths;
    }

    private static List<Field> nodesFields(FormNode node) {
        List<Field> fields = new ArrayList<>();
        if (node instanceof Group group) {
            for (FormNode part : group.parts()) {
                if (part instanceof Field field) {
                    fields.add(field);
                } else if (part instanceof Group inner && !node.path().isEmpty()) {
                    fields.addAll(nodesFields(inner));
                }
            }
        }
        return fields;
    }

    private static List<Group> groups(FormNode node) {
        return node instanceof Group outer
                ? Stream.concat(
                                Stream.of(outer),
                                outer.parts().stream()
                                        .filter(part -> part instanceof Group
                                                && !node.path().isEmpty())
                                        .flatMap(part -> groups(part).stream()))
                        .toList()
                : List.of();
    }

    private void make(FormNode node, Path folder) {
        build++;
        rows.clear();
        unmade.clear();
        for (Control child : body.getChildren()) {
            child.dispose();
        }
        heading(node);
        if (node instanceof Group group) {
            fields(group, body, folder);
        } else {
            note(body, "Choose one of them on the left, or add one with +.");
        }
        slice(build);
    }

    private void heading(FormNode node) {
        Label title = toolkit.createLabel(body, node.label());
        title.setFont(JFaceResources.getHeaderFont());
        if (!node.doc().isEmpty()) {
            note(body, node.doc() + ".");
        }
    }

    private void note(Composite parent, String text) {
        Label label = toolkit.createLabel(parent, text, SWT.WRAP);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.widthHint = 260;
        label.setLayoutData(data);
    }

    private void fields(Group group, Composite parent, Path folder) {
        if (group.removable()) {
            Button used = new Button(parent, SWT.CHECK);
            used.setText("Part of this study");
            used.setSelection(group.given());
            used.setData("thirdleak.name", "form." + group.path());
            used.addListener(SWT.Selection, event -> page.use(group, used.getSelection()));
            if (!group.given()) {
                return;
            }
        }
        Composite grid = toolkit.createComposite(parent);
        grid.setLayout(columns(2, 0));
        grid.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        for (FormNode part : group.parts()) {
            if (part instanceof Field field) {
                unmade.add(() -> {
                    FieldRow row = new FieldRow(grid, field, folder, page);
                    rows.put(field.path(), row);
                    adapt(grid);
                });
            }
        }
        if (!group.path().isEmpty()) {
            for (FormNode part : group.parts()) {
                if (part instanceof Group inner) {
                    unmade.add(() -> section(inner, parent, folder));
                }
            }
        }
    }

    private void section(Group group, Composite parent, Path folder) {
        Section section = toolkit.createSection(
                parent, ExpandableComposite.TWISTIE | ExpandableComposite.TITLE_BAR | ExpandableComposite.EXPANDED);
        section.setText(group.label());
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.verticalIndent = 10;
        section.setLayoutData(data);
        Composite client = toolkit.createComposite(section);
        client.setLayout(columns(1, 4));
        note(client, group.doc() + ".");
        section.setClient(client);
        section.addExpansionListener(IExpansionListener.expansionStateChangedAdapter(event -> askReflow()));
        Deque<Runnable> later = new ArrayDeque<>(unmade);
        unmade.clear();
        fields(group, client, folder);
        unmade.addAll(later);
    }

    /** Takes the ground that the style sheet has given the pane, which the toolkit does not know. */
    private void adapt(Composite parent) {
        for (Control child : parent.getChildren()) {
            boolean grounded = child instanceof Label
                    || child instanceof Scale
                    || child instanceof PriorCanvas
                    || child.getClass() == Composite.class;
            if (grounded) { // not a check box: its tick would be painted over
                if (child instanceof Scale || child instanceof PriorCanvas) {
                    child.setData(OWN_COLOURS, true);
                }
                child.setBackground(body.getBackground());
            }
            if (child instanceof Composite inner) {
                adapt(inner);
            }
        }
    }

    /** Soon, and once for all that happens until then: the window answers in between. */
    private void askReflow() {
        if (!reflowAsked) {
            reflowAsked = true;
            form.getDisplay().asyncExec(() -> {
                reflowAsked = false;
                reflow();
            });
        }
    }

    /** As wide as there is room, as high as the wrapped text then needs. */
    private void reflow() {
        if (!body.isDisposed()) {
            width = form.getClientArea().width;
            Point before = body.getSize();
            form.setMinHeight(body.computeSize(width, SWT.DEFAULT).y);
            if (body.getSize().equals(before)) { // else it has been laid out in its new size
                body.layout(false, true);
            }
            wanted.ifPresent(this::focus);
        }
    }

    private void slice(int number) {
        if (form.isDisposed() || number != build) {
            return;
        }
        long end = System.nanoTime() + SLICE_NS;
        while (!unmade.isEmpty() && System.nanoTime() < end) {
            unmade.remove().run();
        }
        askReflow(); // after each slice, since many new widgets at once are slow to be placed
        mark(problems);
        if (!unmade.isEmpty()) {
            form.getDisplay().asyncExec(() -> slice(number));
        }
    }

    /** Marks the fields that problems are about. */
    void mark(List<ConfigProblem> found) {
        problems = found;
        rows.forEach((path, row) -> row.problem(found.stream()
                .filter(problem -> problem.path().equals(path) || problem.path().startsWith(path + "."))
                .map(ConfigProblem::message)
                .findFirst()));
    }

    /** Puts the cursor into a field, as soon as it is made. */
    void focus(String path) {
        FieldRow row = rows.get(path);
        wanted = row == null ? Optional.of(path) : Optional.empty();
        if (row != null) {
            row.focus();
            form.showControl(row.input());
        }
    }

    /** Puts the cursor into the first field; false if it cannot have it yet. */
    boolean setFocus() {
        return rows.values().stream().findFirst().map(FieldRow::focus).orElse(false);
    }
}
