package org.thirdleak.simulator.engine;

import java.util.Arrays;

/** The live points of a run of nested sampling, in places that are used again. */
final class LivePoints {

    private final double[][] cubes;
    private final double[] logs;
    private final double[] labels;
    private final double[] birthLogs;
    private final double[] birthLabels;

    LivePoints(int size, int dimension) {
        this.cubes = new double[size][dimension];
        this.logs = new double[size];
        this.labels = new double[size];
        this.birthLogs = new double[size];
        this.birthLabels = new double[size];
    }

    int size() {
        return logs.length;
    }

    /** Puts the point on which a walk stands, found above a contour, into a place. */
    void put(int at, SliceWalk walk, double birthLog, double birthLabel) {
        System.arraycopy(walk.position(), 0, cubes[at], 0, cubes[at].length);
        logs[at] = walk.log();
        labels[at] = walk.label();
        birthLogs[at] = birthLog;
        birthLabels[at] = birthLabel;
    }

    /** Adds a point to the dead ones; its place is free. */
    void bury(int at, DeadPoints dead) {
        dead.add(cubes[at], logs[at], labels[at], birthLogs[at], birthLabels[at]);
    }

    int lowest() {
        int lowest = 0;
        for (int i = 1; i < logs.length; i++) {
            lowest = below(i, lowest) ? i : lowest;
        }
        return lowest;
    }

    /** Number of points below one. */
    int rank(int of) {
        int rank = 0;
        for (int i = 0; i < logs.length; i++) {
            rank += below(i, of) ? 1 : 0;
        }
        return rank;
    }

    private boolean below(int a, int b) {
        return Contour.below(logs[a], labels[a], logs[b], labels[b]);
    }

    boolean above(int at, Contour contour) {
        return Contour.below(contour.log(), contour.label(), logs[at], labels[at]);
    }

    double greatestLog() {
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            most = Math.max(most, log);
        }
        return most;
    }

    SpreadOfPoints spread() {
        return spread(cubes);
    }

    /** Extent and orientation of some points of the cube. */
    static SpreadOfPoints spread(double[][] points) {
        double[] equal = new double[points.length];
        Arrays.fill(equal, 1);
        return SpreadOfPoints.of(points, equal);
    }

    double[] cube(int at) {
        return cubes[at];
    }

    double log(int at) {
        return logs[at];
    }

    double label(int at) {
        return labels[at];
    }
}
