package org.thirdleak.core.leak;

/**
 * Liquid that boils only outside: {@code G = C_d √(2 ρ p_d)}, the limit of a wall without thickness and the upper
 * bound of the laws.
 */
public record OrificeFlow() implements LeakLaw {

    @Override
    public double nonEquilibriumNumber(double orificeNumber) {
        return orificeNumber;
    }
}
