package org.thirdleak.simulator.inference;

import org.thirdleak.simulator.random.DigitalNet;
import org.thirdleak.simulator.random.RandomStreams;

/**
 * The points of an evidence: some randomisations of a Sobol sequence, mapped by a proposal. Immutable; points are computed
 * when they are wanted, never stored.
 */
final class EvidencePoints {

    private final DigitalNet[] nets;
    private final Proposal proposal;

    /**
     * Points.
     *
     * @param proposal where to look
     * @param randomisations number of independent randomisations
     * @param seed seed of the run
     * @param purpose what the random digits are for
     */
    EvidencePoints(Proposal proposal, int randomisations, long seed, long purpose) {
        this.proposal = proposal;
        DigitalNet sobol = DigitalNet.sobol(proposal.cubeDimension());
        this.nets = new DigitalNet[randomisations];
        for (int r = 0; r < randomisations; r++) {
            nets[r] = sobol.randomised(RandomStreams.stream(seed, purpose, r));
        }
    }

    /**
     * Starts at a point.
     *
     * @param row randomisation
     * @param index point within it
     */
    Cursor from(int row, int index) {
        return new Cursor(nets[row].walkFrom(index));
    }

    /** Goes through points of one randomisation. Belongs to one thread. */
    final class Cursor {
        private final DigitalNet.Walk walk;
        private final double[] cube = new double[proposal.cubeDimension()];
        private final double[] normal = new double[proposal.space().dimension()];

        private Cursor(DigitalNet.Walk walk) {
            this.walk = walk;
        }

        /**
         * The present point, then moves on.
         *
         * @param point receives the coordinates
         * @return ln of prior density over proposal density
         */
        double next(double[] point) {
            walk.next(cube);
            return proposal.propose(cube, normal, point);
        }

        /** The last point in the space in which the prior is standard normal; used again for the next. */
        double[] normal() {
            if (proposal.isPrior()) {
                Proposal.normalOf(cube, normal);
            }
            return normal;
        }
    }
}
