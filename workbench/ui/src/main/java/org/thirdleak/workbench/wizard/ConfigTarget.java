package org.thirdleak.workbench.wizard;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.thirdleak.workbench.folder.ConfigKind;
import org.thirdleak.workbench.folder.StudyFiles;
import org.thirdleak.workbench.folder.StudyFolder;

/**
 * Where a new config goes, as typed.
 *
 * @param worked the folder worked in, an absolute path
 * @param folder folder of the config as typed; one that is not absolute is below the folder worked in
 * @param name name of the file as typed; its ending may be missing
 */
record ConfigTarget(Path worked, String folder, String name) {

    private static final String CONFIGS = "configs";

    /**
     * The folder to propose: that of the configs, whose data are then in the folder beside it.
     *
     * @param worked the folder worked in
     * @param configsAtTop whether configs lie in the folder itself
     */
    static Path proposedFolder(Path worked, boolean configsAtTop) {
        Path configs = worked.resolve(CONFIGS);
        boolean isOne = String.valueOf(worked.getFileName()).equals(CONFIGS);
        return Files.isDirectory(configs) || (!configsAtTop && !isOne) ? configs : worked;
    }

    /** A name that is free in a folder, made from that of an example. */
    static String proposedName(Path folder, String example) {
        Path config = folder.resolve(example);
        return Files.exists(config) ? StudyFiles.freeName(config) : example;
    }

    /** What has to be changed first; empty if the config can be made. */
    Optional<String> refusal() {
        if (folder.isBlank()) {
            return Optional.of("Say which folder the config shall be in.");
        }
        Path place;
        try {
            place = place();
        } catch (InvalidPathException e) {
            return Optional.of("This is no name of a folder: " + e.getReason() + ".");
        }
        return folderRefusal(place).or(() -> name.isBlank() ? StudyFiles.refusal(place, name) : nameRefusal(place));
    }

    private Optional<String> nameRefusal(Path place) {
        String whole = completed();
        return whole.toLowerCase(Locale.ROOT).endsWith(".json")
                ? Optional.of("The examples are YAML. End the name in .yaml.")
                : StudyFiles.refusal(place, whole);
    }

    /** A folder that is not there is made, so what counts is the nearest one that is. */
    private static Optional<String> folderRefusal(Path place) {
        Path there = place;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            return Optional.of(there + " is a file. Choose a folder.");
        }
        return Files.isWritable(there)
                ? Optional.empty()
                : Optional.of("The folder " + there + " may not be written. Choose another one.");
    }

    /** What is worth knowing although the config can be made. To be asked if there is no refusal. */
    Optional<String> remark() {
        if (!place().startsWith(worked) || place().startsWith(worked.resolve(StudyFolder.RUNS))) {
            return Optional.of("The explorer does not show this folder. It shows the configs in " + worked + ".");
        }
        return name.equals(completed())
                ? Optional.empty()
                : Optional.of("The file will be called " + completed() + ".");
    }

    /** The new config, an absolute path. To be asked if there is no refusal. */
    Path file() {
        return place().resolve(completed());
    }

    private Path place() {
        return worked.resolve(folder.strip()).normalize();
    }

    private String completed() {
        return ConfigKind.mayBe(Path.of(name)) ? name : name + ".yaml";
    }
}
