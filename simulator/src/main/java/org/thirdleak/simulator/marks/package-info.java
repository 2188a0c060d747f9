/**
 * The published marks of a leak as evidence of its cause: how wide its hole is, how fast the circuit drained. {@link
 * org.thirdleak.simulator.marks.HolesOfImpacts} and {@link org.thirdleak.simulator.marks.HolesOfDefects} give the density
 * of what was published under either cause, {@link org.thirdleak.simulator.marks.MarkSimulator} draws what would have been
 * published. Model card: {@code docs/models/marks.md}.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.marks;
