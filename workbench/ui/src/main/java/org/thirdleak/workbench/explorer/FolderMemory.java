package org.thirdleak.workbench.explorer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.thirdleak.workbench.folder.RecentFolders;
import org.thirdleak.workbench.folder.StartFolder;
import org.thirdleak.workbench.session.Session;

/** Remembers from one start to the next which folders were worked in. */
public final class FolderMemory {

    private static final String NODE = "org.thirdleak.workbench";
    private static final String RECENT = "recentFolders";
    private static final String STUDIES = "studies";

    private FolderMemory() {}

    /** The folders worked in, the latest first. */
    public static RecentFolders recent() {
        return RecentFolders.of(InstanceScope.INSTANCE.getNode(NODE).get(RECENT, ""));
    }

    /**
     * Remembers a folder as the latest.
     *
     * @param folder an absolute path
     */
    public static void remember(Path folder) {
        store(recent().with(folder));
    }

    private static void store(RecentFolders folders) {
        var node = InstanceScope.INSTANCE.getNode(NODE);
        node.put(RECENT, folders.text());
        try {
            node.flush();
        } catch (BackingStoreException e) {
            Platform.getLog(FolderMemory.class).warn("The folders could not be remembered: " + e.getMessage(), e);
        }
    }

    /**
     * Opens the folder to begin with: the one that the command line names, else the last one, else that of the examples,
     * which is made at the first start and is opened too where the one named is not there.
     *
     * @param arguments the command line
     * @return the folder that the command line names, if it is not there
     */
    public static Optional<Path> openFirst(List<String> arguments) {
        Optional<Path> asked = StartFolder.asked(arguments);
        Optional<Path> missing = asked.filter(named -> !Files.isDirectory(named));
        Path folder = missing.isPresent()
                ? examples()
                : asked.or(() -> recent().folders().stream().findFirst()).orElseGet(FolderMemory::examples);
        Session.current().open(folder);
        remember(Session.current().folder());
        return missing;
    }

    /**
     * The examples that come with the program.
     *
     * @return a folder that holds {@code configs} and {@code data}
     * @throws IOException if they cannot be unpacked
     */
    public static Path bundledExamples() throws IOException {
        var bundled = Platform.getBundle(NODE).getEntry("examples");
        return new File(FileLocator.toFileURL(bundled).getPath()).toPath();
    }

    /** Forgets all folders but the one that is worked in. */
    public static void forgetOthers() {
        store(RecentFolders.of("").with(Session.current().folder()));
    }

    private static Path examples() {
        Path here = Path.of("").toAbsolutePath();
        try {
            Optional<Path> area = Optional.ofNullable(
                            Platform.getInstanceLocation().getURL())
                    .map(url -> new File(url.getPath()).toPath());
            Path studies = area.orElse(here).resolve(STUDIES);
            if (!Files.isDirectory(studies)) {
                StartFolder.prepare(bundledExamples(), studies);
            }
            return studies;
        } catch (IOException e) {
            Platform.getLog(FolderMemory.class).error("The examples could not be copied: " + e.getMessage(), e);
            return here;
        }
    }
}
