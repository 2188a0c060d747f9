package org.thirdleak.workbench.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.thirdleak.workbench.folder.ConfigKind;
import org.thirdleak.workbench.source.ConfigModel;

/** What is asked and told when a config is saved. */
final class SaveDialogs {

    private final Shell shell;

    SaveDialogs(Shell shell) {
        this.shell = shell;
    }

    /** Another name for a config; empty if none was chosen. */
    Optional<Path> otherName(Path file) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Save Config As");
        dialog.setFilterPath(String.valueOf(file.getParent()));
        dialog.setFileName(String.valueOf(file.getFileName()));
        dialog.setFilterExtensions(new String[] {"*.yaml;*.yml;*.json"});
        dialog.setOverwrite(true);
        Optional<Path> chosen = Optional.ofNullable(dialog.open()).map(Path::of).map(SaveDialogs::complete);
        if (chosen.isPresent() && ConfigModel.isJson(chosen.get()) && !ConfigModel.isJson(file)) {
            MessageDialog.openInformation(
                    shell,
                    "Save Config As",
                    "This config is YAML, and " + chosen.get().getFileName() + " would be read as JSON. Choose a name"
                            + " that ends in .yaml.");
            return Optional.empty();
        }
        return chosen;
    }

    /** The explorer shows no config without an ending. */
    private static Path complete(Path typed) {
        return ConfigKind.mayBe(typed) ? typed : typed.resolveSibling(typed.getFileName() + ".yaml");
    }

    /**
     * Whether nothing is lost by saving: the file is as it was last read, or may be overwritten.
     *
     * @param file where the text is to be saved
     * @param saved the text that the file should have
     * @param edited the text to save
     */
    boolean mayOverwrite(Path file, String saved, String edited) {
        Optional<String> onDisk = onDisk(file);
        return onDisk.isEmpty()
                || onDisk.get().equals(saved)
                || onDisk.get().equals(edited)
                || MessageDialog.open(
                                MessageDialog.QUESTION,
                                shell,
                                "The config changed on the disk",
                                file + "\n\nAnother program has just changed the file. "
                                        + TextDifference.of(edited, onDisk.get()),
                                0,
                                "Overwrite",
                                "Do Not Save")
                        == 0;
    }

    private static Optional<String> onDisk(Path file) {
        try {
            return Files.exists(file) ? Optional.of(ConfigFile.read(file)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Tells that saving failed and that nothing is lost. */
    void failed(Path file, IOException failure) {
        MessageDialog.openError(
                shell,
                "The config is not saved",
                file + "\n\n" + failure.getMessage()
                        + "\n\nThe text stays in the editor. Make room or allow writing and"
                        + " save again, or save it under another name: File, Save As.");
    }
}
