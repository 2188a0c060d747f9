package org.thirdleak.workbench.editor;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.CursorLinePainter;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.thirdleak.workbench.session.Changes;
import org.thirdleak.workbench.session.Session;

/** Font and colours of the source, in a light or a dark window. */
final class SourceLook {

    private static final int MARGIN = 6;
    private static final int TAB = 2;

    private final SourceColours colours =
            new SourceColours(Session.current().appearance().dark());
    private final LineNumberRulerColumn numbers = new LineNumberRulerColumn();

    SourceColours colours() {
        return colours;
    }

    LineNumberRulerColumn numbers() {
        return numbers;
    }

    /** Gives a viewer its look and keeps it in step with the window until it is disposed. */
    void dress(SourceViewer viewer) {
        StyledText text = viewer.getTextWidget();
        text.setFont(JFaceResources.getTextFont());
        numbers.setFont(JFaceResources.getTextFont());
        text.setMargins(MARGIN, 0, MARGIN, 0);
        text.setTabs(TAB);
        CursorLinePainter line = new CursorLinePainter(viewer);
        viewer.addPainter(line);
        recolour(viewer, line);
        Changes.Subscription theme = Session.current().appearance().changes().listen(changed -> {
            if (!text.isDisposed()) {
                // after the style sheet has coloured the widgets
                text.getDisplay().asyncExec(() -> recolour(viewer, line));
            }
        });
        text.addDisposeListener(event -> theme.close());
    }

    private void recolour(SourceViewer viewer, CursorLinePainter line) {
        StyledText text = viewer.getTextWidget();
        if (text == null || text.isDisposed()) {
            return;
        }
        boolean dark = Session.current().appearance().dark();
        colours.become(dark);
        line.setHighlightColor(dark ? new Color(0x2c, 0x36, 0x42) : new Color(0xf1, 0xf5, 0xf9));
        numbers.setForeground(dark ? new Color(0x7a, 0x87, 0x94) : new Color(0x9a, 0xa5, 0xb0));
        numbers.setBackground(text.getBackground());
        numbers.redraw();
        viewer.invalidateTextPresentation();
        text.redraw();
    }
}
