/**
 * The same work in Java and in plain C, done in turns: {@link org.thirdleak.benchmarks.comparison.Comparison} is the
 * program behind {@code benchmarks/compare}.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.benchmarks.comparison;
