package org.thirdleak.simulator.hypothesis;

import java.util.List;
import org.thirdleak.simulator.hypothesis.LeakMark.PublishedCause;
import org.thirdleak.simulator.prior.Parameter;

/**
 * The marks of leaks as a defect would leave them. A defect is weighed against the rate of impacts at each leak; with
 * marks both sides have a factor, and only their quotient counts: the rate is divided by the density of the marks given
 * the defect. Belongs to one thread.
 */
final class DefectMarks {

    private final boolean none;
    private final int publishedIndex;
    private final PublishedCause[] published;
    private final double[] density;
    private final double[] rates;

    /** The parameters that the marks ask for: the probability that a defect is first published as an impact, if it counts. */
    static List<Parameter> parameters(LeakMarks marks) {
        return marks.impactPublishedGivenDefect().stream()
                .map(prior -> new Parameter(
                        "first_published_cause.impact_given_defect", "", prior, Parameter.Coordinate.LINEAR))
                .toList();
    }

    /**
     * For one record.
     *
     * @param fleet the record with the marks of its leaks
     * @param publishedIndex index of the probability that a defect is first published as an impact
     */
    DefectMarks(FleetExposure fleet, int publishedIndex) {
        int leaks = fleet.leaks().length;
        this.publishedIndex = publishedIndex;
        this.published = new PublishedCause[leaks];
        this.density = new double[leaks];
        this.rates = new double[leaks];
        boolean any = false;
        for (int l = 0; l < leaks; l++) {
            published[l] = fleet.marksOf(l).map(LeakMark::published).orElse(PublishedCause.NONE);
            density[l] = fleet.marksOf(l).map(LeakMark::givenDefect).orElse(1.0);
            any |= fleet.marksOf(l).isPresent();
        }
        this.none = !any;
    }

    /**
     * Rates of impacts that a defect competes with.
     *
     * @param point coordinates
     * @param leakRates rate of impacts at each leak, their marks included, 1/yr
     * @return those over the density of the marks given the defect; the same array where no mark counts
     */
    double[] competing(double[] point, double[] leakRates) {
        if (none) {
            return leakRates;
        }
        for (int l = 0; l < rates.length; l++) {
            rates[l] = leakRates[l] / (density[l] * cause(l, point));
        }
        return rates;
    }

    private double cause(int leak, double[] point) {
        return switch (published[leak]) {
            case NONE -> 1;
            case IMPACT -> point[publishedIndex];
            case DEFECT -> 1 - point[publishedIndex];
        };
    }
}
