/**
 * The command line: {@link org.thirdleak.simulator.cli.ThirdLeak} and its commands. No logic of its own: a command reads,
 * hands over and prints, and returns an exit code of {@link org.thirdleak.simulator.cli.ExitCode}.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.cli;
