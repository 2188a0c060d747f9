package org.thirdleak.core.coolant;

/**
 * Properties of the liquid itself.
 *
 * @param density kg/m³
 * @param heatCapacity J/(kg K)
 * @param viscosity dynamic viscosity, Pa s
 * @param conductivity W/(m K)
 */
public record LiquidProperties(
        Correlation density, Correlation heatCapacity, Correlation viscosity, Correlation conductivity) {}
