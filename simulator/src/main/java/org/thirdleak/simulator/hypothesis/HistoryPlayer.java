package org.thirdleak.simulator.hypothesis;

/** Plays a record forward under a hypothesis. Belongs to one thread and one random stream. */
@FunctionalInterface
public interface HistoryPlayer {
    /**
     * Plays one history.
     *
     * @param point coordinates of all parameters
     * @param history receives the leaks; what it held before is forgotten
     */
    void play(double[] point, History history);
}
