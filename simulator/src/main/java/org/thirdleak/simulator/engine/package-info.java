/**
 * Evidence of any model by methods that share little but the model. {@link
 * org.thirdleak.simulator.engine.AdaptiveQuadrature} needs no chance and takes up to three parameters; {@link
 * org.thirdleak.simulator.engine.SequentialMonteCarlo}, {@link org.thirdleak.simulator.engine.ImportanceSampling}, {@link
 * org.thirdleak.simulator.engine.BridgeSampling}, {@link org.thirdleak.simulator.engine.NestedSampling} and {@link
 * org.thirdleak.simulator.engine.DynamicNestedSampling} take up to fifty. {@link
 * org.thirdleak.simulator.engine.EvidenceEngines} chooses, and {@link org.thirdleak.simulator.engine.EvidenceConsensus}
 * compares. Every engine integrates the likelihood over the unit cube that the prior is mapped from, so that no density of the
 * prior is asked for.
 *
 * <p>A model of one's own, here times between failures by a Weibull law (hazard of shape k, scale s in hours), and its
 * evidence:
 *
 * <pre>{@code
 * record TimesBetweenFailures(double[] hours) implements Model {
 *
 *     private static final Prior SCALE = new Prior.LogNormal(90, 1);
 *     private static final Prior SHAPE = new Prior.Gamma(2, 2);
 *
 *     public List<String> names() {
 *         return List.of("scale_h", "shape");
 *     }
 *
 *     public void transform(double[] cube, double[] point) {
 *         point[0] = SCALE.quantile(cube[0]);
 *         point[1] = SHAPE.quantile(cube[1]);
 *     }
 *
 *     public double logLikelihood(double[] point) {
 *         double sum = 0;
 *         for (double x : hours) {
 *             double relative = x / point[0];
 *             double power = Math.pow(relative, point[1]);
 *             sum += Math.log(point[1] * power / x) - power;
 *         }
 *         return sum;
 *     }
 * }
 *
 * try (BlockRunner runner = new LocalBlockRunner(2, Progress.SILENT)) {
 *     Model model = new TimesBetweenFailures(new double[] {3, 5, 7, 18, 43, 85});
 *     LogEvidenceEstimate logZ = AdaptiveQuadrature.standard().estimate(model, 42, runner);
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.engine;
