package org.thirdleak.simulator.engine;

import java.util.Arrays;

/** The points that a run of nested sampling has left behind, in the order of their deaths. Grows while the run goes on. */
final class DeadPoints {

    private double[] logs;
    private double[] labels;
    private double[] birthLogs;
    private double[] birthLabels;
    private double[][] cubes;
    private int size;

    DeadPoints(int expected) {
        this.logs = new double[expected];
        this.labels = new double[expected];
        this.birthLogs = new double[expected];
        this.birthLabels = new double[expected];
        this.cubes = new double[expected][];
    }

    /** Adds a copy of a point. */
    void add(double[] cube, double log, double label, double birthLog, double birthLabel) {
        if (size == logs.length) {
            int more = 2 * size;
            logs = Arrays.copyOf(logs, more);
            labels = Arrays.copyOf(labels, more);
            birthLogs = Arrays.copyOf(birthLogs, more);
            birthLabels = Arrays.copyOf(birthLabels, more);
            cubes = Arrays.copyOf(cubes, more);
        }
        logs[size] = log;
        labels[size] = label;
        birthLogs[size] = birthLog;
        birthLabels[size] = birthLabel;
        cubes[size++] = cube.clone();
    }

    int size() {
        return size;
    }

    double log(int i) {
        return logs[i];
    }

    double label(int i) {
        return labels[i];
    }

    double[] cube(int i) {
        return cubes[i];
    }

    /** Whether a point lived within a contour: born at or below it, above it itself. */
    boolean aliveWithin(int i, Contour contour) {
        return !Contour.below(contour.log(), contour.label(), birthLogs[i], birthLabels[i])
                && Contour.below(contour.log(), contour.label(), logs[i], labels[i]);
    }
}
