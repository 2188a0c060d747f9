/** The one-page picture of a run in a window of its own. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.page;
