/** Prior distributions with their quantile transforms, and the {@link org.thirdleak.simulator.prior.ParameterSpace} they span. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.prior;
