package org.thirdleak.workbench.editor;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/** The Edit menu for a config: undo and redo on both pages, cut, copy, paste and find on the source. */
final class EditActions implements AutoCloseable {

    private final IDocument document;
    private final IDocumentUndoManager history;
    private final IActionBars bars;
    private boolean joining;

    EditActions(IActionBars bars, IDocument document) {
        this.bars = bars;
        this.document = document;
        DocumentUndoManagerRegistry.connect(document);
        history = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
        history.connect(this);
        put(ActionFactory.UNDO, () -> step(true));
        put(ActionFactory.REDO, () -> step(false));
    }

    /** Forgets the edits so far, as after another file was read. */
    void forget() {
        endStep();
        history.reset();
    }

    /** What holds only while the source is in front; fields of a form cut and paste by themselves. */
    void onSource(SourcePage page) {
        endStep();
        put(ActionFactory.CUT, () -> page.operate(ITextOperationTarget.CUT));
        put(ActionFactory.COPY, () -> page.operate(ITextOperationTarget.COPY));
        put(ActionFactory.PASTE, () -> page.operate(ITextOperationTarget.PASTE));
        put(ActionFactory.SELECT_ALL, () -> page.operate(ITextOperationTarget.SELECT_ALL));
        put(ActionFactory.FIND, page::find);
        bars.updateActionBars();
    }

    /** Leaves all but undo and redo to the fields. */
    void onForm() {
        for (ActionFactory each : new ActionFactory[] {
            ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.SELECT_ALL, ActionFactory.FIND
        }) {
            bars.setGlobalActionHandler(each.getId(), null);
        }
        bars.updateActionBars();
    }

    private void put(ActionFactory factory, Runnable work) {
        bars.setGlobalActionHandler(factory.getId(), new Action() {
            @Override
            public void run() {
                work.run();
            }
        });
    }

    /** Joins the edits from here to the end of the step; they are taken back together. */
    void beginStep() {
        if (!joining) {
            history.beginCompoundChange();
            joining = true;
        }
    }

    /** What is edited next is taken back apart from what was edited so far. */
    void endStep() {
        if (joining) {
            history.endCompoundChange();
            joining = false;
        }
    }

    private void step(boolean back) {
        endStep();
        try {
            if (back && history.undoable()) {
                history.undo();
            } else if (!back && history.redoable()) {
                history.redo();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("undoing an edit of a text", e);
        }
    }

    @Override
    public void close() {
        history.disconnect(this);
        DocumentUndoManagerRegistry.disconnect(document);
    }
}
