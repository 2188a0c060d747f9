package org.thirdleak.simulator.engine;

/**
 * A part of the unit cube with the integral of the likelihood over it by the product of 15-point Kronrod rules, and with the
 * change along each axis if the 7-point Gauss rule takes the place there.
 *
 * <p>Nodes, weights and the scaling of the error: R. Piessens, E. de Doncker-Kapenga, C. W. Überhuber and D. K. Kahaner,
 * <i>QUADPACK</i> (1983), routine QK15.
 *
 * @param centre its centre
 * @param half half of its widths
 * @param logScale greatest ln L at a node; negative infinity if the likelihood is zero at all of them
 * @param integral integral of L / exp(logScale)
 * @param error estimated error of the integral
 * @param worstAxis axis along which the rules differ most
 */
record KronrodBox(double[] centre, double[] half, double logScale, double integral, double error, int worstAxis) {

    /** Nodes along an axis. */
    static final int NODES = 15;

    private static final double[] NODE = {
        0.9914553711208126,
        0.9491079123427585,
        0.8648644233597691,
        0.7415311855993945,
        0.5860872354676911,
        0.4058451513773972,
        0.20778495500789848,
        0
    };
    private static final double[] KRONROD = {
        0.022935322010529224,
        0.06309209262997856,
        0.10479001032225019,
        0.14065325971552592,
        0.1690047266392679,
        0.19035057806478542,
        0.20443294007529889,
        0.20948214108472782
    };
    private static final double[] GAUSS = {
        0, 0.1294849661688697,
        0, 0.27970539148927664,
        0, 0.3818300505051189,
        0, 0.4179591836734694
    };
    /** Rounding of a sum, in parts of it. */
    private static final double ROUNDING = 50 * 0x1p-53;

    /** The integral over a box, of as many axes as it has. */
    static KronrodBox of(CubeLikelihood likelihood, double[] centre, double[] half) {
        int dimension = centre.length;
        double[] logs = new double[power(NODES, dimension)];
        double[] cube = new double[dimension];
        int[] index = new int[dimension];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            for (int d = 0, rest = i; d < dimension; d++, rest /= NODES) {
                index[d] = rest % NODES;
                cube[d] = centre[d] + half[d] * node(index[d]);
            }
            logs[i] = likelihood.at(cube);
            most = Math.max(most, logs[i]);
        }
        return most == Double.NEGATIVE_INFINITY
                ? new KronrodBox(centre, half, most, 0, 0, 0)
                : summed(logs, most, centre, half);
    }

    private static KronrodBox summed(double[] logs, double most, double[] centre, double[] half) {
        int dimension = centre.length;
        double whole = 0;
        double[] change = new double[dimension];
        double[] weights = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            double weight = 1;
            for (int d = 0, rest = i; d < dimension; d++, rest /= NODES) {
                weight *= KRONROD[folded(rest % NODES)];
            }
            weights[i] = weight;
            double part = weight * Math.exp(logs[i] - most);
            whole += part;
            for (int d = 0, rest = i; d < dimension; d++, rest /= NODES) {
                int node = folded(rest % NODES);
                change[d] += part * (1 - GAUSS[node] / KRONROD[node]);
            }
        }
        double mean = whole / (1 << dimension);
        double unevenness = 0;
        for (int i = 0; i < logs.length; i++) {
            unevenness += weights[i] * Math.abs(Math.exp(logs[i] - most) - mean);
        }
        double error = ROUNDING * whole;
        int worst = 0;
        for (int d = 0; d < dimension; d++) {
            error += scaled(Math.abs(change[d]), unevenness);
            worst = Math.abs(change[d]) * half[d] > Math.abs(change[worst]) * half[worst] ? d : worst;
        }
        double volume = 1;
        for (double h : half) {
            volume *= h;
        }
        return new KronrodBox(centre, half, most, whole * volume, error * volume, worst);
    }

    /** The Kronrod rule is far better than the Gauss rule it is compared with. */
    private static double scaled(double change, double unevenness) {
        return unevenness == 0 ? change : unevenness * Math.min(1, Math.pow(200 * change / unevenness, 1.5));
    }

    /** One of its halves across the worst axis. */
    KronrodBox half(CubeLikelihood likelihood, boolean upper) {
        double[] newHalf = half.clone();
        double[] newCentre = centre.clone();
        newHalf[worstAxis] /= 2;
        newCentre[worstAxis] += upper ? newHalf[worstAxis] : -newHalf[worstAxis];
        return of(likelihood, newCentre, newHalf);
    }

    /** Whether it is wide enough for its halves to have nodes apart from one another and from the edge of the cube. */
    boolean divisible() {
        return half[worstAxis] > 1e-12;
    }

    private static double node(int index) {
        return index <= 7 ? -NODE[index] : NODE[folded(index)];
    }

    private static int folded(int index) {
        return index <= 7 ? index : NODES - 1 - index;
    }

    static int power(int base, int exponent) {
        int result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= base;
        }
        return result;
    }
}
