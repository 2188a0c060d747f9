package org.thirdleak.simulator.scenario;

import java.time.Instant;

/**
 * A leak that is supposed to be the next one of the fleet.
 *
 * @param id its id in the config
 * @param unit id of the unit of the flight plan that leaks
 * @param utc when
 */
public record NextLeak(String id, String unit, Instant utc) {}
