package org.thirdleak.simulator.hypothesis;

/**
 * Probability that each unit of a fleet is struck, at any time and within one window, at given rates. Belongs to one
 * thread.
 */
public final class StrikeProbabilities {

    private final ImpactRates rates;
    private final FleetExposure fleet;
    private final int terms;
    private final double fromDay;
    private final double toDay;
    private final double[] surviving;
    private final double[] struckInWindow;

    /**
     * For one window.
     *
     * @param fleet exposure; observed leaks are not looked at
     * @param fromDay start of the window, days since 2000-01-01
     * @param toDay end of the window
     */
    public StrikeProbabilities(FleetExposure fleet, double fromDay, double toDay) {
        this.fleet = fleet;
        this.rates = new ImpactRates(fleet.model());
        this.terms = fleet.model().terms();
        this.fromDay = fromDay;
        this.toDay = toDay;
        this.surviving = new double[fleet.record().units().size()];
        this.struckInWindow = new double[surviving.length];
    }

    /**
     * Moves to a point.
     *
     * @param point coordinates, the impact parameters first
     */
    public void set(double[] point) {
        rates.set(point);
        for (int g = 0; g < fleet.model().designs().size(); g++) {
            DesignSpans spans = fleet.planned(g);
            for (int i = 0; i < spans.size(); i++) {
                double from = spans.fromDay(i);
                double to = spans.toDay(i);
                double begin = Math.max(from, fromDay);
                double end = Math.min(to, toDay);
                double before = begin < end ? spans.hazard(rates, g * terms, from, begin) : 0;
                double within = begin < end ? spans.hazard(rates, g * terms, begin, end) : 0;
                surviving[spans.unit(i)] = Math.exp(-spans.hazard(rates, g * terms, from, to));
                struckInWindow[spans.unit(i)] = Math.exp(-before) * -Math.expm1(-within);
            }
        }
    }

    /** Probability that a unit is never struck. */
    public double surviving(int unit) {
        return surviving[unit];
    }

    /** Probability that the first strike on a unit falls into the window. */
    public double struckInWindow(int unit) {
        return struckInWindow[unit];
    }
}
