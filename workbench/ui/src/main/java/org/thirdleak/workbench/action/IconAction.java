package org.thirdleak.workbench.action;

import java.net.URL;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.resource.ImageDescriptor;

/** An item of a toolbar or a menu, with an icon of this program. */
public final class IconAction extends Action {

    private final Runnable step;

    /**
     * A button.
     *
     * @param words what it does, with its key
     * @param icon file name of the icon, without ending
     * @param step does it, on the thread of the window
     */
    public IconAction(String words, String icon, Runnable step) {
        this(words, icon, AS_PUSH_BUTTON, step);
    }

    /**
     * An item.
     *
     * @param words what it does, with its key
     * @param icon file name of the icon, without ending
     * @param style such as {@link #AS_CHECK_BOX}
     * @param step does it, on the thread of the window
     */
    public IconAction(String words, String icon, int style, Runnable step) {
        super(words, style);
        this.step = step;
        setToolTipText(words);
        icon(icon).ifPresent(this::setImageDescriptor);
    }

    @Override
    public void run() {
        step.run();
    }

    /**
     * An icon of this program.
     *
     * @param name its file name, without ending
     * @return empty if there is none
     */
    public static Optional<ImageDescriptor> icon(String name) {
        URL file = IconAction.class.getResource("/icons/" + name + ".svg");
        return Optional.ofNullable(file).map(ImageDescriptor::createFromURL);
    }
}
