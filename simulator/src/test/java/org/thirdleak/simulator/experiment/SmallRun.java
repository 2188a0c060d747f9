package org.thirdleak.simulator.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A config with all its parts that runs in a second, in a folder of its own. */
public final class SmallRun {

    private static final String UNITS = """
            id,vehicle,design,launched_utc,coolant_filled_utc,exposed_from_utc,exposed_to_utc
            s1,S 1,soyuz,2010-01-01,2010-01-01,2010-01-01,2011-06-01
            s2,S 2,soyuz,2012-01-01,2012-01-01,2012-01-01,2013-06-01
            s3,S 3,soyuz,2014-01-01,2014-01-01,2014-01-01,2016-06-01
            s4,S 4,soyuz,2018-01-01,2018-01-01,2018-01-01,2018-09-01
            s5,S 5,soyuz,2018-05-01,2018-05-01,2018-05-01,2019-01-01
            m1,M 1,module,2008-01-01,2017-01-01,2017-06-01,2019-01-01
            """;

    private static final String LEAKS = """
            unit,onset_utc
            s4,2018-04-01T06:00:00Z
            m1,2018-08-01T12:00:00Z
            """;

    private static final String PLAN = """
            id,vehicle,design,launched_utc,coolant_filled_utc,exposed_from_utc,exposed_to_utc
            s5,S 5,soyuz,2018-05-01,2018-05-01,2018-05-01,2019-03-01
            s6,S 6,soyuz,2019-02-01,2019-02-01,2019-02-01,2019-12-01
            """;

    private static final String CONFIG = """
            title: A small study
            seed: 42
            record:
              units: units.csv
              leaks: leaks.csv
              include_designs: [soyuz, module]
              observe_until_utc: 2018-12-01
            designs:
              - { id: soyuz, exposed_area_m2: { log_uniform: [1, 4] }, wall_thickness_mm: 1 }
              - { id: module, exposed_area_m2: 3, wall_thickness_mm: { log_uniform: [0.8, 1.2] } }
            environment:
              exposure_factor: { uniform: [0.3, 0.7] }
              meteoroids: { uncertainty_factor: { log_normal: { median: 1, sigma_ln: 0.7 } } }
              debris: {}
            hypotheses:
              - { id: impacts, type: impacts, title: chance }
              - { id: change, type: rate_change, title: change, change_utc: { uniform: [2010-01-01, 2018-12-01] } }
              - id: defect
                type: systematic_defect
                title: defect
                affected_designs: [soyuz, module]
                onset_utc: { uniform: [2010-01-01, 2018-12-01] }
            matching: { window_d: 200 }
            chance_frequency: { replication_count: 20 }
            histories: { count: 20000 }
            evidence:
              target_standard_error: 0.02
              replicate_count: 16
              max_point_count: 131072
              cross_check_point_count: 20000
            posterior: { draw_count: 1000 }
            prior_odds: { even_at_utc: 2018-06-01 }
            forecast: { flight_plan: plan.csv, horizons_d: [30, 365] }
            verdict_outlook: { horizons_d: [0, 30, 365, 800], leak_step_d: 100, year_count: 2, future_count: 20 }
            scenarios:
              - id: soyuz-only
                title: defect of Soyuz only
                set: { hypotheses.defect.affected_designs: [soyuz] }
              - id: no-debris
                set: { environment.debris.model: { type: none } }
            """;

    private SmallRun() {}

    /** Writes the config and its data; returns the config. */
    public static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("units.csv"), UNITS);
        Files.writeString(folder.resolve("leaks.csv"), LEAKS);
        Files.writeString(folder.resolve("plan.csv"), PLAN);
        return Files.writeString(folder.resolve("small.yaml"), CONFIG);
    }
}
