/**
 * Flaws that grow with every orbit: {@link org.thirdleak.core.fatigue.CrackGrowth} is the law of Paris,
 * {@link org.thirdleak.core.fatigue.CrackLife} the age at which a flaw of uncertain depth is through the wall,
 * {@link org.thirdleak.core.fatigue.CrackLifeTable} the same tabulated for likelihoods,
 * {@link org.thirdleak.core.fatigue.DormantFlaws} the part that never grows,
 * {@link org.thirdleak.core.fatigue.StrainLife} metal without a flaw, {@link org.thirdleak.core.fatigue.Plausibility}
 * whether that can have happened in the time there was. Model card: {@code docs/models/crack-growth.md}.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.core.fatigue;
