package org.thirdleak.simulator.degradation;

/**
 * The circuit of a design in a record.
 *
 * @param design index of the design among those of the impact model
 * @param id id of the design
 * @param title its name for people
 * @param model its circuit
 * @param holes what makes holes in it
 * @param thinnestMm thinnest wall that the prior of the design reaches
 * @param thickestMm thickest wall
 */
public record DesignCircuit(
        int design,
        String id,
        String title,
        CircuitModel model,
        HoleSource holes,
        double thinnestMm,
        double thickestMm) {}
