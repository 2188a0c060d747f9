package org.thirdleak.core.degradation;

/**
 * What went in against what is there: both residuals are errors of the computation, not of the model.
 *
 * @param storedChangeJ change of the heat in compartments, liquid and panels, J
 * @param suppliedJ net heat integrated over time, less the heat of the leaked liquid, J
 * @param energyResidual |difference| over the heat stored above 0 K
 * @param lostKg liquid gone from all circuits, kg
 * @param leakedKg flow through the breaches integrated by its own quadrature, kg
 */
public record Balance(double storedChangeJ, double suppliedJ, double energyResidual, double lostKg, double leakedKg) {}
