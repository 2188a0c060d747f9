package org.thirdleak.core.leak;

/** Liquid that boils as far as it can within the hole, N = 1: long passages, above 0.1 m. The lower bound of the laws. */
public record EquilibriumFlashing() implements LeakLaw {

    @Override
    public double nonEquilibriumNumber(double orificeNumber) {
        return 1;
    }
}
