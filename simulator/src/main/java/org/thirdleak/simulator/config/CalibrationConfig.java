package org.thirdleak.simulator.config;

/**
 * How the command {@code calibrate} checks the analysis on simulated records.
 *
 * @param replicationCount simulated records per hypothesis
 * @param pointCount prior points shared by a block of records
 * @param resampleCount resampled outcomes behind the calibration of model probabilities
 */
@Doc("How the command calibrate checks the analysis on simulated records")
public record CalibrationConfig(
        @Doc("Simulated records per hypothesis") @Default("1000") @Range(min = 20, max = 1_000_000)
        int replicationCount,

        @Doc(
                "Points from the prior that the records of a block share; more where the evidence of too many has to be fitted")
        @Default("8192")
        @Range(
                min = 256,
                max = 65536,
                why =
                        "they are cut into 8 randomisations of a power of two, and each takes 16 bytes per circuit of a defect")
        int pointCount,

        @Doc("Resampled outcomes behind the test whether model probabilities are calibrated")
        @Default("2000")
        @Range(min = 100, max = 1_000_000)
        int resampleCount) {}
