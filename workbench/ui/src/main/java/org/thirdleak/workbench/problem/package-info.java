/** Problems of configs as rows that lead to their place. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.problem;
