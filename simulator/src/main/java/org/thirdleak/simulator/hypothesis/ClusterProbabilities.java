package org.thirdleak.simulator.hypothesis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.hypothesis.ImpactModel.Component;

/**
 * Probability under impacts, at given rates, that exactly so many units leak, and that besides their leaks lie within one
 * window fixed beforehand, or within a window that may lie anywhere. Belongs to one thread.
 *
 * <p>Units are struck independently. With M(t) the expected strikes since some day on a unit that is always there, the odds
 * that the first strike on a unit falls into (a, b], against no strike at all, are G = e^M(to) (e^−M(a) − e^−M(b)). The
 * probability of k leaks, all in (a, b], is e^−ΣΛ times the elementary symmetric polynomial of degree k of all G. Its
 * derivative in the start of a window of given width is the density of the first of k leaks that fit into it; integrated
 * over the record by equal steps with a random offset, which leaves no bias.
 */
public final class ClusterProbabilities {

    /** Rates that would strike a unit that is always there more often are left out: hardly any then never leaks. */
    private static final double MOST_STRIKES = 600;

    private final ImpactRates rates;
    private final int terms;
    private final int designs;
    private final int leaks;
    private final double stepDays;
    private final double[] widthsDays;
    private final int[] design;
    private final double[] from;
    private final double[] to;
    private final Node[] nodes;
    private final Node end;
    private final TermTable atFrom;
    private final TermTable atTo;
    private final double[] grown;
    private final double[] grownSinceFrom;
    private final double[] opening;
    private final double[] density;
    private final double[] inWindow;
    private final double[] begun;
    private final double[] somewhere;
    private final double[] oneWindow;
    private double asMany;

    /**
     * For one number of leaks.
     *
     * @param fleet exposure; observed leaks are not looked at
     * @param leaks number of leaks, 1 or more
     * @param widthsDays widths of windows, days, ascending
     * @param lastDay end of the windows that are fixed beforehand, days since 2000-01-01
     * @param steps number of steps over the record, 1 or more
     * @param offset where in each step the integrand is taken, 0 … 1; uniform for an unbiased integral
     */
    public ClusterProbabilities(
            FleetExposure fleet, int leaks, double[] widthsDays, double lastDay, int steps, double offset) {
        ImpactModel model = fleet.model();
        this.rates = new ImpactRates(model);
        this.terms = model.terms();
        this.designs = model.designs().size();
        this.leaks = leaks;
        this.widthsDays = widthsDays.clone();
        List<double[]> spans = IntStream.range(0, designs)
                .boxed()
                .flatMap(g -> spans(fleet.planned(g), g))
                .sorted(Comparator.comparingDouble(span -> span[1]))
                .toList();
        this.design = spans.stream().mapToInt(span -> (int) span[0]).toArray();
        this.from = spans.stream().mapToDouble(span -> span[1]).toArray();
        this.to = spans.stream().mapToDouble(span -> span[2]).toArray();
        double begin = from[0];
        this.stepDays = (Arrays.stream(to).max().orElse(begin) - begin) / steps;
        TermTable.Origin origin = new TermTable.Origin(model, begin);
        this.atFrom = new TermTable(origin, from);
        this.atTo = new TermTable(origin, to);
        this.nodes = new Node[steps];
        for (int j = 0; j < steps; j++) {
            nodes[j] = new Node(origin, begin + (j + offset) * stepDays);
        }
        this.end = new Node(origin, lastDay, true);
        int units = from.length;
        this.grown = new double[units];
        this.grownSinceFrom = new double[units];
        this.opening = new double[units];
        this.density = new double[units];
        this.inWindow = new double[leaks + 1];
        this.begun = new double[leaks + 1];
        this.somewhere = new double[widthsDays.length];
        this.oneWindow = new double[widthsDays.length];
    }

    private static java.util.stream.Stream<double[]> spans(DesignSpans spans, int design) {
        return IntStream.range(0, spans.size()).mapToObj(i -> new double[] {design, spans.fromDay(i), spans.toDay(i)});
    }

    /**
     * Moves to a point.
     *
     * @param point coordinates, the impact parameters first
     */
    public void set(double[] point) {
        rates.set(point);
        Arrays.fill(somewhere, 0);
        Arrays.fill(oneWindow, 0);
        asMany = 0;
        double expected = 0;
        double most = 0;
        for (int u = 0; u < from.length; u++) {
            double until = atTo.sum(rates, design[u] * terms, u);
            double within = until - atFrom.sum(rates, design[u] * terms, u);
            expected += within;
            most = Math.max(most, until);
            grown[u] = Math.exp(until);
            grownSinceFrom[u] = Math.exp(within);
        }
        if (most > MOST_STRIKES) {
            return;
        }
        double none = Math.exp(-expected);
        asMany = none * ofAllUnits();
        end.move();
        for (int i = 0; i < widthsDays.length; i++) {
            oneWindow[i] = none * end.allWithin(i);
        }
        for (Node node : nodes) {
            node.move();
            for (int i = 0; i < widthsDays.length; i++) {
                somewhere[i] += none * stepDays * node.firstHere(i);
            }
        }
    }

    private double ofAllUnits() {
        Arrays.fill(inWindow, 0);
        inWindow[0] = 1;
        for (double sinceFrom : grownSinceFrom) {
            for (int n = leaks; n > 0; n--) {
                inWindow[n] += (sinceFrom - 1) * inWindow[n - 1];
            }
        }
        return inWindow[leaks];
    }

    /** Probability of exactly so many leaks. */
    public double asMany() {
        return asMany;
    }

    /** Probability of exactly so many leaks, all within some window of the width i. */
    public double somewhere(int i) {
        return somewhere[i];
    }

    /** Probability of exactly so many leaks, all within the window of the width i that ends on the last day. */
    public double oneWindow(int i) {
        return oneWindow[i];
    }

    /** A day at which windows begin, or the one at which they end, with the units that can leak within them. */
    private final class Node {
        private final double[] openDay;
        private final double[] closeDay;
        private final TermTable open;
        private final TermTable close;
        private final int[] units;
        private final int[] unitsOfWidth;
        private final double[][] notBefore;
        private final double[][] notAfter;

        Node(TermTable.Origin origin, double day) {
            this(origin, day, false);
        }

        Node(TermTable.Origin origin, double day, boolean ending) {
            int widths = widthsDays.length;
            this.openDay = new double[ending ? widths : 1];
            this.closeDay = new double[ending ? 1 : widths];
            for (int i = 0; i < widths; i++) {
                openDay[ending ? i : 0] = ending ? day - widthsDays[i] : day;
                closeDay[ending ? 0 : i] = ending ? day : day + widthsDays[i];
            }
            this.open = new TermTable(origin, openDay);
            this.close = new TermTable(origin, closeDay);
            double first = Arrays.stream(openDay).min().orElse(day);
            double last = Arrays.stream(closeDay).max().orElse(day);
            this.units = IntStream.range(0, from.length)
                    .filter(u -> from[u] < last && to[u] > first)
                    .toArray();
            this.unitsOfWidth = new int[widths];
            for (int i = 0; i < widths; i++) {
                double closes = closeDay[ending ? 0 : i];
                unitsOfWidth[i] =
                        (int) Arrays.stream(units).filter(u -> from[u] < closes).count();
            }
            this.notBefore = new double[designs][openDay.length];
            this.notAfter = new double[designs][closeDay.length];
        }

        /** To the present rates. */
        void move() {
            for (int g = 0; g < designs; g++) {
                for (int i = 0; i < openDay.length; i++) {
                    notBefore[g][i] = Math.exp(-open.sum(rates, g * terms, i));
                }
                for (int i = 0; i < closeDay.length; i++) {
                    notAfter[g][i] = Math.exp(-close.sum(rates, g * terms, i));
                }
            }
            if (openDay.length == 1) {
                moveOpening();
            }
        }

        private void moveOpening() {
            double day = openDay[0];
            for (int c = 0; c < units.length; c++) {
                int u = units[c];
                boolean later = from[u] > day;
                opening[c] = later ? grownSinceFrom[u] : grown[u] * notBefore[design[u]][0];
                density[c] = later ? 0 : opening[c] * open.rate(rates, design[u] * terms, 0) / Epoch.DAYS_PER_YEAR;
            }
        }

        /** Density of the first leak, per day and over the probability of none, where all fit into the width. */
        double firstHere(int width) {
            Arrays.fill(inWindow, 0);
            Arrays.fill(begun, 0);
            inWindow[0] = 1;
            double closes = closeDay[width];
            for (int c = 0; c < unitsOfWidth[width]; c++) {
                int u = units[c];
                double odds = opening[c] - (to[u] <= closes ? 1 : grown[u] * notAfter[design[u]][width]);
                double here = density[c];
                for (int n = leaks; n > 0; n--) {
                    begun[n] += odds * begun[n - 1] + here * inWindow[n - 1];
                    inWindow[n] += odds * inWindow[n - 1];
                }
            }
            return begun[leaks];
        }

        /** All leaks between the beginning of the width and the last day, over the probability of none. */
        double allWithin(int width) {
            Arrays.fill(inWindow, 0);
            inWindow[0] = 1;
            double opens = openDay[width];
            for (int u : units) {
                if (to[u] > opens) {
                    double before = from[u] > opens ? grownSinceFrom[u] : grown[u] * notBefore[design[u]][width];
                    double odds = before - (to[u] <= closeDay[0] ? 1 : grown[u] * notAfter[design[u]][0]);
                    for (int n = leaks; n > 0; n--) {
                        inWindow[n] += odds * inWindow[n - 1];
                    }
                }
            }
            return inWindow[leaks];
        }
    }

    /** Time profiles at some days and their integrals since an origin, tabulated for all rates. */
    private static final class TermTable {
        private final int[] component;
        private final double[][][] integralYears;
        private final double[][][] at;

        /** Where integrals begin. */
        private record Origin(ImpactModel model, double day) {}

        TermTable(Origin origin, double[] days) {
            List<Component> components = origin.model().components();
            this.component = ImpactRates.componentOfTerm(origin.model());
            this.integralYears = new double[components.size()][][];
            this.at = new double[components.size()][][];
            for (int k = 0; k < integralYears.length; k++) {
                TimeProfile profile = components.get(k).profile();
                integralYears[k] = new double[profile.columns()][days.length];
                at[k] = new double[profile.columns()][days.length];
                for (int column = 0; column < profile.columns(); column++) {
                    for (int i = 0; i < days.length; i++) {
                        double day = Math.max(origin.day(), days[i]);
                        integralYears[k][column][i] = profile.integralYears(column, origin.day(), day);
                        at[k][column][i] = profile.at(column, day);
                    }
                }
            }
        }

        double sum(ImpactRates rates, int slot, int i) {
            double sum = 0;
            for (int t = 0; t < component.length; t++) {
                sum += rates.coefficient[slot + t] * integralYears[component[t]][rates.column[slot + t]][i];
            }
            return sum;
        }

        double rate(ImpactRates rates, int slot, int i) {
            double sum = 0;
            for (int t = 0; t < component.length; t++) {
                sum += rates.coefficient[slot + t] * at[component[t]][rates.column[slot + t]][i];
            }
            return sum;
        }
    }
}
