package org.thirdleak.simulator.comparison;

import org.thirdleak.simulator.result.RunResult;

/**
 * A run among others.
 *
 * @param label its letter, A for the first
 * @param name its folder, with as much of the path as tells it from the others
 * @param settings where its settings were taken from
 * @param result what it found
 */
public record ComparedRun(String label, String name, SettingsSource settings, RunResult result) {

    /** Where the settings of a run were taken from. */
    public enum SettingsSource {
        /** The run keeps them. */
        KEPT(""),
        /** An older run: its config was read again, with the defaults of this version. */
        READ_AGAIN(
                "its folder keeps no resolved config, so config.yaml was read again with the defaults of this version, "
                        + "and hashes of data files are unknown"),
        /** An older run, and this version does not understand its config. */
        UNKNOWN(
                "its folder keeps no resolved config, and this version cannot read its config.yaml, so its settings are "
                        + "not compared");

        private final String note;

        SettingsSource(String note) {
            this.note = note;
        }

        /** What a reader must know of it; empty if nothing. */
        public String note() {
            return note;
        }
    }

    /** Whether its numbers may be compared: false if its verdict is withheld. */
    public boolean trusted() {
        return result.diagnostics().trusted();
    }
}
