/** The editor of a config: a form and its source, in step. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.editor;
