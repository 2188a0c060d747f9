/** How odd the record is under chance alone, and whether the procedure could tell the hypotheses apart. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.calibration;
