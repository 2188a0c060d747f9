package org.thirdleak.examples;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.thirdleak.simulator.cli.ThirdLeak;
import org.thirdleak.simulator.run.ReportWriter;

/** Runs a command of the program inside a test, from the root of the project, and keeps what it printed. */
record Program(int exitCode, String out, String err) {

    /** Settings that make a run quick: for tests that look at how a command behaves, not at its precision. */
    static final List<String> QUICK = List.of(
            "--set", "histories.count=20000",
            "--set", "evidence.target_standard_error=0.02",
            "--set", "evidence.scenario_standard_error=0.05",
            "--set", "evidence.cross_check_point_count=20000",
            "--set", "evidence.cross_check_engine=prior_monte_carlo",
            "--set", "posterior.draw_count=2000",
            "--set", "prior_sensitivity.values_per_side_count=0",
            "--set", "chance_frequency.replication_count=40",
            "--set", "leave_one_out.target_standard_error=0.1",
            "--set", "verdict_outlook.year_count=1",
            "--set", "verdict_outlook.future_count=20",
            "--set", "degradation.trajectories_per_cause_count=50",
            "--set", "degradation.sensitivity_point_count=0");

    /** Leaves out what asks how far the comparison can be trusted: for tests that look at the comparison. */
    static final List<String> COMPARISON_ALONE = List.of(
            "--set", "chance_frequency.replication_count=0",
            "--set", "leave_one_out.max_leak_count=0",
            "--set", "multiverse=null",
            "--set", "verdict_outlook.year_count=0");

    /** Makes approximate Bayesian computation quick, which only some configs ask for. */
    static final List<String> QUICKLY_APPROXIMATE = List.of(
            "--set", "approximate_bayes.population_count=50",
            "--set", "approximate_bayes.replicate_count=4",
            "--set", "approximate_bayes.step_count=2",
            "--set", "approximate_bayes.smallest_probability=1e-4");

    /** Draws nothing: for tests that look at numbers. */
    static final ReportWriter NO_REPORT = (result, config, folder) -> List.of();

    static Program run(ReportWriter report, List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = ThirdLeak.commandLine(report)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
        return new Program(code, out.toString(), err.toString());
    }

    /** The root of the project: tests run in the folder of their module. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("examples"))
                ? here
                : here.resolve("..").normalize();
    }

    static String config(String name) {
        return root().resolve("examples/configs/" + name).toString();
    }
}
