package org.thirdleak.core.degradation;

import org.thirdleak.core.leak.Breach;

/**
 * A breach of one of the circuits of a module.
 *
 * @param circuit index of the circuit, from 0
 * @param breach the hole
 */
public record Opening(int circuit, Breach breach) {}
