/** The runs of a folder. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.history;
