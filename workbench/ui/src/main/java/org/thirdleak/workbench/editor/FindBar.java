package org.thirdleak.workbench.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.FindReplaceDocumentAdapter;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A line below a text to find words in it; hidden until it is wanted. */
final class FindBar {

    private static final int WIDTH = 260;

    private final Composite bar;
    private final Text words;
    private final Label said;
    private final SourceViewer viewer;
    private final IDocument document;

    FindBar(Composite parent, SourceViewer viewer, IDocument document) {
        this.viewer = viewer;
        this.document = document;
        bar = new Composite(parent, SWT.NONE);
        bar.setLayout(new GridLayout(5, false));
        GridData place = new GridData(SWT.FILL, SWT.CENTER, true, false);
        place.exclude = true;
        bar.setLayoutData(place);
        bar.setVisible(false);
        new Label(bar, SWT.NONE).setText("Find");
        words = new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL);
        words.setData("thirdleak.name", "editor.find");
        GridData field = new GridData(SWT.LEFT, SWT.CENTER, false, false);
        field.widthHint = WIDTH;
        words.setLayoutData(field);
        button("Previous", false);
        button("Next", true);
        said = new Label(bar, SWT.NONE);
        said.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        words.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> find(true)));
        words.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.ESC) {
                show(false);
                viewer.getTextWidget().setFocus();
            }
        }));
    }

    private void button(String title, boolean forward) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(title);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> find(forward)));
    }

    /** Opens with the word that is selected. */
    void open() {
        String selected = viewer.getTextWidget().getSelectionText();
        if (!selected.isEmpty() && !selected.contains("\n")) {
            words.setText(selected);
        }
        show(true);
        words.setFocus();
        words.selectAll();
    }

    private void show(boolean visible) {
        ((GridData) bar.getLayoutData()).exclude = !visible;
        bar.setVisible(visible);
        bar.requestLayout();
    }

    private void find(boolean forward) {
        if (words.getText().isEmpty()) {
            return;
        }
        Point selection = viewer.getSelectedRange();
        int from = forward ? selection.x + selection.y : selection.x - 1;
        try {
            FindReplaceDocumentAdapter adapter = new FindReplaceDocumentAdapter(document);
            IRegion found = from < 0 ? null : adapter.find(from, words.getText(), forward, false, false, false);
            boolean around = found == null;
            if (around) {
                int end = forward ? 0 : document.getLength() - 1;
                found = adapter.find(end, words.getText(), forward, false, false, false);
            }
            said.setText(found == null ? "not found" : around ? "went on from the other end" : "");
            if (found != null) {
                viewer.setSelectedRange(found.getOffset(), found.getLength());
                viewer.revealRange(found.getOffset(), found.getLength());
            }
        } catch (BadLocationException outside) {
            said.setText("not found");
        }
    }
}
