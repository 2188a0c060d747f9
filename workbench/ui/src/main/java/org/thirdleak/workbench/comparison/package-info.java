/** Runs side by side. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.comparison;
