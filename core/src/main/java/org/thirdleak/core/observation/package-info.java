/**
 * What was observed: {@link org.thirdleak.core.observation.CircuitUnit} is one radiator circuit with its clocks,
 * {@link org.thirdleak.core.observation.ServiceRecord} the fleet of them between two dates, with its leaks.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.core.observation;
