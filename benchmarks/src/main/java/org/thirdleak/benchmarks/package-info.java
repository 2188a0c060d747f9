/** The base case that everything here is measured on. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.benchmarks;
