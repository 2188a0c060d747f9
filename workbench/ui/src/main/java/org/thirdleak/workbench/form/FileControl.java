package org.thirdleak.workbench.form;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.thirdleak.workbench.form.FormNode.Field;
import org.thirdleak.workbench.source.ConfigText;

/** The name of a file, typed or browsed for; written relative to the config. That it exists is looked at with the problems. */
final class FileControl implements FieldControl {

    private final Composite row;
    private final TextControl text;

    FileControl(Composite parent, Field field, String ending, Path folder, Edits edits) {
        row = new Composite(parent, SWT.NONE);
        row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        row.setLayout(layout);
        text = new TextControl(row, field, edits);
        Button browse = new Button(row, SWT.PUSH);
        browse.setText("Browse…");
        browse.addListener(
                SWT.Selection,
                event -> chosen(ending, folder)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .ifPresent(name -> edits.choose(ConfigText.scalar(name))));
    }

    private Optional<Path> chosen(String ending, Path folder) {
        FileDialog dialog = new FileDialog(row.getShell(), SWT.OPEN);
        dialog.setFilterPath(folder.toString());
        dialog.setFilterExtensions(new String[] {"*." + ending, "*"});
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    @Override
    public Control widget() {
        return row;
    }

    @Override
    public Control input() {
        return text.input();
    }

    @Override
    public void show(Field field) {
        text.show(field);
    }
}
