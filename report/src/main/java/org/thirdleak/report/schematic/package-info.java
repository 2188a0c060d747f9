/**
 * A leak of a circuit as a schematic: {@link org.thirdleak.report.schematic.CircuitSchematic} draws pump, heat exchanger,
 * radiator panels, coolant, hole and compartments of every circuit at any time of a result.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.report.schematic;
