package org.thirdleak.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program against a real master and two workers, each a process of its own: whatever dies in the middle of a run, its
 * result has the bytes that the threads of one machine give.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClusterIT {

    private static final Path TARGET = Path.of(System.getProperty("cluster.target"));
    private static final Path APP = Path.of(System.getProperty("cluster.app"));
    private static final Path CONFIG = Path.of("..", "examples", "configs", "minimal.yaml");
    private static final String LONG_RUN = "histories.count=6000000";
    private static final long WAIT_SECONDS = 200;

    @TempDir
    static Path folder;

    private static StandaloneCluster cluster;
    private static byte[] expected;

    @BeforeAll
    static void up() throws Exception {
        cluster = new StandaloneCluster(TARGET, 2);
        assertEquals(0, new Program("local", "local").end());
        expected = Files.readAllBytes(folder.resolve("local/result.json"));
    }

    @AfterAll
    static void down() throws Exception {
        if (cluster != null) {
            cluster.close();
        }
    }

    private static void assertSame(String name) throws IOException {
        assertArrayEquals(expected, Files.readAllBytes(folder.resolve(name + "/result.json")), name);
    }

    /** One run of the program as a process of its own. */
    private static final class Program {
        private final String name;
        private final Path log;
        private final Process process;
        private final long started = System.nanoTime();

        Program(String name, String engine, String... more) throws IOException {
            this(name, engine, List.of("run", CONFIG.toString(), "--set", LONG_RUN), List.of(more));
        }

        Program(String name, String engine, List<String> work, List<String> more) throws IOException {
            this.name = name;
            this.log = folder.resolve(name + ".log");
            List<String> command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx512m",
                    "-Djava.awt.headless=true",
                    "-Djava.io.tmpdir=" + TARGET,
                    "-Dspark.executor.memory=512m",
                    "-Dlog4j2.configurationFile=" + TARGET.resolve("spark-home/conf/log4j2.properties"),
                    "-cp",
                    APP + File.pathSeparator + TARGET.resolve("spark-home/jars") + "/*",
                    "org.thirdleak.cluster.Main"));
            command.addAll(work);
            command.addAll(List.of("--out", folder.resolve(name).toString(), "--engine", engine));
            command.addAll(more);
            this.process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        }

        int end() throws InterruptedException, IOException {
            if (!process.waitFor(WAIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(name + " hangs:\n" + said());
            }
            System.out.printf("%s: exit code %d after %.1f s%n", name, process.exitValue(), seconds());
            return process.exitValue();
        }

        double seconds() {
            return (System.nanoTime() - started) / 1e9;
        }

        String said() throws IOException {
            return Files.readString(log, StandardCharsets.UTF_8);
        }

        /** Waits until blocks are being done by executors: the first checkpoint is there. */
        void awaitCheckpoint() throws IOException, InterruptedException {
            Path checkpoint = folder.resolve(name + "/checkpoint/work.checkpoint");
            while (!Files.exists(checkpoint)) {
                assertTrue(process.isAlive(), said());
                Thread.sleep(20);
            }
        }
    }

    @Test
    @Order(1)
    void theClusterGivesTheBytesOfOneMachine() throws Exception {
        assertEquals(0, new Program("cluster", cluster.address()).end());
        assertSame("cluster");
    }

    @Test
    @Order(2)
    void soDoExecutorsInTheProgram() throws Exception {
        assertEquals(0, new Program("threads", "local[3]").end());
        assertSame("threads");
    }

    @Test
    @Order(2)
    void soDoCalibrationsAndSweeps() throws Exception {
        assertSameFile("calibration.json", List.of("calibrate", CONFIG.toString(), "--replications", "400"));
        Path sweep = CONFIG.resolveSibling("sweep-area-wall.yaml");
        assertSameFile("sweep.csv", List.of("sweep", sweep.toString(), "--set", "sweep.target_standard_error=0.0008"));
    }

    private static void assertSameFile(String file, List<String> work) throws Exception {
        String name = work.get(0);
        assertEquals(0, new Program(name + "-local", "local", work, List.of()).end());
        assertEquals(0, new Program(name, cluster.address(), work, List.of()).end());
        assertArrayEquals(
                Files.readAllBytes(folder.resolve(name + "-local/" + file)),
                Files.readAllBytes(folder.resolve(name + "/" + file)));
    }

    @Test
    @Order(3)
    void anExecutorMayDie() throws Exception {
        Program program = new Program("executor", cluster.address());
        program.awaitCheckpoint();
        assertTrue(cluster.killExecutor());
        assertEquals(0, program.end(), program.said());
        assertSame("executor");
    }

    @Test
    @Order(4)
    void theDriverMayDieAndBeResumedAnywhere() throws Exception {
        Program killed = new Program("driver", cluster.address());
        killed.awaitCheckpoint();
        killed.process.destroyForcibly().waitFor();
        assertFalse(Files.exists(folder.resolve("driver/result.json")));
        assertEquals(0, new Program("driver", "local", "--resume").end());
        assertSame("driver");
    }

    @Test
    @Order(5)
    void noMasterIsTold() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Program program = new Program("nobody", "spark://127.0.0.1:" + port);
        assertEquals(3, program.end());
        assertTrue(program.said().contains("No Spark master can be reached at spark://127.0.0.1:" + port));
        assertTrue(program.seconds() < 60);
        assertFalse(Files.exists(folder.resolve("nobody/checkpoint")));
    }

    @Test
    @Order(6)
    void whatIsNotAMasterIsTold() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Program program = new Program("mute", "spark://127.0.0.1:" + mute.getLocalPort());
            assertEquals(3, program.end());
            assertTrue(program.said().contains("the cluster must have the same"), program.said());
            assertTrue(program.seconds() < 60);
        }
    }

    @Test
    @Order(7)
    void executorsThatNeverComeAreTold() throws Exception {
        Process greedy = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Dspark.executor.memory=64g",
                        "-cp",
                        APP + File.pathSeparator + TARGET.resolve("spark-home/jars") + "/*",
                        "org.thirdleak.cluster.Main",
                        "run",
                        CONFIG.toString(),
                        "--out",
                        folder.resolve("greedy").toString(),
                        "--engine",
                        cluster.address())
                .redirectErrorStream(true)
                .start();
        String said;
        try (InputStream out = greedy.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertEquals(3, greedy.waitFor(), said);
        assertTrue(said.contains("has had no executor for 30 s"), said);
    }

    @Test
    @Order(8)
    void aWorkerAndTheMasterMayDie() throws Exception {
        Program program = new Program("worker", cluster.address());
        program.awaitCheckpoint();
        cluster.killWorker(0);
        cluster.killMaster();
        assertEquals(0, program.end(), program.said());
        assertSame("worker");
    }
}
