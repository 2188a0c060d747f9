/**
 * Liquids of cooling circuits: a {@link org.thirdleak.core.coolant.Coolant} answers for density, heat capacity,
 * viscosity, conductivity, vapour pressure and heat of vaporisation against temperature and refuses temperatures outside
 * its range. Each property is a {@link org.thirdleak.core.coolant.Correlation}, unchecked, so that an integrator may
 * evaluate it freely. Model card: {@code docs/models/coolants.md}.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.core.coolant;
