package org.thirdleak.cluster;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;

/** The executors of an application: which are there, why the last one went, how many processors they have. */
final class Executors extends SparkListener {

    private static final String DRIVER = "driver";

    private final ConcurrentMap<String, Integer> processors = new ConcurrentHashMap<>();
    private volatile String lastLoss = "";

    @Override
    public void onExecutorAdded(SparkListenerExecutorAdded added) {
        if (!added.executorId().equals(DRIVER)) {
            processors.put(added.executorId(), added.executorInfo().totalCores());
        }
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        processors.remove(removed.executorId());
        lastLoss = removed.reason();
    }

    int count() {
        return processors.size();
    }

    int processors() {
        return processors.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Why the last executor went; empty if none has. */
    String lastLoss() {
        return lastLoss;
    }
}
