/** Runs under way: queue, progress, odds as they come, cancel and resume. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.run;
