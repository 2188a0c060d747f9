package org.thirdleak.benchmarks.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The C program, which times itself: start and reading of the case do not count.
 *
 * @param program the program
 * @param caseFile what it reads
 */
record NativeProgram(Path program, Path caseFile) {

    /**
     * Does a round.
     *
     * @throws IllegalStateException if the program fails
     */
    Outcome run(Kernel kernel, long seed) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        caseFile.toString(),
                        kernel.work(),
                        kernel.hypothesis(),
                        Long.toString(kernel.count()),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException(program + " ended with code " + code + " in " + kernel.title());
        }
        double[] numbers =
                Arrays.stream(said.split(" ")).mapToDouble(Double::parseDouble).toArray();
        return new Outcome((long) numbers[0], numbers[1], Arrays.copyOfRange(numbers, 2, numbers.length));
    }
}
