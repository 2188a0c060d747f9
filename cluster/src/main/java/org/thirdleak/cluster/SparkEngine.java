package org.thirdleak.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.package$;
import org.thirdleak.simulator.execution.BlockEngine;
import org.thirdleak.simulator.execution.BlockRunner;
import org.thirdleak.simulator.execution.Checkpoints;
import org.thirdleak.simulator.execution.EngineFailedException;
import org.thirdleak.simulator.execution.Progress;

/**
 * Apache Spark, in this program ({@code local[n]}), on a standalone cluster ({@code spark://host:port}), or wherever {@code
 * spark-submit} has said. Whatever is wrong with the cluster ends the start within half a minute, in words.
 *
 * @param name master as Spark writes it
 * @param threads threads of this machine for what is not worth sending, 1 or more
 * @param timing how long to wait for what
 */
record SparkEngine(String name, int threads, Timing timing) implements BlockEngine {

    private static final int CONNECT_MS = 5_000;
    private static final long POLL_MS = 50;
    private static final Pattern STANDALONE = Pattern.compile("spark://([^,\\s]+:\\d+)(,[^,\\s]+:\\d+)*");
    private static final Pattern OTHERS = Pattern.compile("local(\\[(\\d+|\\*)])?|yarn|k8s://\\S+");

    /** Whether Spark would understand a name; plain {@code local} is not for Spark. */
    static boolean understands(String name) {
        return !name.equals(LOCAL)
                && (STANDALONE.matcher(name).matches() || OTHERS.matcher(name).matches());
    }

    /** Whether the executors are threads of this program. */
    static boolean inThisProgram(String master) {
        return master.startsWith("local");
    }

    @Override
    public BlockRunner start(Progress progress, Checkpoints checkpoints) {
        reach();
        Executors executors = new Executors();
        JavaSparkContext spark = application(executors);
        try {
            awaitExecutor(spark, executors);
            return new SparkBlockRunner(spark, executors, timing, threads, progress, checkpoints);
        } catch (EngineFailedException e) {
            spark.close();
            throw e;
        }
    }

    /** Spark itself would try for a minute. */
    private void reach() {
        if (!STANDALONE.matcher(name).matches()) {
            return;
        }
        List<String> masters = List.of(name.substring("spark://".length()).split(","));
        if (masters.stream().noneMatch(SparkEngine::answers)) {
            throw new EngineFailedException(
                    "No Spark master can be reached at " + name + "; is it running, and is the port right?");
        }
    }

    private static boolean answers(String address) {
        int colon = address.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            int port = Integer.parseInt(address.substring(colon + 1));
            socket.connect(new InetSocketAddress(address.substring(0, colon), port), CONNECT_MS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private JavaSparkContext application(Executors executors) {
        CompletableFuture<JavaSparkContext> started = CompletableFuture.supplyAsync(
                () -> {
                    JavaSparkContext spark = new JavaSparkContext(settings());
                    spark.sc().addSparkListener(executors);
                    return spark;
                },
                task -> {
                    Thread thread = new Thread(task, "thirdleak-spark");
                    thread.setDaemon(true);
                    thread.start();
                });
        try {
            return started.get(timing.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) { // should it come late, its thread does not keep the program
            throw new EngineFailedException(
                    name + " does not take the application within "
                            + timing.patience().toSeconds() + " s; this program has Spark " + version()
                            + ", and the cluster must have the same",
                    e);
        } catch (ExecutionException e) {
            throw new EngineFailedException("Spark cannot be started on " + name + ": " + reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailedException("The start of Spark was interrupted", e);
        }
    }

    private static String reason(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .reduce((outer, inner) -> inner)
                .map(Throwable::getMessage)
                .orElseGet(failure::toString);
    }

    static String version() {
        return package$.MODULE$.SPARK_VERSION();
    }

    /** System properties {@code spark.*}, and what {@code spark-submit} has set, go before these. */
    private SparkConf settings() {
        SparkConf conf = new SparkConf()
                .setMaster(name)
                .setIfMissing("spark.app.name", "Third Leak")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.executor.heartbeatInterval", "5s")
                .setIfMissing("spark.network.timeout", "25s")
                .setIfMissing("spark.network.timeoutInterval", "5s")
                .setIfMissing("spark.log.level", "WARN");
        if (onLoopback()) {
            conf.setIfMissing("spark.driver.host", "127.0.0.1").setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        if (!inThisProgram(name)) {
            program().ifPresent(jar -> conf.setIfMissing("spark.jars", jar.toString()));
        }
        return conf;
    }

    private boolean onLoopback() {
        Matcher standalone = STANDALONE.matcher(name);
        if (inThisProgram(name)) {
            return true;
        }
        return standalone.matches()
                && (standalone.group(1).startsWith("127.")
                        || standalone.group(1).startsWith("localhost:"));
    }

    /** The jar of this program, which the executors load from the driver; none if it runs from loose classes. */
    private static Optional<Path> program() {
        return Optional.ofNullable(SparkEngine.class.getProtectionDomain().getCodeSource())
                .map(source -> Path.of(source.getLocation().getPath()))
                .filter(path -> path.toString().endsWith(".jar"));
    }

    private void awaitExecutor(JavaSparkContext spark, Executors executors) {
        long end = System.nanoTime() + timing.patience().toNanos();
        while (!inThisProgram(name) && executors.count() == 0) {
            if (spark.sc().isStopped()) {
                throw noExecutors(name, timing.patience(), executors.lastLoss());
            }
            if (System.nanoTime() > end) {
                throw noExecutors(name, timing.patience(), executors.lastLoss());
            }
            try {
                Thread.sleep(POLL_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EngineFailedException("The wait for an executor was interrupted", e);
            }
        }
    }

    static EngineFailedException noExecutors(String master, Duration patience, String lastLoss) {
        return new EngineFailedException(master + " has had no executor for " + patience.toSeconds() + " s"
                + (lastLoss.isEmpty() ? "" : " (the last one ended: " + lastLoss.strip() + ")")
                + "; are workers there with as much memory as is asked for (-Dspark.executor.memory), with Java 17 and"
                + " SPARK_SCALA_VERSION=2.13? Their logs say why executors end");
    }
}
