package org.thirdleak.simulator.degradation;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.thirdleak.simulator.execution.BlockRunner;

/**
 * Draws the hole of an impact: the component of the environment by its present rate, the median hole by inversion of the
 * perforation model at the wall, and the scatter of the hole law.
 */
final class HoleSampler {

    private final HoleTableJob job;
    private final HoleTable table;
    private final double scatterLn;

    private HoleSampler(HoleTableJob job, HoleTable table, double scatterLn) {
        this.job = job;
        this.table = table;
        this.scatterLn = scatterLn;
    }

    /**
     * Prepares the tables.
     *
     * @param source what makes the holes
     * @param thinnestM thinnest wall, m
     * @param thickestM thickest wall, m, at least the thinnest
     * @param scatterLn standard deviation of ln diameter about the law
     * @param runner does the work
     */
    static HoleSampler of(HoleSource source, double thinnestM, double thickestM, double scatterLn, BlockRunner runner) {
        HoleTableJob job = new HoleTableJob(source, thinnestM, Math.max(thickestM, thinnestM * (1 + 1e-9)));
        return new HoleSampler(job, runner.run(job), scatterLn);
    }

    /**
     * Draws.
     *
     * @param wallM wall, m
     * @param rates rate of each component, of which at least one is above 0
     * @param rng stream
     * @return diameter, m
     */
    double draw(double wallM, double[] rates, UniformRandomProvider rng) {
        int component = component(rates, rng.nextDouble());
        double ratio = medianRatio(component, wallM, 1 - rng.nextDouble());
        double normal = ZigguratSampler.NormalizedGaussian.of(rng).sample();
        return wallM * ratio * Math.exp(scatterLn * normal);
    }

    private static int component(double[] rates, double uniform) {
        double sum = 0;
        for (double rate : rates) {
            sum += rate;
        }
        double rest = uniform * sum;
        int k = 0;
        while (k < rates.length - 1 && rest >= rates[k]) {
            rest -= rates[k++];
        }
        return k;
    }

    /** The median hole that a part of the perforations reaches, in units of the thickness. */
    double medianRatio(int component, double wallM, double part) {
        int walls = job.walls();
        double span = Math.log(job.thickestM() / job.thinnestM()) / (walls - 1);
        double position = Math.log(wallM / job.thinnestM()) / span;
        int below = Math.max(0, Math.min(walls - 2, (int) position));
        double weight = Math.max(0, Math.min(1, position - below));
        double logPart = Math.log(part);
        int row = component * walls + below;
        double logRatio =
                (1 - weight) * Math.log(table.ratio(row, logPart)) + weight * Math.log(table.ratio(row + 1, logPart));
        return job.source().wall().smallestHole() * Math.exp(logRatio);
    }
}
