package org.thirdleak.workbench.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.form.SettingsPage;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;
import org.thirdleak.workbench.source.ConfigModel;
import org.thirdleak.workbench.source.ConfigText;

/**
 * Edits a config as a form and as source. The document of the source page holds the text and its history of edits; the
 * model that the form works on mirrors it.
 */
public final class ConfigEditor extends FormEditor {

    /** Its id. */
    public static final String ID = "org.thirdleak.workbench.editor";

    private static final long PATIENCE_MS = 40;

    private final Document document = new Document();
    private ConfigModel model = new ConfigModel(Path.of("unnamed.yaml"), "");
    private Changes.Subscription modelChanges = () -> {};
    private Optional<SourcePage> source = Optional.empty();
    private Optional<DiskWatch> watch = Optional.empty();
    private Optional<SettingOutline> outline = Optional.empty();
    private Optional<EditActions> actions = Optional.empty();
    private String saved = "";
    private String trouble = "";
    private boolean disposed;

    /**
     * Opens a config; brings it to the front if it is open.
     *
     * @param page of the window
     * @param file the config
     * @return its editor
     * @throws PartInitException if the window cannot show it
     */
    public static ConfigEditor open(IWorkbenchPage page, Path file) throws PartInitException {
        return (ConfigEditor) page.openEditor(new ConfigInput(file), ID);
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof IPathEditorInput path)) {
            throw new PartInitException("A config must be a file.");
        }
        Path file = path.getPath().toFile().toPath();
        super.init(site, new ConfigInput(file));
        setPartName(String.valueOf(file.getFileName()));
        model.close();
        model = new ConfigModel(file, "");
        read(file);
        modelChanges = model.changes().listen(this::modelChanged);
        document.addDocumentListener(new IDocumentListener() {
            @Override
            public void documentAboutToBeChanged(DocumentEvent event) {
                // only the result matters
            }

            @Override
            public void documentChanged(DocumentEvent event) {
                model.edit(ConfigText.of(document.get(), ConfigModel.isJson(configFile())));
                editorDirtyStateChanged();
            }
        });
    }

    /** What came of reading a file: its text, or what keeps it from being shown. */
    private record Reading(String text, String trouble) {
        static Reading of(Path file) {
            try {
                return new Reading(ConfigFile.read(file), "");
            } catch (IOException unreadable) {
                return new Reading("", String.valueOf(unreadable.getMessage()));
            }
        }
    }

    /** Waits a moment for the disk; a slow one fills the pages later, and nothing can be typed until then. */
    private void read(Path file) {
        CompletableFuture<Reading> reading = CompletableFuture.supplyAsync(
                () -> Reading.of(file), Session.current().background());
        try {
            fill(reading.get(PATIENCE_MS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            fill(new Reading("", "The disk is slow; " + file.getFileName() + " is still being read."));
            Display display = getSite().getShell().getDisplay();
            var unused = reading.thenAccept(late -> display.asyncExec(() -> {
                if (!disposed) {
                    fill(late);
                }
            }));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading " + file, e);
        }
    }

    private void fill(Reading read) {
        saved = read.text();
        trouble = read.trouble();
        document.set(saved);
        model.edit(ConfigText.of(saved, ConfigModel.isJson(configFile())));
        model.refuse(trouble);
        actions.ifPresent(EditActions::forget);
        showTrouble();
    }

    private void showTrouble() {
        source.ifPresent(page -> {
            page.showTrouble(trouble);
            if (!trouble.isEmpty()) {
                setActivePage(page.getIndex());
            }
        });
    }

    /** Shows a file that could not be shown before. */
    void mended(String text) {
        fill(new Reading(text, ""));
        editorDirtyStateChanged();
    }

    @Override
    protected void addPages() {
        actions = Optional.of(new EditActions(getEditorSite().getActionBars(), document));
        try {
            addPage(new SettingsPage(this, model));
            SourcePage page = new SourcePage(this, model, document);
            addPage(page);
            source = Optional.of(page);
        } catch (PartInitException e) {
            throw new IllegalStateException("pages of " + configFile(), e);
        }
        showTrouble();
        watch = Optional.of(new DiskWatch(this, getContainer().getDisplay()));
    }

    @Override
    protected void pageChange(int index) {
        super.pageChange(index);
        if (getActivePageInstance() instanceof SourcePage page) {
            actions.ifPresent(menu -> menu.onSource(page));
        } else {
            actions.ifPresent(EditActions::onForm);
        }
    }

    @Override
    public void setFocus() { // the platform asks the page's control, which may have nothing that takes keys
        if (getActivePageInstance() instanceof SettingsPage page) {
            page.setFocus();
        } else {
            super.setFocus();
        }
    }

    /** Where the config is saved, an absolute path. */
    public Path configFile() {
        return model.file();
    }

    /** The config as edited. */
    public ConfigModel model() {
        return model;
    }

    /** What keeps the file from being shown as text; empty if nothing does. */
    String trouble() {
        return trouble;
    }

    /** The text as it was last read or saved. */
    String saved() {
        return saved;
    }

    /**
     * Jumps to a setting: on the page in front, or in the source if the form does not have it.
     *
     * @param path dotted path, as of {@code --set}
     */
    public void show(String path) {
        model.select(path);
        if (getActivePageInstance() instanceof SettingsPage form && !form.shows(path)) {
            setActivePage(SourcePage.ID);
        }
        if (getActivePageInstance() instanceof SourcePage page) {
            page.reveal(path);
        } else if (getActivePageInstance() instanceof SettingsPage page) {
            page.select(path);
        }
    }

    /**
     * Jumps to a line of the source, for what is wrong outside of any setting.
     *
     * @param line from 1
     */
    public void showLine(int line) {
        setActivePage(SourcePage.ID);
        source.ifPresent(page -> page.revealLine(line));
    }

    private void modelChanged(ConfigModel.Change change) {
        if (change == ConfigModel.Change.TEXT) {
            String text = model.text().text();
            if (!text.equals(document.get())) { // an edit of the form: a value typed is one step back
                actions.ifPresent(EditActions::beginStep);
                replaceDiffering(text);
            }
        } else if (change != ConfigModel.Change.PROBLEMS) {
            actions.ifPresent(EditActions::endStep);
        }
    }

    /** Only what differs, so that the caret stays, and the edit can be undone. */
    private void replaceDiffering(String text) {
        String old = document.get();
        if (old.equals(text)) {
            return;
        }
        TextChange change = TextChange.between(old, text);
        try {
            document.replace(change.offset(), change.length(), change.text());
        } catch (BadLocationException impossible) {
            throw new IllegalStateException("replacing part of a text", impossible);
        }
    }

    /** Takes the text of the disk in place of the one edited. */
    void reload(String text) {
        saved = text;
        actions.ifPresent(EditActions::endStep);
        replaceDiffering(text);
        editorDirtyStateChanged();
    }

    /** Goes on with the text edited although the disk has another one. */
    void keep(String onDisk) {
        saved = onDisk;
        editorDirtyStateChanged();
    }

    @Override
    public boolean isDirty() {
        return trouble.isEmpty() && !saved.equals(document.get());
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        if (!dialogs().mayOverwrite(configFile(), saved, document.get()) || !save(configFile())) {
            monitor.setCanceled(true);
        }
    }

    @Override
    public boolean isSaveAsAllowed() {
        return trouble.isEmpty();
    }

    @Override
    public void doSaveAs() {
        dialogs().otherName(configFile()).filter(this::save).ifPresent(this::goOnAs);
    }

    /**
     * Goes on under another name, as after the file was renamed.
     *
     * @param other the file, which is there already
     */
    public void goOnAs(Path other) {
        model.saveAs(other);
        setInputWithNotify(new ConfigInput(configFile()));
        setPartName(String.valueOf(configFile().getFileName()));
    }

    private SaveDialogs dialogs() {
        return new SaveDialogs(getSite().getShell());
    }

    private boolean save(Path file) {
        String text = document.get();
        try {
            ConfigFile.write(file, text);
            saved = text;
            editorDirtyStateChanged();
            model.validateSoon();
            return true;
        } catch (IOException failed) {
            dialogs().failed(file, failed);
            return false;
        }
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> adapter) {
        if (adapter == IContentOutlinePage.class) {
            if (outline.filter(shown -> !shown.isDisposed()).isEmpty()) {
                outline = Optional.of(new SettingOutline(this));
            }
            return adapter.cast(outline.orElseThrow());
        }
        return super.getAdapter(adapter);
    }

    @Override
    public void dispose() {
        disposed = true;
        watch.ifPresent(DiskWatch::close);
        actions.ifPresent(EditActions::close);
        modelChanges.close();
        if (isDirty()) {
            model.discard();
        } else {
            model.close();
        }
        super.dispose();
    }
}
