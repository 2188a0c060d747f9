package org.thirdleak.benchmarks.circuit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** CVODE by a method at a tolerance; the C program times itself. */
record CvodeDay(Path program, String method, String tolerance) implements Contestant {

    private static final int TEMPERATURES = 8;

    @Override
    public String title() {
        return "CVODE " + method + ", tolerance " + tolerance;
    }

    @Override
    public double secondsEach(int count) throws IOException, InterruptedException {
        return numbers(ask("time", Integer.toString(count)).get(0))[0];
    }

    @Override
    public double[][] states() throws IOException, InterruptedException {
        return ask("states", "1").stream()
                .map(line -> Arrays.copyOf(numbers(line), TEMPERATURES))
                .toArray(double[][]::new);
    }

    private List<String> ask(String what, String count) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(program.toString(), what, method, tolerance, count)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException(program + " ended with code " + code + " for " + title());
        }
        return said.lines().toList();
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.trim().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
