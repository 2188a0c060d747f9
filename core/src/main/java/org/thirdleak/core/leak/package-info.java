/**
 * What goes through a hole into vacuum: a {@link org.thirdleak.core.leak.Breach} is the hole, a
 * {@link org.thirdleak.core.leak.LeakLaw} the flow of a liquid that may boil in it, an
 * {@link org.thirdleak.core.leak.Accumulator} the gas that drives it, {@link org.thirdleak.core.leak.BlowDown} the first
 * minutes in closed form, {@link org.thirdleak.core.leak.VapourTail} the last days. Model card:
 * {@code docs/models/leak.md}.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.core.leak;
