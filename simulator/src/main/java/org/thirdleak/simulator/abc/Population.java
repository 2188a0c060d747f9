package org.thirdleak.simulator.abc;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.thirdleak.simulator.execution.Cancellation;
import org.thirdleak.simulator.random.RandomTape;

/**
 * Simulations side by side, each with its parameters, its random numbers and its distance. They start from the prior; those
 * within a tolerance replace the others, and then all walk within it. Belongs to one thread.
 *
 * <p>A step proposes other parameters, other random numbers, or both, each by a rule that is as likely backwards as
 * forwards under the prior (autoregressive for parameters, R. M. Neal 1999; replacement and rotation for random numbers), and
 * is taken if the distance stays within the tolerance. It therefore leaves the prior given the tolerance as it is, whatever
 * the simulator does; with all random numbers fresh it is the step of P. Marjoram et al., PNAS 100 (2003) 15324.
 */
final class Population {

    private static final double SMALLEST_STEP = 0.02;
    private static final double LOG_STEPS = Math.log(1 / SMALLEST_STEP);
    private static final int CHECKED = 16;

    private final UniformRandomProvider rng;
    private final ContinuousSampler gaussian;
    private final DistanceModel.Simulator simulator;
    private final RandomTape head;
    private final double[][] normal;
    private final RandomTape[] tapes;
    private final double[] distance;
    private final int[] ancestor;
    private final double[] proposed;
    private long simulations;

    /**
     * Draws from the prior.
     *
     * @param model the model
     * @param size number of simulations, 2 or more
     * @param rng stream of all random numbers
     */
    Population(DistanceModel model, int size, UniformRandomProvider rng) {
        this.rng = rng;
        this.gaussian = ZigguratSampler.NormalizedGaussian.of(rng);
        this.head = new RandomTape(rng);
        this.simulator = model.simulator(head);
        this.normal = new double[size][model.dimension()];
        this.tapes = new RandomTape[size];
        this.distance = new double[size];
        this.ancestor = new int[size];
        this.proposed = new double[model.dimension()];
        for (int i = 0; i < size; i++) {
            for (int d = 0; d < proposed.length; d++) {
                normal[i][d] = gaussian.sample();
            }
            head.erase();
            tapes[i] = new RandomTape(rng);
            distance[i] = simulate(normal[i], model);
            tapes[i].copyRead(head);
            ancestor[i] = i;
        }
        checkReplay(model);
    }

    private double simulate(double[] parameters, DistanceModel model) {
        double found = simulator.distance(parameters);
        simulations++;
        if (!(found >= 0)) {
            throw new IllegalStateException("the distance of " + model.name() + " is " + found);
        }
        return found;
    }

    /** A simulator that keeps random numbers back would make another history of the same tape. */
    private void checkReplay(DistanceModel model) {
        for (int i = 0; i < Math.min(CHECKED, tapes.length); i++) {
            head.copy(tapes[i]);
            double again = simulator.distance(normal[i]);
            if (again != distance[i]) {
                throw new IllegalStateException(
                        model.name() + " makes another history of the same random numbers: it draws ahead");
            }
        }
    }

    int size() {
        return distance.length;
    }

    /** Simulations made so far. */
    long simulations() {
        return simulations;
    }

    /** Parameters of simulation i; not a copy. */
    double[] normal(int i) {
        return normal[i];
    }

    /** How many lie within a tolerance. */
    int within(double tolerance) {
        return (int) Arrays.stream(distance).filter(d -> d <= tolerance).count();
    }

    /** How many of the first draws still have descendants. */
    int ancestors() {
        return (int) Arrays.stream(ancestor).distinct().count();
    }

    /**
     * The tolerance that leaves a fraction of the simulations, below the present one; where many are equally far, the next
     * distance below.
     *
     * @param present present tolerance
     * @param fraction wanted fraction, 0 … 1
     * @return the tolerance, or the present one if none is nearer
     */
    double nextTolerance(double present, double fraction) {
        double[] sorted = distance.clone();
        Arrays.sort(sorted);
        double wanted = sorted[(int) Math.ceil(fraction * sorted.length) - 1];
        if (wanted < present) {
            return wanted;
        }
        int nearer = sorted.length - 1;
        while (nearer > 0 && sorted[nearer] >= present) {
            nearer--;
        }
        return Math.min(present, sorted[nearer]);
    }

    /** Replaces those beyond the tolerance: each of the others gets as many copies, up to one, chosen by lot. */
    void select(double tolerance) {
        int survivors = within(tolerance);
        int size = distance.length;
        int[] order = new int[survivors];
        int next = 0;
        for (int i = 0; i < size; i++) {
            if (distance[i] <= tolerance) {
                order[next++] = i;
            }
        }
        shuffle(order);
        next = 0;
        for (int i = 0; i < size; i++) {
            if (distance[i] > tolerance) {
                int from = order[next];
                next = (next + 1) % survivors;
                System.arraycopy(normal[from], 0, normal[i], 0, proposed.length);
                tapes[i].copy(tapes[from]);
                distance[i] = distance[from];
                ancestor[i] = ancestor[from];
            }
        }
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = rng.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    /**
     * Lets each walk within the tolerance.
     *
     * @param tolerance the tolerance; all lie within it
     * @param steps number of steps
     * @return fraction of steps that were taken
     */
    double walk(double tolerance, int steps) {
        long taken = 0;
        for (int step = 0; step < steps; step++) {
            Cancellation.check();
            for (int i = 0; i < distance.length; i++) {
                taken += step(i, tolerance) ? 1 : 0;
            }
        }
        return steps == 0 ? 0 : taken / ((double) steps * distance.length);
    }

    private boolean step(int i, double tolerance) {
        double kind = rng.nextDouble();
        boolean parameters = kind < 0.75 && proposed.length > 0;
        propose(i, parameters);
        head.copy(tapes[i]);
        if (kind >= 0.9) {
            head.erase(); // all random numbers fresh
        } else if (kind >= 0.5 || !parameters) {
            head.change(stepSize(), stepSize());
        }
        double found = simulator.distance(proposed);
        simulations++;
        if (!(found <= tolerance)) {
            return false;
        }
        System.arraycopy(proposed, 0, normal[i], 0, proposed.length);
        tapes[i].copyRead(head);
        distance[i] = found;
        return true;
    }

    /** Also how many random numbers change: drawn without a look at the tape, or the way back would be likelier than there. */
    private double stepSize() {
        return Math.exp(-LOG_STEPS * rng.nextDouble());
    }

    /** All parameters, or one of them, by a step of random size. */
    private void propose(int i, boolean moving) {
        System.arraycopy(normal[i], 0, proposed, 0, proposed.length);
        if (!moving) {
            return;
        }
        double size = stepSize();
        double kept = Math.sqrt((1 - size) * (1 + size));
        if (rng.nextBoolean()) {
            for (int d = 0; d < proposed.length; d++) {
                proposed[d] = kept * proposed[d] + size * gaussian.sample();
            }
        } else {
            int d = rng.nextInt(proposed.length);
            proposed[d] = kept * proposed[d] + size * gaussian.sample();
        }
    }
}
