package org.thirdleak.workbench.folder;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A run of this session that its folder does not tell of: one that waits, works or failed.
 *
 * @param config its config, an absolute path
 * @param folder its run folder, empty until it is known
 * @param condition how it stands
 * @param headline how far it has got, or why it failed
 */
public record PendingRun(Path config, Optional<Path> folder, RunCondition condition, String headline) {}
