package org.thirdleak.workbench.chart;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Puts the chart on the clipboard as a picture. */
public final class CopyHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        ActiveFigure.of(event)
                .ifPresentOrElse(
                        FigureCopy::picture,
                        () -> MessageDialog.openInformation(
                                HandlerUtil.getActiveShell(event),
                                "No Chart",
                                "No chart is shown. Select a run in the run history and a chart in the view Charts."));
        return null;
    }
}
