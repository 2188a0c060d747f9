/**
 * What the user wrote: {@link org.thirdleak.simulator.config.RunConfig} and its parts mirror the YAML or JSON file, key by
 * key in snake case, with the unit in every key. Nothing here is resolved yet; {@code simulator.scenario} does that.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.config;
