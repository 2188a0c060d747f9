/**
 * What a leak does, hour by hour: a {@link org.thirdleak.core.degradation.LeakScenario} is a module in orbit and what
 * opens when; its equations of motion are smooth within a phase.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.core.degradation;
