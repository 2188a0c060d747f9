package org.thirdleak.simulator.config;

import java.util.List;
import java.util.Optional;

/**
 * Marks of leaks that count as evidence of their cause. Each needs its density given an impact and given a defect.
 *
 * @param hole widths of holes
 * @param drain how fast holes drain a circuit
 * @param firstPublishedCause which causes are published first
 * @param leaks which marks of which leaks count
 */
@Doc("Marks of leaks that count as evidence of their cause: noisy, disputed, and alone able to decide the case")
public record MarksConfig(
        @Doc("Widths of holes; needed by the marks hole and drain")
        Optional<Hole> hole,

        @Doc("How fast a hole drains its circuit; needs the circuit of the design, and the widths of holes")
        @Default("{}")
        Drain drain,

        @Doc("Which cause is published first; needed by the mark first_published_cause")
        Optional<FirstPublishedCause> firstPublishedCause,

        @Doc("Which marks of which leaks count; their values stand in the leak table")
        List<Leak> leaks) {

    /** Copies the list. */
    public MarksConfig {
        leaks = List.copyOf(leaks);
    }

    /** A mark of a leak. */
    public enum Mark {
        /** Published diameter of the hole. */
        HOLE,
        /** Published bounds of the time to drain. */
        DRAIN,
        /** The cause that was published first. */
        FIRST_PUBLISHED_CAUSE
    }

    /**
     * Widths of holes.
     *
     * @param errorSigmaLn standard error of ln of a published diameter
     * @param givenImpactScatterSigmaLn scatter of ln of the diameter that a particle leaves, about its median
     * @param givenDefectMm diameters of the holes of a defect
     */
    @Doc("Widths of holes: by the perforation model given an impact, by a prior given a defect")
    public record Hole(
            @Doc("Standard error of the logarithm of a published diameter") @Default("0.2") @Range(min = 0.05, max = 3)
            double errorSigmaLn,

            @Doc("Scatter of the logarithm of the diameter that a particle leaves, about the median of the hole law")
            @Default("0.3")
            @Range(min = 0.05, max = 2)
            double givenImpactScatterSigmaLn,

            @Doc("Diameters of the holes of a defect, mm") @Range(min = 0, above = true)
            PriorConfig givenDefectMm) {}

    /**
     * How fast holes drain a circuit.
     *
     * @param errorSigmaLn standard error of ln of the modelled times
     */
    @Doc("How fast a hole drains its circuit: by the model of the circuit, at its reference parameters")
    public record Drain(
            @Doc("Standard error of the logarithm of the modelled times, common to half empty and drained")
            @Default("0.5")
            @Range(min = 0.1, max = 3)
            double errorSigmaLn) {}

    /**
     * Which cause is published first.
     *
     * @param impactGivenImpactProbability that an impact is first published as one
     * @param impactGivenDefectProbability that a defect is first published as an impact
     */
    @Doc("Which cause is published first: impact or defect")
    public record FirstPublishedCause(
            @Doc("Probability that an impact is first published as an impact") @Range(min = 0, max = 1)
            double impactGivenImpactProbability,

            @Doc("Probability that a defect is first published as an impact; a parameter of the hypothesis")
            @Range(min = 0, max = 1)
            PriorConfig impactGivenDefectProbability) {}

    /**
     * The marks of a leak that count.
     *
     * @param id id of the unit that leaked
     * @param use its marks that count
     */
    @Doc("The marks of a leak that count")
    public record Leak(
            @Doc("Id of the unit that leaked, as in the leak table")
            String id,

            @Doc("Marks that count: hole, drain, first_published_cause; an empty list for none") @Default("[]")
            List<Mark> use) {

        /** Copies the list. */
        public Leak {
            use = List.copyOf(use);
        }
    }
}
