/** New configs from examples. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.wizard;
