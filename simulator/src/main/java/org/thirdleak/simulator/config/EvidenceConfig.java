package org.thirdleak.simulator.config;

import org.thirdleak.simulator.engine.EngineName;

/**
 * How precisely the evidence is computed.
 *
 * @param targetStandardError standard error of ln Z at which to stop, base case
 * @param scenarioStandardError the same for scenarios and steps of the ledger
 * @param replicateCount independent randomisations, whose spread is the error
 * @param maxPointCount most likelihood evaluations per evidence
 * @param crossCheckPointCount likelihood evaluations of the second method where it is plain Monte Carlo
 * @param engine method of the evidences of the base case
 * @param crossCheckEngine the second method
 */
@Doc("How precisely the evidence is computed")
public record EvidenceConfig(
        @Doc("Standard error of ln Z at which to stop refining, base case")
        @Default("0.002")
        @Range(min = 1e-6, max = 1)
        double targetStandardError,

        @Doc("Standard error of ln Z at which to stop refining, scenarios and steps of the ledger")
        @Default("0.004")
        @Range(min = 1e-6, max = 1)
        double scenarioStandardError,

        @Doc("Independent randomisations of the points; their spread is the standard error")
        @Default("32")
        @Range(min = 8, max = 1024)
        int replicateCount,

        @Doc("Most likelihood evaluations per evidence, all randomisations together")
        @Default("4194304")
        @Range(min = 1024, max = 134217728, why = "each point takes 8 bytes")
        int maxPointCount,

        @Doc("Likelihood evaluations of the cross-check by plain Monte Carlo")
        @Default("262144")
        @Range(min = 1000, max = 134217728)
        int crossCheckPointCount,

        @Doc(
                "Method of the evidences of the base case; auto: quadrature up to three sampled parameters, else exact_onset_rqmc")
        @Default("auto")
        EngineName engine,

        @Doc(
                "Second method of the same evidences; auto: prior_monte_carlo where it is precise enough, else nested_sampling")
        @Default("auto")
        EngineName crossCheckEngine) {}
