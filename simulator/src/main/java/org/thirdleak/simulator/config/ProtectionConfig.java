package org.thirdleak.simulator.config;

/** What a particle must get through before the coolant is open to space. */
public sealed interface ProtectionConfig {

    /**
     * A bare metal wall (Cour-Palais 1987).
     *
     * @param material alloy
     * @param thicknessFactor k of the perforation criterion, wall &lt; k × penetration depth
     * @param insulationArealDensityKgPerM2 multi-layer insulation outside the wall
     */
    @TypeName("single_wall")
    @Doc("A bare metal tube wall, Cour-Palais equation")
    record SingleWall(
            @Doc("Alloy of the wall: AMg6, 6061-T6, 2024-T3 or 2219-T87") @Default("AMg6")
            String material,

            @Doc("k: the wall is perforated if it is thinner than k times the penetration depth")
            @Default("1.8")
            @Range(min = 0.5, max = 10)
            double thicknessFactor,

            @Doc("Areal density of multi-layer insulation outside the wall") @Default("0") @Range(min = 0, max = 100)
            double insulationArealDensityKgPerM2)
            implements ProtectionConfig {}

    /**
     * A bumper in front of the wall (Christiansen).
     *
     * @param material alloy of bumper and wall
     * @param bumperThicknessMm thickness of the bumper
     * @param standoffMm distance between bumper and wall
     */
    @TypeName("whipple")
    @Doc("A face sheet some way in front of the tube wall, Whipple equations")
    record Whipple(
            @Doc("Alloy of bumper and wall: AMg6, 6061-T6, 2024-T3 or 2219-T87") @Default("AMg6")
            String material,

            @Doc("Thickness of the face sheet, mm") @Range(min = 0, max = 20, above = true)
            double bumperThicknessMm,

            @Doc("Distance from face sheet to wall, mm") @Range(min = 0, max = 1000, above = true)
            double standoffMm)
            implements ProtectionConfig {}

    /**
     * Insulation over a wall, as on the Soyuz orbital module.
     *
     * @param insulationArealDensityKgPerM2 areal density of the insulation
     */
    @TypeName("insulated_wall")
    @Doc("Multi-layer insulation over an AMg6 wall, equations of the Soyuz orbital module")
    record InsulatedWall(
            @Doc("Areal density of the insulation") @Default("1.88") @Range(min = 0, max = 100, above = true)
            double insulationArealDensityKgPerM2)
            implements ProtectionConfig {}
}
