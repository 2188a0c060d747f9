package org.thirdleak.workbench.editor;

import java.util.Optional;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.CursorLinePainter;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
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

    private final ConfigEditor configEditor;
    private final ConfigModel model;
    private final IDocument document;
    private Optional<SourceViewer> viewer = Optional.empty();
    private Optional<FindBar> findBar = Optional.empty();
    private Optional<ProblemMarks> marks = Optional.empty();
    private Changes.Subscription changes = () -> {};
    private Optional<Composite> body = Optional.empty();
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

        boolean dark = Session.current().appearance().dark();
        ProblemMarks problems = new ProblemMarks(model);
        CompositeRuler ruler = new CompositeRuler(6);
        LineNumberRulerColumn numbers = new LineNumberRulerColumn();
        numbers.setForeground(dark ? new Color(0x6b, 0x77, 0x84) : new Color(0x9a, 0xa5, 0xb0));
        ruler.addDecorator(0, numbers);
        SourceViewer shown = new SourceViewer(page, ruler, SWT.V_SCROLL | SWT.H_SCROLL | SWT.MULTI);
        shown.getControl().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        shown.configure(new SourceSetup(dark, problems));
        shown.setDocument(document, problems.annotations());
        problems.paintOn(shown);
        numbers.setBackground(shown.getTextWidget().getBackground());

        StyledText text = shown.getTextWidget();
        text.setData("thirdleak.name", "editor.source");
        text.setFont(JFaceResources.getTextFont());
        numbers.setFont(JFaceResources.getTextFont());
        text.setMargins(6, 0, 6, 0);
        text.setTabs(2);
        CursorLinePainter line = new CursorLinePainter(shown);
        line.setHighlightColor(dark ? new Color(0x26, 0x2f, 0x3a) : new Color(0xf1, 0xf5, 0xf9));
        shown.addPainter(line);
        text.addCaretListener(event -> caretMoved(text.getDisplay()));
        viewer = Optional.of(shown);
        marks = Optional.of(problems);
        findBar = Optional.of(new FindBar(page, shown, document));
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

    /** A file that is not text is not shown as such, and cannot be overwritten by what is not there. */
    void showTrouble(String trouble) {
        viewer.ifPresent(shown -> {
            shown.setEditable(trouble.isEmpty());
            if (!trouble.isEmpty()) {
                shown.getTextWidget().setText("This file cannot be edited here.\n" + trouble);
            }
        });
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
