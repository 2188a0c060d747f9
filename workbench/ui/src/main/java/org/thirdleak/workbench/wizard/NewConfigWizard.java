package org.thirdleak.workbench.wizard;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.thirdleak.workbench.editor.ConfigEditor;
import org.thirdleak.workbench.explorer.ExplorerView;
import org.thirdleak.workbench.session.Session;
import org.thirdleak.workbench.wizard.ExampleCopy.Existing;

/** Makes a config from an example: which one, then where. */
public final class NewConfigWizard extends Wizard implements INewWizard {

    private static final String FAILED = "The config was not made";
    private static final String NOTHING_CHANGED = "\n\nNothing was written.";

    private final ExamplePage examples = new ExamplePage();
    private final TargetPage target = new TargetPage(examples::chosen);
    private IWorkbench workbench = PlatformUI.getWorkbench();

    @Override
    public void init(IWorkbench opened, IStructuredSelection selection) {
        workbench = opened;
        setWindowTitle("New Config");
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        addPage(examples);
        addPage(target);
    }

    /** Only where the second page has shown what will be written. */
    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == target && super.canFinish();
    }

    @Override
    public boolean performFinish() {
        Optional<Example> example = examples.chosen();
        if (example.isEmpty()) {
            return false;
        }
        Path config = target.target().file();
        Optional<ExampleCopy> copy =
                inBackground("Looking at what is there", () -> ExampleCopy.of(example.get(), config));
        Optional<Existing> existing = copy.flatMap(this::existing);
        boolean written = existing.isPresent()
                && inBackground("Copying " + example.get().name(), () -> {
                            copy.get().write(existing.get());
                            return config;
                        })
                        .isPresent();
        if (written) {
            Session.current().study().refresh();
            show(config);
        }
        return written;
    }

    /** Empty if the question was cancelled. */
    private Optional<Existing> existing(ExampleCopy copy) {
        List<Path> differing = copy.differing();
        if (differing.isEmpty()) {
            return Optional.of(Existing.KEEP);
        }
        String files = differing.stream().map(Path::toString).collect(Collectors.joining("\n"));
        String question = "The new config names files that are there already and differ from those of the example:\n\n"
                + files + "\n\nOther configs may use them.";
        int answer = MessageDialog.open(
                MessageDialog.QUESTION,
                getShell(),
                "Files Differ",
                question,
                0,
                "Keep What Is There",
                "Take the Example's",
                "Cancel");
        return switch (answer) {
            case 0 -> Optional.of(Existing.KEEP);
            case 1 -> Optional.of(Existing.REPLACE);
            default -> Optional.empty();
        };
    }

    /** Empty if it failed, which has been told. */
    private <T> Optional<T> inBackground(String what, Callable<T> work) {
        AtomicReference<Optional<T>> result = new AtomicReference<>(Optional.empty());
        try {
            getContainer().run(true, false, monitor -> {
                monitor.beginTask(what, IProgressMonitor.UNKNOWN);
                try {
                    result.set(Optional.of(work.call()));
                } catch (Exception e) {
                    throw new InvocationTargetException(e);
                }
            });
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof IOException failure)) {
                throw new IllegalStateException(what, e.getCause());
            }
            MessageDialog.openError(getShell(), FAILED, failure.getMessage() + NOTHING_CHANGED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Objects.requireNonNull(result.get());
    }

    private void show(Path config) {
        IWorkbenchPage page = workbench.getActiveWorkbenchWindow().getActivePage();
        if (page.findView(ExplorerView.ID) instanceof ExplorerView explorer) {
            explorer.select(config);
        }
        try {
            ConfigEditor.open(page, config);
        } catch (PartInitException e) {
            MessageDialog.openError(
                    getShell(),
                    "The new config cannot be opened",
                    config + " was made. Open it from the explorer.\n\n" + e.getMessage());
        }
    }
}
