package org.thirdleak.simulator.hypothesis;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.prior.Prior;

/**
 * Expected strikes at a rate that decays, Σ_u ∫ λ_u(t) e^(−(t − t0)/τ) dt from t0 on, for any τ. Between two days at which
 * no unit starts or ends, the product of a growth law and the exponential is integrated by a rule of Gauss and Legendre
 * with {@value #NODES} points on pieces of at most 90 days and no more than two of the shortest τ, where it is exact to
 * 1e-12. Seasons of meteoroid streams are steps of half a day: each step counts with its exact integral, at its middle, which
 * is off by less than 1e-5 of the sum for τ of a month or more.
 */
final class DecayingExposure {

    private static final int NODES = 8;
    private static final double LONGEST_PIECE_DAYS = 90;
    private static final double STEP_DAYS = 0.5;
    /** Quantile of the prior that stands for the shortest τ. */
    private static final double TAIL = 1e-6;

    private static final double SHORTEST_PIECE_DAYS = 0.5;

    private final int terms;
    private final int components;
    private final int[] componentOfTerm;
    private final double[] sinceDay;
    private final double[][][] weight;
    private final double[] decayed;

    /**
     * Tabulates.
     *
     * @param fleet the record
     * @param bornDay t0, days since 2000-01-01
     * @param decayDays prior of τ, days
     */
    DecayingExposure(FleetExposure fleet, double bornDay, Prior decayDays) {
        ImpactModel model = fleet.model();
        this.terms = model.terms();
        this.componentOfTerm = ImpactRates.componentOfTerm(model);
        boolean seasonal = terms > model.components().size();
        double longest = Math.max(SHORTEST_PIECE_DAYS, Math.min(LONGEST_PIECE_DAYS, 2 * decayDays.quantile(TAIL)));
        List<Node> nodes =
                nodes(fleet, bornDay, seasonal ? Math.min(STEP_DAYS, longest) : longest, seasonal ? 1 : NODES);
        this.sinceDay = nodes.stream().mapToDouble(node -> node.day - bornDay).toArray();
        this.decayed = new double[sinceDay.length];
        this.components = model.components().size();
        this.weight = new double[model.designs().size() * components][][];
        for (int g = 0; g < model.designs().size(); g++) {
            int[] atRisk = atRisk(fleet.atRisk(g), nodes);
            for (int k = 0; k < components; k++) {
                weight[g * components + k] = weights(model.components().get(k).profile(), nodes, atRisk);
            }
        }
    }

    /**
     * A point of a rule.
     *
     * @param day where it stands
     * @param days its weight
     */
    private record Node(double day, double days) {}

    private static List<Node> nodes(FleetExposure fleet, double bornDay, double longest, int perPiece) {
        TreeSet<Double> edges = new TreeSet<>(List.of(bornDay));
        for (int g = 0; g < fleet.model().designs().size(); g++) {
            DesignSpans spans = fleet.atRisk(g);
            for (int i = 0; i < spans.size(); i++) {
                edges.add(Math.max(bornDay, spans.fromDay(i)));
                edges.add(Math.max(bornDay, spans.toDay(i)));
            }
        }
        List<Node> nodes = new ArrayList<>();
        GaussIntegratorFactory rules = new GaussIntegratorFactory();
        double from = bornDay;
        for (double to : edges.tailSet(bornDay, false)) {
            int pieces = (int) Math.ceil((to - from) / longest);
            double length = (to - from) / pieces;
            for (int i = 0; i < pieces; i++) {
                double start = from + i * length;
                GaussIntegrator rule = rules.legendre(perPiece, start, start + length);
                for (int j = 0; j < perPiece; j++) {
                    nodes.add(new Node(rule.getPoint(j), rule.getWeight(j)));
                }
            }
            from = to;
        }
        return nodes;
    }

    /** Number of units at risk at each node. */
    private static int[] atRisk(DesignSpans spans, List<Node> nodes) {
        int[] count = new int[nodes.size()];
        for (int j = 0; j < count.length; j++) {
            double day = nodes.get(j).day;
            for (int i = spans.firstOpenAfter(day); i < spans.firstFrom(day); i++) {
                count[j] += spans.toDay(i) > day ? 1 : 0;
            }
        }
        return count;
    }

    private static double[][] weights(TimeProfile profile, List<Node> nodes, int[] atRisk) {
        double[][] table = new double[profile.columns()][nodes.size()];
        for (int column = 0; column < table.length; column++) {
            for (int j = 0; j < atRisk.length; j++) {
                Node node = nodes.get(j);
                double years = profile.columns() > 1
                        ? profile.integralYears(column, node.day - node.days / 2, node.day + node.days / 2)
                        : profile.at(column, node.day) * node.days / Epoch.DAYS_PER_YEAR;
                table[column][j] = atRisk[j] * years;
            }
        }
        return table;
    }

    /**
     * Expected strikes.
     *
     * @param rates rates of all designs
     * @param decayDays τ, days
     */
    double strikes(ImpactRates rates, double decayDays) {
        double perDay = -1 / decayDays;
        for (int j = 0; j < decayed.length; j++) {
            decayed[j] = Math.exp(sinceDay[j] * perDay);
        }
        double sum = 0;
        for (int slot = 0; slot < rates.coefficient.length; slot++) {
            int component = componentOfTerm[slot % terms];
            double[] ofSlot = weight[slot / terms * components + component][rates.column[slot]];
            double years = 0;
            for (int j = 0; j < ofSlot.length; j++) {
                years += ofSlot[j] * decayed[j];
            }
            sum += rates.coefficient[slot] * years;
        }
        return sum;
    }
}
