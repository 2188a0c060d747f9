package org.thirdleak.simulator.config;

import java.util.Optional;

/**
 * A design of radiator circuit.
 *
 * @param id its id
 * @param title its name for people
 * @param exposedAreaM2 tube area that a particle can strike
 * @param wallThicknessMm thickness of the tube wall
 * @param protection what a particle must get through
 * @param circuit circuit config of the design
 */
@Doc("A design of radiator circuit")
public record DesignConfig(
        @Doc("Id, as in the column design of the unit table")
        String id,

        @Doc("Name for people") @Default("\"\"") String title,

        @Doc("Tube surface that a particle can strike, m²") @Range(min = 0, above = true, why = "an area")
        PriorConfig exposedAreaM2,

        @Doc("Thickness of the tube wall, mm")
        @Range(min = 0.05, max = 20, tails = true, why = "the perforation table covers 0.05 to 20 mm")
        PriorConfig wallThicknessMm,

        @Doc("What a particle must get through") @Default("{ type: single_wall }")
        ProtectionConfig protection,

        @NamesFile("yaml")
        @Doc("Circuit config of the design, named relative to this file; left out, its leaks are not followed")
        Optional<String> circuit) {}
