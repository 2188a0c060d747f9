/**
 * The folder worked in: its configs, their runs, how these stand, and what may be done with the files.
 * {@link org.thirdleak.workbench.folder.WatchedFolder} keeps a {@link org.thirdleak.workbench.folder.StudyFolder} up to
 * date. Free of widgets.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.folder;
