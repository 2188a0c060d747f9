package org.thirdleak.simulator.hypothesis;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.prior.Prior;

/**
 * Likelihood of {@link RateChange}, averaged over the date. Between two dates at which no unit starts, ends or leaks, the
 * expected strikes after the date fall on a straight line but for the growth of debris, which is cut into pieces of at
 * most {@value #LONGEST_PIECE_DAYS} days, fewer where the prior of the date is not even; the average of exp over a straight
 * line is a closed form.
 */
final class RateChangeLikelihood implements LogLikelihood {

    private static final int LONGEST_PIECE_DAYS = 90;
    private static final double NEGLIGIBLE = 1e-17;
    private static final double STEEPEST = 500;
    /** Within a piece the prior of the date is taken as even: a normal one is cut into this many per standard deviation. */
    private static final int PIECES_PER_SIGMA = 32;

    private static final double ONE_SIGMA = 0.8413447460685429;
    /** Tail of an unbounded prior of the date that is left out. */
    private static final double TAIL = 1e-9;

    private final ImpactLikelihood impacts;
    private final FleetExposure fleet;
    private final int multiplierIndex;
    private final int terms;
    private final int steadyTerms;
    private final int[] componentOfTerm;

    private final double[] node;
    private final double[] mass;
    private final double[] massBefore;
    private final int[] leaksAfter;
    private final double[][][] strikesAfter;
    /** First piece of each run of pieces with the same leaks after them, then the number of pieces. */
    private final int[] firstOfRun;

    private final double[] after;
    private final double[] contribution;
    private int firstPiece;

    RateChangeLikelihood(FleetExposure fleet, Prior changeDay, int multiplierIndex) {
        this.fleet = fleet;
        this.multiplierIndex = multiplierIndex;
        this.impacts = new ImpactLikelihood(fleet);
        this.terms = fleet.model().terms();
        this.steadyTerms = fleet.model().steadyTerms();
        this.componentOfTerm = ImpactRates.componentOfTerm(fleet.model());
        this.node = nodes(fleet, changeDay);
        int pieces = Math.max(1, node.length - 1);
        this.mass = new double[pieces];
        this.massBefore = new double[pieces];
        this.leaksAfter = new int[pieces];
        for (int s = 0; s < pieces; s++) {
            double from = node[s];
            double to = node[Math.min(s + 1, node.length - 1)];
            mass[s] = pieces == 1 ? 1 : changeDay.cdf(to) - changeDay.cdf(from);
            leaksAfter[s] = (int) Arrays.stream(fleet.leaks())
                    .filter(leak -> leak.day() > 0.5 * (from + to))
                    .count();
            massBefore[s] = s == 0 ? 0 : massBefore[s - 1] + mass[s - 1];
        }
        this.firstOfRun = IntStream.rangeClosed(0, pieces)
                .filter(s -> s == 0 || s == pieces || leaksAfter[s] != leaksAfter[s - 1])
                .toArray();
        this.strikesAfter = new double
                [fleet.model().designs().size() * fleet.model().components().size()][][];
        tabulate();
        this.after = new double[node.length];
        this.contribution = new double[pieces];
    }

    private static double[] nodes(FleetExposure fleet, Prior changeDay) {
        if (changeDay.fixed()) {
            return new double[] {changeDay.quantile(0.5)};
        }
        double first = changeDay.quantile(changeDay instanceof Prior.Uniform ? 0 : TAIL);
        double last = changeDay.quantile(changeDay instanceof Prior.Uniform ? 1 : 1 - TAIL);
        TreeSet<Double> days = new TreeSet<>();
        days.add(first);
        days.add(last);
        for (int g = 0; g < fleet.model().designs().size(); g++) {
            DesignSpans spans = fleet.atRisk(g);
            for (int i = 0; i < spans.size(); i++) {
                days.add(spans.fromDay(i));
                days.add(spans.toDay(i));
            }
        }
        TreeSet<Double> inside = new TreeSet<>(days.subSet(first, true, last, true));
        double longest = changeDay instanceof Prior.Uniform
                ? LONGEST_PIECE_DAYS
                : Math.min(
                        LONGEST_PIECE_DAYS,
                        (changeDay.quantile(ONE_SIGMA) - changeDay.quantile(0.5)) / PIECES_PER_SIGMA);
        double previous = first;
        for (double day : days.subSet(first, true, last, true)) {
            int pieces = (int) Math.ceil((day - previous) / longest);
            for (int i = 1; i < pieces; i++) {
                inside.add(previous + i * (day - previous) / pieces);
            }
            previous = day;
        }
        return inside.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void tabulate() {
        int components = fleet.model().components().size();
        for (int g = 0; g < fleet.model().designs().size(); g++) {
            for (int k = 0; k < components; k++) {
                int columns = fleet.model().components().get(k).profile().columns();
                double[][] table = new double[columns][node.length];
                for (int column = 0; column < columns; column++) {
                    for (int j = 0; j < node.length; j++) {
                        table[column][j] = fleet.atRisk(g).after(k, column, node[j]);
                    }
                }
                strikesAfter[g * components + k] = table;
            }
        }
    }

    @Override
    public double marginal(double[] point) {
        double base = impacts.at(point);
        return base + logAverageOverDate(point[multiplierIndex]);
    }

    /**
     * ln of the average over the date of exp(−(m − 1) Λ'(c)) · m^(leaks after c); fills the contributions of the pieces,
     * relative to the greatest of these, which no double might hold.
     */
    private double logAverageOverDate(double logMultiplier) {
        double excess = Math.expm1(logMultiplier);
        sumStrikesAfter();
        double greatest = greatestExponent(logMultiplier, excess);
        double sum = 0;
        int leaks = -1;
        double later = 0;
        double most = 0;
        for (int s = mass.length - 1; s >= 0; s--) {
            int next = Math.min(s + 1, node.length - 1);
            double boost = leaksAfter[s] * logMultiplier - greatest;
            if (leaksAfter[s] != leaks) {
                leaks = leaksAfter[s];
                later = TabulatedExponential.exp(boost - excess * after[next]);
                most = Math.max(1, Math.exp((leaksAfter[0] - leaks) * logMultiplier));
            }
            double earlier = TabulatedExponential.exp(boost - excess * after[s]);
            contribution[s] = mass[s] * averageExponential(earlier, later, excess * (after[s] - after[next]));
            sum += contribution[s];
            later = earlier;
            firstPiece = s;
            if (excess > 0 && massBefore[s] * most * earlier < NEGLIGIBLE * sum) {
                break; // what comes before is less likely still
            }
        }
        return greatest + Math.log(sum);
    }

    /** Strikes to come only fall with time: within a run of pieces the greatest exponent stands at one of its ends. */
    private double greatestExponent(double logMultiplier, double excess) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int run = 0; run < firstOfRun.length - 1; run++) {
            int first = firstOfRun[run];
            double fewest = excess > 0 ? after[Math.min(firstOfRun[run + 1], node.length - 1)] : after[first];
            greatest = Math.max(greatest, leaksAfter[first] * logMultiplier - excess * fewest);
        }
        return greatest;
    }

    private void sumStrikesAfter() {
        Arrays.fill(after, 0);
        int components = fleet.model().components().size();
        ImpactRates rates = impacts.rates();
        for (int slot = 0; slot < rates.coefficient.length; slot++) {
            double coefficient = rates.coefficient[slot];
            while (slot % terms < steadyTerms - 1) { // all that never change share one table
                coefficient += rates.coefficient[++slot];
            }
            double[] table =
                    strikesAfter[slot / terms * components + componentOfTerm[slot % terms]][rates.column[slot]];
            for (int j = 0; j < table.length; j++) {
                after[j] += coefficient * table[j];
            }
        }
    }

    /** Average of exp on a straight line between two exponents whose exponentials are given. */
    private static double averageExponential(double earlier, double later, double fall) {
        if (Math.abs(fall) < 1e-2) { // series of (1 − e^−x)/x, good to 1e-13 here, where the difference would cancel
            return later
                    * (1 - fall * (1.0 / 2 - fall * (1.0 / 6 - fall * (1.0 / 24 - fall * (1.0 / 120 - fall / 720)))));
        }
        return (later - earlier) / fall;
    }

    @Override
    public double at(double[] point) {
        double base = impacts.at(point);
        double day = point[multiplierIndex + 1];
        double logMultiplier = point[multiplierIndex];
        long count =
                Arrays.stream(fleet.leaks()).filter(leak -> leak.day() > day).count();
        return base - Math.expm1(logMultiplier) * impacts.expectedStrikesAfter(day) + count * logMultiplier;
    }

    @Override
    public void drawIntegrated(double[] point, UniformRandomProvider rng) {
        impacts.at(point);
        logAverageOverDate(point[multiplierIndex]);
        double total = 0;
        for (int piece = mass.length - 1; piece >= firstPiece; piece--) {
            total += contribution[piece];
        }
        double rest = rng.nextDouble() * total;
        int s = mass.length - 1;
        while (s > firstPiece && rest >= contribution[s]) {
            rest -= contribution[s--];
        }
        if (mass.length == 1 && node.length == 1) {
            point[multiplierIndex + 1] = node[0];
            return;
        }
        double fall = Math.expm1(point[multiplierIndex]) * (after[s] - after[s + 1]);
        point[multiplierIndex + 1] = node[s] + shareOfPiece(fall, rng.nextDouble()) * (node[s + 1] - node[s]);
    }

    /** Quantile u of a density that rises as exp(fall · x) over 0 … 1. */
    private static double shareOfPiece(double fall, double u) {
        if (Math.abs(fall) < 1e-9) {
            return u;
        }
        if (fall > STEEPEST) { // exp would overflow, and the lower end has no mass
            return Math.max(0, 1 + Math.log(u) / fall);
        }
        return Math.log1p(u * Math.expm1(fall)) / fall;
    }

    @Override
    public void attribute(double[] point, double[] defect) {
        Arrays.fill(defect, 0);
    }
}
