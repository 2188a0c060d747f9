package org.thirdleak.simulator.prior;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.thirdleak.simulator.prior.ParameterSpace.PointSampler;

/**
 * Draws the parameters of a space one after the other, each from its prior. Coordinates of an {@link AffineLaw} are drawn
 * in the loop, others by a sampler of their own. Belongs to one thread and one random stream.
 */
final class PriorSampler implements PointSampler {

    private static final int CONSTANT = 0;
    private static final int UNIFORM = 1;
    private static final int NORMAL = 2;
    private static final int OTHER = 3;

    private final UniformRandomProvider rng;
    private final ZigguratSampler.NormalizedGaussian normal;
    private final int[] kind;
    private final double[] offset;
    private final double[] scale;
    private final ContinuousSampler[] others;

    PriorSampler(List<Parameter> parameters, UniformRandomProvider rng) {
        this.rng = rng;
        this.normal = ZigguratSampler.NormalizedGaussian.of(rng);
        int size = parameters.size();
        this.kind = new int[size];
        this.offset = new double[size];
        this.scale = new double[size];
        this.others = new ContinuousSampler[size];
        for (int i = 0; i < size; i++) {
            Parameter parameter = parameters.get(i);
            others[i] = parameter.sampler(rng);
            kind[i] = OTHER;
            int at = i;
            parameter.affine().ifPresent(law -> {
                kind[at] = kindOf(law.standard());
                offset[at] = law.offset();
                scale[at] = law.scale();
            });
        }
    }

    private static int kindOf(AffineLaw.Standard standard) {
        return switch (standard) {
            case NONE -> CONSTANT;
            case UNIFORM -> UNIFORM;
            case NORMAL -> NORMAL;
        };
    }

    @Override
    public void draw(double[] point) {
        for (int i = 0; i < kind.length; i++) {
            point[i] = switch (kind[i]) {
                case CONSTANT -> offset[i];
                case UNIFORM -> offset[i] + rng.nextDouble() * scale[i];
                case NORMAL -> offset[i] + scale[i] * normal.sample();
                default -> others[i].sample();
            };
        }
    }
}
