package org.thirdleak.workbench.editor;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.editor.FormPage;
import org.jspecify.annotations.Nullable;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;
import org.thirdleak.workbench.source.ConfigModel;
import org.thirdleak.workbench.source.ConfigText;
import org.thirdleak.workbench.source.TextRegion;

/** The source of a config, with colours, problems at their lines, and a bar to find words. */
final class SourcePage extends FormPage {

    /** Of the page in its editor. */
    static final String ID = "org.thirdleak.workbench.source";

    private static final int SETTLED_MS = 200;
    private static final int REFUSAL_MARGIN = 16;

    private final ConfigEditor configEditor;
    private final ConfigModel model;
    private final IDocument document;
    private Optional<SourceViewer> viewer = Optional.empty();
    private Optional<FindBar> findBar = Optional.empty();
    private Optional<ProblemMarks> marks = Optional.empty();
    private Changes.Subscription changes = () -> {};
    private Optional<Composite> body = Optional.empty();
    private Optional<Label> refusal = Optional.empty();
    private int caretMoves;

    SourcePage(ConfigEditor editor, ConfigModel model, IDocument document) {
        super(editor, ID, "Source");
        this.configEditor = editor;
        this.model = model;
        this.document = document;
    }

    @Override
    public void createPartControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(1, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        page.setLayout(layout);
        body = Optional.of(page);

        ProblemMarks problems = new ProblemMarks(model);
        SourceLook look = new SourceLook();
        CompositeRuler ruler = new CompositeRuler(2);
        ruler.addDecorator(0, problems.ruler());
        ruler.addDecorator(1, look.numbers());
        SourceViewer shown = new SourceViewer(page, ruler, SWT.V_SCROLL | SWT.H_SCROLL | SWT.MULTI);
        shown.getControl().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        shown.configure(new SourceSetup(look.colours(), model, problems));
        shown.setDocument(document, problems.annotations());
        problems.paintOn(shown);

        StyledText text = shown.getTextWidget();
        text.setData("thirdleak.name", "editor.source");
        look.dress(shown);
        text.addCaretListener(event -> caretMoved(text.getDisplay()));
        shown.prependVerifyKeyListener(key -> {
            if (key.keyCode == ' ' && (key.stateMask & SWT.MOD1) != 0) {
                key.doit = false;
                shown.doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
            }
        });
        viewer = Optional.of(shown);
        marks = Optional.of(problems);
        findBar = Optional.of(new FindBar(page, shown, document));
        refusal = Optional.of(refusal(page));
        changes = model.changes().listen(change -> changed(text.getDisplay(), change));
        problems.show(document);
        showTrouble(configEditor.trouble());
        model.selected().ifPresent(this::reveal);
    }

    @Override
    public @Nullable Control getPartControl() {
        return body.orElse(null);
    }

    private void changed(Display display, ConfigModel.Change change) {
        if (change == ConfigModel.Change.PROBLEMS && !display.isDisposed()) {
            display.asyncExec(() -> {
                if (isShown()) {
                    marks.ifPresent(shown -> shown.show(document));
                }
            });
        }
    }

    private boolean isShown() {
        return body.filter(page -> !page.isDisposed()).isPresent();
    }

    /** The setting at the caret is told once the caret rests; the text is parsed off the thread of the window. */
    private void caretMoved(Display display) {
        int move = ++caretMoves;
        display.timerExec(SETTLED_MS, () -> {
            if (move == caretMoves && isShown()) {
                int offset = caret();
                ConfigText text = model.text();
                Session.current().background().execute(() -> text.pathAt(offset).ifPresent(model::select));
            }
        });
    }

    private int caret() {
        return viewer.map(shown ->
                        shown.widgetOffset2ModelOffset(shown.getTextWidget().getCaretOffset()))
                .orElse(0);
    }

    /** Selects a setting, or what is written nearest to it. */
    void reveal(String path) {
        ConfigText text = model.text();
        boolean there = text.pathAt(caret()).filter(path::equals).isPresent();
        if (!there) {
            TextRegion region = text.nearest(path);
            int end = text.text().indexOf('\n', region.offset());
            int length = end < 0 ? region.length() : Math.min(region.length(), end - region.offset());
            viewer.ifPresent(shown -> {
                shown.setSelectedRange(region.offset(), length);
                shown.revealRange(region.offset(), length);
            });
        }
    }

    /** Selects a line, counted from 1; the last one if there are fewer. */
    void revealLine(int line) {
        viewer.ifPresent(shown -> {
            try {
                IRegion region = document.getLineInformation(Math.min(line, document.getNumberOfLines()) - 1);
                shown.setSelectedRange(region.getOffset(), region.getLength());
                shown.revealRange(region.getOffset(), region.getLength());
            } catch (BadLocationException shortened) {
                shown.setSelectedRange(0, 0);
            }
        });
    }

    private static Label refusal(Composite page) {
        Label said = new Label(page, SWT.WRAP);
        said.setData("thirdleak.name", "editor.refused");
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .indent(REFUSAL_MARGIN, REFUSAL_MARGIN)
                .exclude(true)
                .applyTo(said);
        said.setVisible(false);
        return said;
    }

    /**
     * Says why a file is not shown, in place of its text.
     *
     * @param trouble what is wrong with it, empty if nothing is
     */
    void showTrouble(String trouble) {
        refusal.ifPresent(said -> {
            said.setText("This file cannot be edited here.\n\n" + trouble);
            setShown(said, !trouble.isEmpty());
        });
        viewer.ifPresent(shown -> {
            shown.setEditable(trouble.isEmpty());
            setShown(shown.getControl(), trouble.isEmpty());
        });
    }

    private static void setShown(Control control, boolean shown) {
        control.setVisible(shown);
        ((GridData) control.getLayoutData()).exclude = !shown;
        control.requestLayout();
    }

    /** Opens the bar that finds words. */
    void find() {
        findBar.ifPresent(FindBar::open);
    }

    /** Cuts, copies and so on, by the operations of a text viewer. */
    void operate(int operation) {
        viewer.filter(shown -> shown.canDoOperation(operation)).ifPresent(shown -> shown.doOperation(operation));
    }

    @Override
    public void setFocus() {
        viewer.ifPresent(shown -> shown.getTextWidget().setFocus());
    }

    @Override
    public void setActive(boolean active) {
        super.setActive(active);
        if (active) {
            model.selected().ifPresent(this::reveal);
        }
    }

    @Override
    public void dispose() {
        changes.close();
        super.dispose();
    }
}
