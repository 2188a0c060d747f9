package org.thirdleak.simulator.config;

import java.util.List;

/** At what age a defective circuit leaks. */
public sealed interface LifeConfig {

    /**
     * A Weibull law.
     *
     * @param shapeFactor its shape
     * @param scaleD its scale
     */
    @TypeName("weibull")
    @Doc("A Weibull law of the age since filling: knows no mechanism")
    record Weibull(
            @Doc("Weibull shape: 1 is a constant hazard, below it infant mortality, above it wear")
            @Default("{ log_normal: { median: 1, sigma_ln: 0.5 } }")
            @Range(min = 0, above = true)
            PriorConfig shapeFactor,

            @Doc("Weibull scale, days: the age by which 63 % have leaked")
            @Default("{ log_uniform: [30, 3000] }")
            @Range(min = 0, above = true)
            PriorConfig scaleD)
            implements LifeConfig {}

    /**
     * A flaw that grows through the wall with every thermal cycle.
     *
     * @param stressRangeMpa median stress range S0 of a cycle
     * @param flawDepthFraction smallest and largest depth of the flaw, in parts of the wall
     * @param wallMm wall
     * @param stressScatterFraction variation of the stress range from circuit to circuit
     * @param growthScatterLn standard deviation of ln C
     * @param growthExponent m
     * @param growthConstantMmPerCycle C
     * @param geometryFactor Y
     * @param thresholdMpaSqrtM range of the stress intensity below which nothing grows
     * @param cyclesPerDay load cycles a day
     * @param lifeClock from when on cycles are counted
     */
    @TypeName("crack_growth")
    @Doc("A flaw grows through the wall with every thermal cycle (Paris)")
    record CrackGrowth(
            @Doc("Median stress range of a cycle, MPa")
            @Default("{ log_uniform: [20, 120] }")
            @Range(min = 0, above = true)
            PriorConfig stressRangeMpa,

            @Doc("Smallest and largest depth of the flaw in parts of the wall, uniform between")
            @Default("[0.7, 0.95]")
            @Range(min = 0, max = 0.999, above = true)
            List<Double> flawDepthFraction,

            @Doc("Wall that the flaw grows through, mm") @Default("1") @Range(min = 0.05, max = 20)
            double wallMm,

            @Doc("Variation of the stress range from circuit to circuit; at least 0.05 with a threshold")
            @Default("0.25")
            @Range(min = 0, max = 1)
            double stressScatterFraction,

            @Doc("Standard deviation of ln C from circuit to circuit; at least 0.1 with a threshold")
            @Default("0.25")
            @Range(min = 0.01, max = 3)
            double growthScatterLn,

            @Doc("m of da/dN = C ΔK^m") @Default("3") @Range(min = 1, max = 10)
            double growthExponent,

            @Doc("C of da/dN = C ΔK^m, ΔK in MPa √m: growth at 1 MPa √m")
            @Default("4.458811e-7")
            @Range(min = 0, max = 1, above = true)
            double growthConstantMmPerCycle,

            @Doc("Y of ΔK = Y ΔS √(π a); 1.12 at a free edge") @Default("1.12") @Range(min = 0, max = 100, above = true)
            double geometryFactor,

            @Doc("ΔK at and below which nothing grows; aluminium: 0.66") @Default("0") @Range(min = 0, max = 1000)
            double thresholdMpaSqrtM,

            @Doc("Load cycles a day: orbits, or a faster load")
            @Default("15.53")
            @Range(min = 0, max = 1e9, above = true)
            double cyclesPerDay,

            @Doc("Date from which on cycles are counted: filled or launched") @Default("filled")
            HypothesisConfig.LotClock lifeClock)
            implements LifeConfig {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException unless it holds two ascending depths, or if a threshold meets too little scatter
         */
        public CrackGrowth {
            flawDepthFraction = List.copyOf(flawDepthFraction);
            if (flawDepthFraction.size() != 2 || flawDepthFraction.get(0) > flawDepthFraction.get(1)) {
                throw new IllegalArgumentException(
                        "flaw_depth_fraction must be the smallest and the largest depth but is " + flawDepthFraction);
            }
            if (thresholdMpaSqrtM > 0 && !(stressScatterFraction >= 0.05 && growthScatterLn >= 0.1)) {
                throw new IllegalArgumentException("with a threshold stress_scatter_fraction must be at least 0.05 and"
                        + " growth_scatter_ln at least 0.1 but they are " + stressScatterFraction + " and "
                        + growthScatterLn + ": who leaks would change by steps");
            }
        }
    }
}
