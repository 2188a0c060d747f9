package org.thirdleak.simulator.result;

/**
 * What made a result. Times and host are not here: the same provenance gives the same bytes.
 *
 * @param version version of the program
 * @param configName file name of the config, without its ending
 * @param configSha256 SHA-256 of the resolved config and its data files, 64 hex digits
 * @param seed seed of all random streams
 * @param histories histories played under each hypothesis
 */
public record Provenance(String version, String configName, String configSha256, long seed, long histories) {}
