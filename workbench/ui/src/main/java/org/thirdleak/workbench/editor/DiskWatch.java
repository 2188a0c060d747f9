package org.thirdleak.workbench.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.thirdleak.workbench.session.Session;

/** Looks every two seconds whether the file of an editor has become another one on the disk. */
final class DiskWatch implements AutoCloseable {

    private static final int EVERY_MS = 2_000;

    private final ConfigEditor editor;
    private final Display display;
    private boolean closed;
    private boolean asking;
    private boolean goneSaid;

    DiskWatch(ConfigEditor editor, Display display) {
        this.editor = editor;
        this.display = display;
        again();
    }

    private void again() {
        if (!closed && !display.isDisposed()) {
            display.timerExec(EVERY_MS, this::look);
        }
    }

    private void look() {
        if (closed) {
            return;
        }
        Path file = editor.configFile();
        String known = editor.saved();
        Session.current().background().execute(() -> later(seen(file, known)));
    }

    /** What the disk says of the file; called in the background. */
    private Runnable seen(Path file, String known) {
        if (Files.notExists(file)) {
            return () -> gone(file);
        }
        try {
            String text = ConfigFile.read(file);
            return () -> found(file, known, text);
        } catch (IOException unreadable) {
            // said when it is opened or saved; the text in the editor stays
            return () -> {};
        }
    }

    private void later(Runnable shown) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!closed) {
                    try {
                        shown.run();
                    } finally {
                        again();
                    }
                }
            });
        }
    }

    private void gone(Path file) {
        boolean moved = !file.equals(editor.configFile());
        if (!goneSaid && !moved && editor.trouble().isEmpty()) {
            goneSaid = true;
            editor.keep("");
            MessageDialog.openWarning(
                    editor.getSite().getShell(),
                    "The config is gone",
                    file + "\n\nThe file was deleted, renamed or its disk is not there. Its text stays in"
                            + " the editor; File, Save writes it again.");
        }
    }

    /** Saved or read anew since the look began: look again later. */
    private void found(Path file, String known, String text) {
        boolean moved = !file.equals(editor.configFile()) || !known.equals(editor.saved());
        if (moved || asking) {
            return;
        }
        if (!editor.trouble().isEmpty()) {
            editor.mended(text);
            return;
        }
        if (text.equals(known) && !goneSaid) {
            return;
        }
        goneSaid = false;
        if (!editor.isDirty() || text.equals(editor.model().text().text())) {
            editor.reload(text);
            return;
        }
        asking = true;
        int answer = MessageDialog.open(
                MessageDialog.QUESTION,
                editor.getSite().getShell(),
                "The config changed on the disk",
                file + "\n\nAnother program changed the file while you were editing it. "
                        + TextDifference.of(editor.model().text().text(), text),
                0,
                "Keep Mine",
                "Take the File's");
        asking = false;
        if (answer == 1) {
            editor.reload(text);
        } else {
            editor.keep(text);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
