/** The configs of a folder and the state of their runs. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.explorer;
