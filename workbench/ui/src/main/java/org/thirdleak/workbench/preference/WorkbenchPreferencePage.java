package org.thirdleak.workbench.preference;

import java.util.stream.Stream;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.thirdleak.workbench.explorer.FolderMemory;

/** Preferences of the workbench. */
public final class WorkbenchPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private static final int DIGITS = 6;
    private static final int SPACE_ABOVE = 10;

    /** A grid of labels and fields. */
    public WorkbenchPreferencePage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Preferences.NODE));
    }

    @Override
    protected void createFieldEditors() {
        heading("Runs");
        number(
                Preferences.THREADS,
                "Threads of a run (0: all " + Runtime.getRuntime().availableProcessors() + "):",
                0,
                Preferences.MOST_THREADS);
        number(Preferences.RUNS_ABREAST, "Runs at the same time:", 1, Preferences.MOST_ABREAST);
        choice(Preferences.SAVE_BEFORE_RUN, "Save the editor before a run:");
        choice(Preferences.SWITCH_TO_RESULTS, "Show the results after a run:");
        heading("Pictures that a run writes beside PNG on white");
        tick(Preferences.DARK_PICTURES, "The same on a dark ground");
        tick(Preferences.SVG_PICTURES, "SVG");
        tick(Preferences.PDF_PICTURES, "PDF, and the report as one PDF");
        heading("Window");
        addField(new ComboFieldEditor(
                Preferences.APPEARANCE,
                "Appearance:",
                new String[][] {{"As the system", "system"}, {"Light", "light"}, {"Dark", "dark"}},
                getFieldEditorParent()));
        number(
                Preferences.CONSOLE_LINES,
                "Lines kept in the console:",
                Preferences.FEWEST_LINES,
                Preferences.MOST_LINES);
        forgetFolders();
    }

    private void forgetFolders() {
        Composite parent = getFieldEditorParent();
        new Label(parent, SWT.NONE).setText("Folders worked in before:");
        Button forget = new Button(parent, SWT.PUSH);
        forget.setText("Clear List");
        forget.setData("thirdleak.name", "preference.forgetFolders");
        forget.setEnabled(FolderMemory.recent().folders().size() > 1);
        forget.addListener(SWT.Selection, event -> {
            FolderMemory.forgetOthers();
            forget.setEnabled(false);
        });
    }

    private void heading(String words) {
        Composite parent = getFieldEditorParent();
        Label label = new Label(parent, SWT.NONE);
        label.setText(words);
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .indent(0, parent.getChildren().length > 1 ? SPACE_ABOVE : 0)
                .applyTo(label);
    }

    private void number(String key, String label, int least, int most) {
        Composite parent = getFieldEditorParent();
        IntegerFieldEditor editor = new IntegerFieldEditor(key, label, parent, DIGITS);
        editor.setValidRange(least, most);
        editor.setErrorMessage(label.replace(":", "") + " must be " + least + " to " + most);
        editor.getTextControl(parent).setData("thirdleak.name", "preference." + key);
        addField(editor);
    }

    private void choice(String key, String label) {
        String[][] entries = Stream.of(Choice.values())
                .map(choice -> new String[] {choice.label(), choice.key()})
                .toArray(String[][]::new);
        addField(new ComboFieldEditor(key, label, entries, getFieldEditorParent()));
    }

    private void tick(String key, String label) {
        FieldEditor editor = new BooleanFieldEditor(key, label, getFieldEditorParent());
        addField(editor);
    }
}
