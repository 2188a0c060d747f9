/**
 * Integrals of piecewise smooth functions: {@link org.thirdleak.core.quadrature.GaussLegendre} is the rule,
 * {@link org.thirdleak.core.quadrature.Panels} lays its panels so that no kink falls inside one.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.core.quadrature;
