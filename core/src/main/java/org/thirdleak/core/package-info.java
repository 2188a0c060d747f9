/** The physics and the record. See the sub-packages; nothing here reads a file, draws a chart or throws dice. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.core;
