/** JMH benchmarks of the kernels, one call each. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.benchmarks.kernel;
