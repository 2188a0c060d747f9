/**
 * What a Bayes factor or a posterior is worth under other priors: bounds that hold for every prior ({@link
 * org.thirdleak.simulator.robustness.ChanceBounds}), the prior one must hold ({@link
 * org.thirdleak.simulator.robustness.ReverseBayes}) and the range over a declared class ({@link
 * org.thirdleak.simulator.robustness.PriorClass}), and how far a posterior moves with its prior ({@link
 * org.thirdleak.simulator.robustness.PowerScaling}). Pure functions.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.robustness;
