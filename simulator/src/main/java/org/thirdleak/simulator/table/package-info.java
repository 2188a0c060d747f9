/**
 * Data files: {@link org.thirdleak.simulator.table.UnitTable}, {@link org.thirdleak.simulator.table.LeakTable},
 * {@link org.thirdleak.simulator.table.FluxTable} and {@link org.thirdleak.simulator.table.StreamTable} read CSV strictly
 * and refuse a file with everything that is wrong with it, by row and column.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.table;
