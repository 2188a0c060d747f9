/** Commands and dialogs that several views share. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.action;
