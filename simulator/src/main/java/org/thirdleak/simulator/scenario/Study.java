package org.thirdleak.simulator.scenario;

import java.util.List;
import java.util.Optional;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.config.ResolvedConfig;
import org.thirdleak.simulator.config.RunConfig;
import org.thirdleak.simulator.degradation.DesignCircuit;

/**
 * A config with everything it refers to.
 *
 * @param name file name of the config, without its ending
 * @param config the settings
 * @param sha256 SHA-256 of the settings and of all data files, in hex
 * @param resolved what that hash is of: all settings, and a hash per data file
 * @param base the config as written
 * @param variants its scenarios
 * @param circuits circuits of the designs that have one
 * @param outlooks per forecast horizon the units that fly within it, as a record without leaks
 * @param flights the units that fly after the record, if the config has a flight plan
 * @param nextLeaks leaks of these that the config supposes
 * @param multiverse every combination of several choices
 */
public record Study(
        String name,
        RunConfig config,
        String sha256,
        ResolvedConfig resolved,
        Scenario base,
        List<Scenario> variants,
        List<DesignCircuit> circuits,
        List<Outlook> outlooks,
        Optional<FlightPlan> flights,
        List<NextLeak> nextLeaks,
        Multiverse multiverse) {

    /** Copies the lists. */
    public Study {
        variants = List.copyOf(variants);
        circuits = List.copyOf(circuits);
        outlooks = List.copyOf(outlooks);
        nextLeaks = List.copyOf(nextLeaks);
    }

    /**
     * The units that fly within a horizon.
     *
     * @param days the horizon, days after the date of the record
     * @param record those units, watched from the date of the record on
     */
    public record Outlook(double days, ServiceRecord record) {}
}
