/** Random streams addressed by (seed, purpose, block), so that no result depends on who computes it, and points that fill a cube evenly. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.random;
