package org.thirdleak.simulator.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.thirdleak.core.environment.EarthFactor;
import org.thirdleak.core.environment.FluxComponent;
import org.thirdleak.core.environment.KesslerDebrisFlux;
import org.thirdleak.core.environment.MeteoroidDensity;
import org.thirdleak.core.environment.MeteoroidFlux;
import org.thirdleak.core.impact.PerforationRate;
import org.thirdleak.core.impact.SingleWall;
import org.thirdleak.core.impact.WallMaterial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rate}: a quick estimate of how often one square metre of wall is perforated. */
@Command(
        name = "rate",
        mixinStandardHelpOptions = true,
        description = "How often a bare wall is perforated, per square metre and year: a quick estimate.")
final class RateCommand implements Callable<Integer> {

    /** Which particles. */
    enum Environment {
        /** Meteoroids alone. */
        METEOROID,
        /** Debris alone. */
        DEBRIS,
        /** Both. */
        BOTH
    }

    private record Rate(String name, double criticalDiameterMm, double perforationsPerM2Year) {}

    private static final double M_PER_MM = 1e-3;
    private static final double M_PER_KM = 1e3;
    private static final double INCIDENCE_RAD = Math.PI / 4;

    @Option(names = "--wall-mm", required = true, paramLabel = "W", description = "Thickness of the wall, mm")
    private double wallMm;

    @Option(names = "--material", description = "Alloy: AMg6, 6061-T6, 2024-T3, 2219-T87 (default: ${DEFAULT-VALUE})")
    private String material = "AMg6";

    @Option(names = "--environment", description = "${COMPLETION-CANDIDATES} (default: both)")
    private Environment environment = Environment.BOTH;

    @Option(names = "--altitude-km", description = "Altitude, km (default: ${DEFAULT-VALUE})")
    private double altitudeKm = 410;

    @Option(names = "--epoch-year", description = "Year of the debris (default: ${DEFAULT-VALUE})")
    private double epochYear = 2022;

    @Option(names = "--f107", description = "F10.7 of the year before, sfu (default: ${DEFAULT-VALUE})")
    private double f107 = 110;

    @Option(
            names = "--factor-k",
            description = "Perforated if thinner than k times the penetration depth (default: ${DEFAULT-VALUE})")
    private double factorK = 1.8;

    @Option(names = "--json", description = "Print JSON")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        SingleWall wall = wall();
        List<Rate> rates = new ArrayList<>();
        if (environment != Environment.DEBRIS) {
            MeteoroidFlux flux =
                    new MeteoroidFlux(EarthFactor.ECSS, altitudeKm * M_PER_KM, MeteoroidDensity.ssp30425());
            rates.add(new Rate(
                    "meteoroid",
                    wall.criticalDiameterM(2500, 20 * M_PER_KM, INCIDENCE_RAD) / M_PER_MM,
                    perM2Year(List.of(flux.component()), wall)));
        }
        if (environment != Environment.METEOROID) {
            rates.add(new Rate(
                    "debris",
                    wall.criticalDiameterM(2800, 10 * M_PER_KM, INCIDENCE_RAD) / M_PER_MM,
                    perM2Year(
                            KesslerDebrisFlux.station(altitudeKm * M_PER_KM, f107)
                                    .components(),
                            wall)));
        }
        if (json) {
            printJson(rates);
        } else {
            printWords(rates);
        }
        return ExitCode.DONE;
    }

    private SingleWall wall() {
        within("--wall-mm", wallMm, 0.01, 100);
        within("--altitude-km", altitudeKm, 200, 2000);
        within("--epoch-year", epochYear, 1970, 2100);
        within("--f107", f107, 50, 400);
        within("--factor-k", factorK, 0.5, 10);
        List<String> known =
                WallMaterial.known().stream().map(WallMaterial::name).toList();
        WallMaterial metal = WallMaterial.named(material)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--material must be one of " + known + " but is " + material));
        return SingleWall.of(metal, wallMm * M_PER_MM).withPerforationFactor(factorK);
    }

    private void within(String option, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new ParameterException(
                    spec.commandLine(), option + " must be " + min + " to " + max + " but is " + value);
        }
    }

    private double perM2Year(List<FluxComponent> components, SingleWall wall) {
        return components.stream()
                .mapToDouble(component -> PerforationRate.DEFAULT.perM2Year(component.population(), wall)
                        * component.growth().at(epochYear))
                .sum();
    }

    private void printJson(List<Rate> rates) {
        List<String> members = rates.stream()
                .map(rate -> "\"" + rate.name() + "\": {\"criticalDiameterMm\": " + rate.criticalDiameterMm()
                        + ", \"perforationsPerM2Year\": " + rate.perforationsPerM2Year() + "}")
                .toList();
        spec.commandLine().getOut().println("{" + String.join(", ", members) + "}");
    }

    private void printWords(List<Rate> rates) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%s mm of %s, %s km, random plate%n", wallMm, material, altitudeKm);
        for (Rate rate : rates) {
            out.printf(
                    Locale.ROOT,
                    "%-10s particles from %.3f mm on perforate it at 45°; %.4g perforations per m² and year%n",
                    rate.name(),
                    rate.criticalDiameterMm(),
                    rate.perforationsPerM2Year());
        }
        double total = rates.stream().mapToDouble(Rate::perforationsPerM2Year).sum();
        out.printf(
                Locale.ROOT,
                "one square metre expects a perforation every %.3g years; the models are uncertain by a factor of 3 to 10%n",
                1 / total);
    }
}
