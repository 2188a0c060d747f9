/** The application: its window, menus and perspectives. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.application;
