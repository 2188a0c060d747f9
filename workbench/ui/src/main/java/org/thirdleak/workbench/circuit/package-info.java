/** A circuit drawn as a schematic whose colours follow time. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.circuit;
