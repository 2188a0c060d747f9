package org.thirdleak.workbench.editor;

import java.nio.file.Path;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.jspecify.annotations.Nullable;

/** Brings the configs back that were open when the window was closed; the editor of one that is gone says so. */
public final class ConfigInputFactory implements IElementFactory {

    static final String ID = "org.thirdleak.workbench.editor.input";

    @Override
    public @Nullable IAdaptable createElement(IMemento memento) {
        String file = memento.getString(ConfigInput.FILE);
        if (file == null) {
            return null;
        }
        return new ConfigInput(Path.of(file)); // of one that is gone the editor says so
    }
}
