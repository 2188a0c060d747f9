/** What the views of the window share. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.session;
