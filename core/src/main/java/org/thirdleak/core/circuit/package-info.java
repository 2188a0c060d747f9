/**
 * Cooling of a module as it was designed: a {@link org.thirdleak.core.circuit.CooledModule} has two compartments and one
 * or more {@link org.thirdleak.core.circuit.RadiatorCircuit circuits}, each a charge of coolant, an accumulator, a loop
 * and a radiator. Descriptions only, complete and checked; what happens to them is in
 * {@code org.thirdleak.core.degradation}. Model card: {@code docs/models/radiator-circuit.md}.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.core.circuit;
