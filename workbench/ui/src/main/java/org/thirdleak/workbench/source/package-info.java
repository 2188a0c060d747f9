/**
 * The text of a config: where each setting stands in it, edits that leave everything else as it was written, and the
 * problems of a text that need not have been saved. Free of widgets.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.source;
