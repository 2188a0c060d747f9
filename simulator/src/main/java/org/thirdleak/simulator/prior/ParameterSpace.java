package org.thirdleak.simulator.prior;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The parameters of a hypothesis in a fixed order, with independent priors but for integrated ones that hang on others. A
 * point is an array of coordinates in that
 * order. Parameters known exactly span no dimension; nor do those that the likelihood integrates out by itself.
 */
public final class ParameterSpace {

    private final List<Parameter> parameters;
    private final int[] free;
    private final int sampledBefore;
    private final Dependence dependence;

    /**
     * Integrated parameters whose prior depends on sampled ones, such as multipliers on their own variation.
     */
    public interface Dependence {
        /**
         * Draws them.
         *
         * @param rng stream the numbers come from
         * @return receives points whose other parameters are drawn already
         */
        PointSampler given(UniformRandomProvider rng);

        /**
         * Sets them to the values that have as much of their law, given the other parameters, below them as standard normal
         * numbers have.
         *
         * @param normal one number per parameter of the space
         * @param point receives the coordinates; the other parameters are set already
         */
        void atNormal(double[] normal, double[] point);

        /**
         * The same with a parameter held.
         *
         * @param index index of the parameter
         * @param coordinate where it is held
         */
        default Dependence holding(int index, double coordinate) {
            return new Holding(this, index, coordinate);
        }
    }

    private record Holding(Dependence all, int index, double coordinate) implements Dependence {
        @Override
        public PointSampler given(UniformRandomProvider rng) {
            PointSampler sampler = all.given(rng);
            return point -> {
                sampler.draw(point);
                point[index] = coordinate;
            };
        }

        @Override
        public void atNormal(double[] normal, double[] point) {
            all.atNormal(normal, point);
            point[index] = coordinate;
        }
    }

    private record Independence() implements Dependence {
        @Override
        public PointSampler given(UniformRandomProvider rng) {
            return point -> {};
        }

        @Override
        public void atNormal(double[] normal, double[] point) {
            // nothing depends on anything
        }
    }

    /**
     * A space of independent parameters.
     *
     * @param sampled parameters that an evidence has to integrate over
     * @param integrated parameters that the likelihood integrates out exactly, such as an onset; they come last
     * @throws IllegalArgumentException if two parameters have one name
     */
    public ParameterSpace(List<Parameter> sampled, List<Parameter> integrated) {
        this(sampled, integrated, new Independence());
    }

    /**
     * A space.
     *
     * @param sampled parameters that an evidence has to integrate over
     * @param integrated parameters that the likelihood integrates out exactly; they come last
     * @param dependence draws those of the integrated ones that depend on others, in place of what was drawn for them
     * @throws IllegalArgumentException if two parameters have one name
     */
    public ParameterSpace(List<Parameter> sampled, List<Parameter> integrated, Dependence dependence) {
        this.dependence = dependence;
        List<Parameter> all = new ArrayList<>(sampled);
        all.addAll(integrated);
        this.parameters = List.copyOf(all);
        this.sampledBefore = sampled.size();
        Set<String> names = new HashSet<>();
        for (Parameter parameter : parameters) {
            if (!names.add(parameter.name())) {
                throw new IllegalArgumentException("two parameters are called " + parameter.name());
            }
        }
        this.free = java.util.stream.IntStream.range(0, sampledBefore)
                .filter(i -> !parameters.get(i).prior().fixed())
                .toArray();
    }

    /** All parameters, the integrated ones last. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** Number of parameters, fixed and integrated ones too. */
    public int size() {
        return parameters.size();
    }

    /** Number of dimensions an evidence has to integrate over. */
    public int dimension() {
        return free.length;
    }

    /** Index of the parameter that spans a dimension. */
    public int index(int dimension) {
        return free[dimension];
    }

    /** Index of the first integrated parameter; equal to {@link #size} if there is none. */
    public int firstIntegrated() {
        return sampledBefore;
    }

    /** Whether an evidence has to integrate over a parameter. */
    public boolean sampled(int index) {
        return Arrays.stream(free).anyMatch(i -> i == index);
    }

    /**
     * The same space with one parameter known exactly.
     *
     * @param index index of the parameter
     * @param value its value
     */
    public ParameterSpace with(int index, double value) {
        List<Parameter> changed = new ArrayList<>(parameters);
        Parameter old = changed.get(index);
        Parameter held = new Parameter(old.name(), old.unit(), new Prior.Fixed(value), old.coordinate());
        changed.set(index, held);
        return new ParameterSpace(
                changed.subList(0, sampledBefore),
                changed.subList(sampledBefore, changed.size()),
                dependence.holding(index, held.coordinateAt(0.5)));
    }

    /** A point with the fixed parameters set and the others at their medians. */
    public double[] origin() {
        return parameters.stream().mapToDouble(p -> p.coordinateAt(0.5)).toArray();
    }

    /**
     * Maps a point of the unit cube to coordinates; fixed and integrated parameters keep what the point holds.
     *
     * @param cube {@link #dimension} numbers in 0 … 1
     * @param point receives the coordinates; begin with {@link #origin}
     */
    public void transform(double[] cube, double[] point) {
        for (int d = 0; d < free.length; d++) {
            point[free[d]] = parameters.get(free[d]).coordinateAt(cube[d]);
        }
    }

    /**
     * Maps a point of the space in which the prior is standard normal to coordinates; fixed and integrated parameters keep
     * what the point holds.
     *
     * @param normal {@link #dimension} numbers
     * @param point receives the coordinates; begin with {@link #origin}
     */
    public void transformNormal(double[] normal, double[] point) {
        for (int d = 0; d < free.length; d++) {
            point[free[d]] = parameters.get(free[d]).coordinateAtNormal(normal[d]);
        }
    }

    /**
     * Maps standard normal numbers to coordinates of all parameters, the integrated ones too, each by its law given those that
     * it depends on: independent normal numbers become draws from the prior.
     *
     * @param normal {@link #size} numbers; those of fixed parameters do not matter
     * @param point receives the coordinates; begin with {@link #origin}
     */
    public void transformAllNormal(double[] normal, double[] point) {
        for (int i = 0; i < point.length; i++) {
            if (!parameters.get(i).prior().fixed()) {
                point[i] = parameters.get(i).coordinateAtNormal(normal[i]);
            }
        }
        dependence.atNormal(normal, point);
    }

    /**
     * Draws points from the prior, the integrated parameters too.
     *
     * @param rng stream the numbers come from
     * @return fills a point at each call
     */
    public PointSampler sampler(UniformRandomProvider rng) {
        PointSampler independent = new PriorSampler(parameters, rng);
        PointSampler dependent = dependence.given(rng);
        return point -> {
            independent.draw(point);
            dependent.draw(point);
        };
    }

    /** Fills points with draws from the prior. */
    @FunctionalInterface
    public interface PointSampler {
        /**
         * Draws.
         *
         * @param point receives the coordinates
         */
        void draw(double[] point);
    }
}
