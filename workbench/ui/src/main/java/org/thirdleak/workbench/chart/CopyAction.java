package org.thirdleak.workbench.chart;

import org.eclipse.jface.action.Action;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;

/** Copies what has the focus: words of a field, the picture of a chart, else what the view is about. */
public final class CopyAction extends Action {

    private final Runnable otherwise;

    /**
     * An action.
     *
     * @param words its name
     * @param otherwise copies what the view is about
     */
    public CopyAction(String words, Runnable otherwise) {
        super(words);
        this.otherwise = otherwise;
    }

    @Override
    public void run() {
        Control focus = Display.getCurrent().getFocusControl();
        if (focus instanceof Text text && text.getSelectionCount() > 0) {
            text.copy();
        } else if (focus instanceof FigureCanvas canvas) {
            FigureCopy.picture(canvas);
        } else {
            otherwise.run();
        }
    }
}
