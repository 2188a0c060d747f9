package org.thirdleak.workbench.run;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;

/** What goes wrong with runs goes to the Error Log. */
final class RunErrors {

    private RunErrors() {}

    /** Nothing for a run that was cancelled, nor where no platform runs. */
    static void log(RunRequest request, RunFailure why, Throwable failure) {
        if (why.state() == RunState.FAILED && Platform.isRunning()) {
            ILog.of(RunErrors.class).error("Run of " + request.name() + ": " + why.reason(), failure);
        }
    }
}
