/** Preferences. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.preference;
