package org.thirdleak.simulator.abc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.Mergeable;
import org.thirdleak.simulator.execution.ResumableJob;
import org.thirdleak.simulator.random.RandomStreams;
import org.thirdleak.simulator.result.Estimate;

/**
 * Approximate Bayesian computation by sequential Monte Carlo (S. A. Sisson, Y. Fan, M. M. Tanaka, PNAS 104 (2007) 1760;
 * P. Del Moral, A. Doucet, A. Jasra, <i>Statistics and Computing</i> 22 (2012) 1009), in the form of multilevel splitting (S.-K.
 * Au and J. L. Beck 2001; F. Cérou et al., <i>Statistics and Computing</i> 22 (2012) 795): the probability of a match is the product
 * of the fractions that come within one tolerance after the other.
 *
 * <p>A pilot population chooses the tolerances. Independent populations then go the same
 * way: with tolerances that are fixed beforehand the product of fractions is unbiased whatever the walks do, so that the mean
 * of the populations is unbiased and their spread an honest error. A bad walk costs precision and not truth.
 *
 * @param population simulations in a population, 10 or more
 * @param replicates number of independent populations, 2 or more
 * @param survivingFraction fraction of a population that a tolerance leaves, 0 … 1
 * @param steps steps that each simulation walks within a tolerance, 1 or more
 * @param smallestProbability where the pilot gives up
 * @param seed seed of the run
 */
public record AbcSmc(
        int population, int replicates, double survivingFraction, int steps, double smallestProbability, long seed) {

    private static final int MOST_LEVELS = 400;
    private static final int TRIES = 8;
    private static final int MOST_KEPT = 20_000;

    /**
     * A tolerance on the way.
     *
     * @param tolerance largest distance
     * @param steps steps within it
     */
    record Stage(double tolerance, int steps) {}

    /**
     * Finds the probability of a match.
     *
     * @param model the model
     * @param runner does the work
     * @return the probability, the same bits on any runner
     */
    public MatchEstimate estimate(DistanceModel model, BlockRunner runner) {
        Way way = runner.run(new Pilot(this, model));
        return summary(way, runner.run(new Replicates(this, model, way.stages())));
    }

    /**
     * The same without levels, by simulations from the prior alone (rejection, J. K. Pritchard et al. 1999): for matches
     * that are not rare, and as a second method.
     *
     * @param model the model
     * @param runner does the work
     * @return the probability
     */
    public MatchEstimate reject(DistanceModel model, BlockRunner runner) {
        List<Stage> match = List.of(new Stage(0, 0));
        return summary(new Way(match, true, 0), runner.run(new Replicates(this, model, match)));
    }

    private UniformRandomProvider stream(String stage, DistanceModel model, long block) {
        return RandomStreams.stream(seed, RandomStreams.purpose("approximate bayes", stage, model.name()), block);
    }

    /**
     * Where the pilot went.
     *
     * @param stages tolerances, descending
     * @param reached whether the last one is 0
     * @param simulations what it cost
     */
    record Way(List<Stage> stages, boolean reached, long simulations) implements Mergeable<Way> {
        @Override
        public Way merge(Way next) {
            throw new IllegalStateException("there is one pilot");
        }
    }

    private record Pilot(AbcSmc engine, DistanceModel model) implements ResumableJob<Way> {
        @Override
        public String title() {
            return "tolerances for " + model.name();
        }

        @Override
        public String identity() {
            return ResumableJob.identity("approximate bayes", "pilot", model.name(), engine.toString());
        }

        @Override
        public Class<Way> summaryType() {
            return Way.class;
        }

        @Override
        public long blocks() {
            return 1;
        }

        @Override
        public Way run(long block) {
            Population population = new Population(model, engine.population, engine.stream("pilot", model, block));
            List<Stage> stages = new ArrayList<>();
            double present = Double.POSITIVE_INFINITY;
            double log = 0;
            while (present > 0 && stages.size() < MOST_LEVELS && log >= Math.log(engine.smallestProbability)) {
                double next = population.nextTolerance(present, engine.survivingFraction);
                for (int t = 0; t < TRIES && next == present; t++) {
                    population.walk(present, engine.steps);
                    next = population.nextTolerance(present, engine.survivingFraction);
                }
                if (next == present) {
                    break; // nothing nearer is found
                }
                log += Math.log(population.within(next) / (double) population.size());
                population.select(next);
                population.walk(next, engine.steps);
                stages.add(new Stage(next, engine.steps));
                present = next;
            }
            return new Way(stages, present == 0, population.simulations());
        }
    }

    /**
     * What a population found on the way.
     *
     * @param within number within each tolerance, of the population
     * @param ancestors how many first draws those descend from
     * @param taken fraction of steps taken
     * @param simulations number of simulations
     * @param normal parameters at the end, empty if none got there
     */
    record Found(int[] within, int[] ancestors, double[] taken, long simulations, double[][] normal) {
        /** Product of the fractions down to a level. */
        double probability(int level, int population) {
            return IntStream.rangeClosed(0, level)
                    .mapToDouble(l -> within[l] / (double) population)
                    .reduce(1, (a, b) -> a * b);
        }
    }

    /**
     * What all populations found.
     *
     * @param found one per population
     */
    record AllFound(List<Found> found) implements Mergeable<AllFound> {
        @Override
        public AllFound merge(AllFound next) {
            List<Found> both = new ArrayList<>(found);
            both.addAll(next.found);
            return new AllFound(both);
        }
    }

    private record Replicates(AbcSmc engine, DistanceModel model, List<Stage> stages)
            implements ResumableJob<AllFound> {
        @Override
        public String title() {
            return "matches of " + model.name();
        }

        @Override
        public String identity() {
            return ResumableJob.identity(
                    "approximate bayes", "populations", model.name(), engine.toString(), stages.toString());
        }

        @Override
        public Class<AllFound> summaryType() {
            return AllFound.class;
        }

        @Override
        public long blocks() {
            return engine.replicates;
        }

        @Override
        public AllFound run(long block) {
            Population population = new Population(model, engine.population, engine.stream("population", model, block));
            int[] within = new int[stages.size()];
            int[] ancestors = new int[stages.size()];
            double[] taken = new double[stages.size()];
            boolean alive = true;
            for (int l = 0; alive && l < stages.size(); l++) {
                Stage stage = stages.get(l);
                within[l] = population.within(stage.tolerance());
                alive = within[l] > 0;
                if (alive) {
                    population.select(stage.tolerance());
                    ancestors[l] = population.ancestors();
                    taken[l] = population.walk(stage.tolerance(), stage.steps());
                }
            }
            int kept = alive ? Math.min(population.size(), Math.max(1, MOST_KEPT / engine.replicates)) : 0;
            double[][] normal = new double[kept][];
            for (int i = 0; i < kept; i++) {
                normal[i] = population.normal(i).clone();
            }
            return new AllFound(List.of(new Found(within, ancestors, taken, population.simulations(), normal)));
        }
    }

    private MatchEstimate summary(Way way, AllFound all) {
        List<Found> found = all.found();
        List<MatchEstimate.Level> levels = new ArrayList<>();
        for (int l = 0; l < way.stages().size(); l++) {
            int level = l;
            Stage stage = way.stages().get(l);
            double[] came = found.stream()
                    .filter(f -> level == 0 || f.within()[level - 1] > 0)
                    .mapToDouble(f -> f.within()[level] / (double) population)
                    .toArray();
            levels.add(new MatchEstimate.Level(
                    stage.tolerance(),
                    mean(came),
                    mean(found.stream()
                            .mapToDouble(f -> f.probability(level, population))
                            .toArray()),
                    found.stream().mapToInt(f -> f.within()[level]).average().orElse(0),
                    found.stream().mapToInt(f -> f.ancestors()[level]).average().orElse(0),
                    stage.steps(),
                    found.stream().mapToDouble(f -> f.taken()[level]).average().orElse(0)));
        }
        Estimate probability = levels.isEmpty()
                ? new Estimate(1, 0)
                : levels.get(levels.size() - 1).probability();
        double[] ofPopulation = found.stream()
                .mapToDouble(f ->
                        way.stages().isEmpty() ? 1 : f.probability(way.stages().size() - 1, population))
                .toArray();
        double total = DoubleStream.of(ofPopulation).sum();
        double[] weights = IntStream.range(0, found.size())
                .boxed()
                .flatMapToDouble(r -> DoubleStream.generate(
                                () -> ofPopulation[r] / total / found.get(r).normal().length)
                        .limit(found.get(r).normal().length))
                .toArray();
        return new MatchEstimate(
                way.reached(),
                probability,
                levels,
                population,
                replicates,
                way.simulations() + found.stream().mapToLong(Found::simulations).sum(),
                found.stream().flatMap(f -> java.util.Arrays.stream(f.normal())).toArray(double[][]::new),
                weights);
    }

    private static Estimate mean(double[] values) {
        double mean = DoubleStream.of(values).average().orElse(0);
        double squares =
                DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum();
        int n = values.length;
        return new Estimate(mean, n < 2 ? 1 : Math.sqrt(squares / (n - 1) / n));
    }
}
