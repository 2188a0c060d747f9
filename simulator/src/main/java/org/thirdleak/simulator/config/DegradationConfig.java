package org.thirdleak.simulator.config;

/**
 * What the leaks of simulated histories do to their circuits.
 *
 * @param horizonH how long a leak is followed
 * @param trajectoriesPerCauseCount leaks followed for each cause
 * @param impactHoleScatterFactor scatter of holes made by impacts
 * @param defectHoleMm holes made by a defect
 * @param sensitivityPointCount points of the sensitivities
 */
@Doc("What the leaks of simulated histories do to the circuits of their designs")
public record DegradationConfig(
        @Doc("How long each leak is followed after its onset, hours")
        @Default("24")
        @Range(min = 0, max = 8766, above = true, why = "at most a year")
        double horizonH,

        @Doc(
                "Leaks followed for each cause, impact and defect, shared evenly by the designs that have a circuit; 0 for none")
        @Default("2000")
        @Range(min = 0, max = 100000)
        int trajectoriesPerCauseCount,

        @Doc("Scatter of the holes of impacts about the law of Maiden and McHugh: standard deviation of ln diameter")
        @Default("0.3")
        @Range(min = 0, max = 2)
        double impactHoleScatterFactor,

        @Doc("Diameter of the hole of a defect, mm")
        @Default("{ log_uniform: [0.1, 20] }")
        @Range(min = 0, above = true)
        PriorConfig defectHoleMm,

        @Doc("Points in each of 8 replicates of the Sobol indices of every design; 0 for none")
        @Default("8")
        @Range(min = 0, max = 4096)
        int sensitivityPointCount) {}
