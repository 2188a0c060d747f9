/** Trajectories of a leaking radiator circuit: alone, against the ready-made integrator, and against SUNDIALS CVODE. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.benchmarks.circuit;
