/** What the view Properties shows of a selection. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.property;
