package org.thirdleak.simulator.degradation;

import org.thirdleak.simulator.config.PriorConfig;

/** Where the uncertain numbers of a circuit config come from while a scenario is put together. */
@FunctionalInterface
interface Values {
    /**
     * The value of a setting.
     *
     * @param path dotted path of the setting
     * @param prior what the config says of it
     * @return its value in the unit of its key
     */
    double of(String path, PriorConfig prior);
}
