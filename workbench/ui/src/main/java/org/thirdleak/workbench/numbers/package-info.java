/** Tables of a result. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.numbers;
