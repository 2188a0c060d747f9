package org.thirdleak.benchmarks.kernel;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thirdleak.core.environment.EarthFactor;
import org.thirdleak.core.environment.FluxComponent;
import org.thirdleak.core.environment.KesslerDebrisFlux;
import org.thirdleak.core.environment.KesslerDebrisSpeed;
import org.thirdleak.core.environment.MeteoroidDensity;
import org.thirdleak.core.environment.MeteoroidFlux;
import org.thirdleak.core.impact.PerforationRate;
import org.thirdleak.core.impact.SingleWall;
import org.thirdleak.core.impact.WallMaterial;

/** Perforation rates of the tube wall of the base case in its environment: of one wall, and the table of a design. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PerforationBenchmark {

    private static final double ALTITUDE_M = 410e3;
    private static final double SOLAR_FLUX_SFU = 110;
    private static final double THICKNESS_FACTOR = 1.8;
    private static final double WALL_M = 1e-3;
    private static final double FIRST_WALL_M = 0.4e-3;
    private static final double LAST_WALL_M = 4e-3;
    private static final int WALLS = 61;

    private final WallMaterial material = WallMaterial.named("AMg6").orElseThrow();
    private final List<FluxComponent> components = Stream.concat(
                    Stream.of(new MeteoroidFlux(EarthFactor.ECSS, ALTITUDE_M, MeteoroidDensity.ssp30425()).component()),
                    new KesslerDebrisFlux(
                                    ALTITUDE_M,
                                    SOLAR_FLUX_SFU,
                                    KesslerDebrisFlux.STATION_INCLINATION_FACTOR,
                                    1,
                                    KesslerDebrisFlux.DEFAULT_DENSITY_KG_PER_M3,
                                    new KesslerDebrisSpeed(KesslerDebrisFlux.STATION_INCLINATION_RAD))
                            .components().stream())
            .toList();
    private double wallM = WALL_M;

    /** One wall in all components. */
    @Benchmark
    public double oneWall() {
        return rate(wallM);
    }

    /** All walls of a table. */
    @Benchmark
    public double wallTable() {
        double sum = 0;
        for (int i = 0; i < WALLS; i++) {
            sum += rate(FIRST_WALL_M * Math.pow(LAST_WALL_M / FIRST_WALL_M, i / (WALLS - 1.0)));
        }
        return sum;
    }

    private double rate(double thicknessM) {
        SingleWall wall = SingleWall.of(material, thicknessM).withPerforationFactor(THICKNESS_FACTOR);
        double sum = 0;
        for (FluxComponent component : components) {
            sum += PerforationRate.DEFAULT.perM2Year(component.population(), wall);
        }
        return sum;
    }
}
