package org.thirdleak.simulator.experiment;

/**
 * What a folder of results answers. A finished one is replaced without being asked only by work of the same identity.
 *
 * @param kind the kind of work: {@value #RUN}, {@value #CALIBRATION}, {@value #CIRCUIT},
 *     {@value #SWEEP} or {@value #COMPARISON}
 * @param configSha256 hash of the resolved config and its data files; empty for runs side by side
 * @param replications simulated records per hypothesis of a calibration, which the hash leaves out; else 0
 */
public record RunIdentity(String kind, String configSha256, int replications) {

    /** A comparison of hypotheses. */
    public static final String RUN = "run";

    /** The analysis on trial. */
    public static final String CALIBRATION = "calibration";

    /** One leak of a circuit. */
    public static final String CIRCUIT = "circuit";

    /** Comparisons at many points. */
    public static final String SWEEP = "sweep";

    /** Runs side by side. */
    public static final String COMPARISON = "comparison";

    /** Of a comparison of hypotheses. */
    public static RunIdentity run(String configSha256) {
        return new RunIdentity(RUN, configSha256, 0);
    }

    /** Of a calibration with so many records per hypothesis. */
    public static RunIdentity calibration(String configSha256, int replications) {
        return new RunIdentity(CALIBRATION, configSha256, replications);
    }

    /** Of a leak of a circuit. */
    public static RunIdentity circuit(String configSha256) {
        return new RunIdentity(CIRCUIT, configSha256, 0);
    }

    /** Of comparisons at many points. */
    public static RunIdentity sweep(String sha256) {
        return new RunIdentity(SWEEP, sha256, 0);
    }

    /** Of runs side by side, whichever they are: nothing is lost where an earlier comparison is replaced. */
    public static RunIdentity comparison() {
        return new RunIdentity(COMPARISON, "", 0);
    }

    /**
     * What makes it another one than was wanted, for people.
     *
     * @param wanted another identity
     */
    String besides(RunIdentity wanted) {
        if (kind.equals(COMPARISON)) {
            return "a comparison of runs";
        }
        if (!configSha256.equals(wanted.configSha256)) {
            return "a run of another config";
        }
        if (kind.isEmpty()) {
            return "work of an earlier version";
        }
        return kind.equals(CALIBRATION)
                ? "a calibration with " + replications + " records per hypothesis"
                : "a " + kind;
    }
}
