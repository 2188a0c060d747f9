package org.thirdleak.workbench.explorer;

import java.net.URL;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.Image;
import org.thirdleak.workbench.folder.StudyNode;

/** Pictures of the nodes of a study folder; made when first needed, disposed together. For the thread of the window. */
public final class StudyIcons {

    private final Map<String, Image> made = new HashMap<>();

    /**
     * The picture of a node.
     *
     * @param node the node
     * @param problems whether something is wrong with it, for a config
     * @return an image that is disposed with these icons
     */
    public Image of(StudyNode node, boolean problems) {
        if (node instanceof StudyNode.Run run) {
            return named("run-" + run.condition().name().toLowerCase(Locale.ROOT));
        }
        if (node instanceof StudyNode.Config) {
            return named(problems ? "config-error" : "config");
        }
        return named("folder");
    }

    /**
     * A picture by the name of its file.
     *
     * @param name without ending
     * @return the image; that of a missing picture if there is none
     */
    public Image named(String name) {
        return made.computeIfAbsent(name, key -> descriptor(key).createImage());
    }

    /**
     * A picture that somebody else disposes.
     *
     * @param name without ending
     * @return its descriptor
     */
    public static ImageDescriptor descriptor(String name) {
        Optional<URL> entry = Optional.ofNullable(FileLocator.find(
                Platform.getBundle("org.thirdleak.workbench"), new Path("icons/" + name + ".svg"), Map.of()));
        return entry.map(ImageDescriptor::createFromURL).orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }

    /** Gives all pictures back. */
    public void dispose() {
        made.values().forEach(Image::dispose);
        made.clear();
    }
}
