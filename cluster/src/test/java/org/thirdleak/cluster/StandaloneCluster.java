package org.thirdleak.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A master and workers of Spark as processes of their own, on 127.0.0.1 and ports that are free, from jars alone. */
final class StandaloneCluster implements AutoCloseable {

    private static final long UP_SECONDS = 120;
    private static final long DOWN_SECONDS = 10;
    private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final Pattern WORKER = Pattern.compile("Registering worker (\\S+)");

    private final Path target;
    private final Path folder;
    private final List<Process> workers = new ArrayList<>();
    private final Process master;
    private final String address;
    private final Thread orphans = new Thread(this::kill);

    StandaloneCluster(Path target, int count) throws IOException, InterruptedException {
        this.target = target;
        this.folder = Files.createDirectories(target.resolve("standalone"));
        Runtime.getRuntime().addShutdownHook(orphans);
        master = launch(
                "master",
                true,
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0");
        try {
            address = await(ADDRESS, 1);
            for (int i = 0; i < count; i++) {
                addWorker(true);
            }
            await(WORKER, count);
        } catch (IOException | InterruptedException | RuntimeException e) {
            kill();
            throw e;
        }
    }

    String address() {
        return address;
    }

    /** One more worker; without the version of Scala it cannot start an executor. */
    private void addWorker(boolean scala) throws IOException {
        String name = "worker" + workers.size();
        workers.add(launch(
                name,
                scala,
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                folder.resolve(name).toString(),
                address));
    }

    private Process launch(String name, boolean scala, String main, String... args) throws IOException {
        Path home = target.resolve("spark-home");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-Dlog4j2.configurationFile=" + home.resolve("conf/standalone.properties"),
                "-cp",
                home.resolve("conf") + File.pathSeparator + home.resolve("jars") + "/*",
                main));
        command.addAll(List.of(args));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        process.environment().keySet().removeIf(key -> key.startsWith("SPARK_") || key.endsWith("_CONF_DIR"));
        process.environment()
                .putAll(Map.of(
                        "SPARK_HOME", home.toString(),
                        "SPARK_LOCAL_IP", "127.0.0.1",
                        "SPARK_LOCAL_DIRS", folder.toString()));
        if (scala) {
            process.environment().put("SPARK_SCALA_VERSION", "2.13");
        }
        return process.start();
    }

    /** Waits until the log of the master has said something so often; the last word of it. */
    private String await(Pattern said, int times) throws IOException, InterruptedException {
        Path log = folder.resolve("master.log");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(UP_SECONDS);
        while (System.nanoTime() < end) {
            Matcher matcher = said.matcher(Files.readString(log, StandardCharsets.UTF_8));
            String last = "";
            int count = 0;
            while (matcher.find()) {
                count++;
                last = matcher.group(1);
            }
            if (count >= times) {
                return last;
            }
            if (!master.isAlive()) {
                break;
            }
            Thread.sleep(50);
        }
        throw new IOException("no \"" + said + "\" in " + log);
    }

    void killWorker(int number) {
        workers.get(number).destroyForcibly();
    }

    /** Kills an executor, which its worker starts again. */
    boolean killExecutor() {
        return workers.stream()
                .flatMap(Process::children)
                .findFirst()
                .map(ProcessHandle::destroyForcibly)
                .orElse(false);
    }

    void killMaster() {
        master.destroyForcibly();
    }

    /** Workers first: as they end they end their executors. */
    @Override
    public void close() {
        workers.forEach(Process::destroy);
        try {
            for (Process worker : workers) {
                worker.waitFor(DOWN_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
        Runtime.getRuntime().removeShutdownHook(orphans);
    }

    private void kill() {
        for (Process worker : workers) {
            worker.descendants().forEach(ProcessHandle::destroyForcibly);
            worker.destroyForcibly();
        }
        master.destroyForcibly();
    }
}
