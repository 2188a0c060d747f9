package org.thirdleak.simulator.degradation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.thirdleak.core.quantity.Celsius;
import org.thirdleak.simulator.config.LoopConfig;
import org.thirdleak.simulator.degradation.LeakCourse.Milestone;
import org.thirdleak.simulator.history.FirstLeaks;
import org.thirdleak.simulator.hypothesis.History.Cause;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.LeakOutlook;
import org.thirdleak.simulator.result.LeakOutlook.Band;
import org.thirdleak.simulator.result.LeakOutlook.CauseShare;
import org.thirdleak.simulator.result.LeakOutlook.QuantityFan;
import org.thirdleak.simulator.result.LeakOutlook.TimeQuantile;
import org.thirdleak.simulator.result.LeakOutlook.TimeToEvent;

/** What a leak of a design does under a hypothesis: its trajectories by cause, mixed as often as the causes come. */
final class OutlookAssembly {

    private static final double[] BANDS = {0.05, 0.15, 0.25, 0.5, 0.75, 0.85, 0.95};
    private static final double[] TIME_QUANTILES = {0.05, 0.5, 0.95};
    private static final double S_PER_H = 3600;

    private final DesignCircuit circuit;
    private final double horizonS;
    private final List<FollowedLeak> leaks = new ArrayList<>();
    private final List<CauseShare> shares = new ArrayList<>();
    private final double[] weights;

    OutlookAssembly(DesignCircuit circuit, double horizonS, Map<Cause, TrajectorySet> sets, FirstLeaks firstLeaks) {
        this.circuit = circuit;
        this.horizonS = horizonS;
        Map<Cause, Double> share = new EnumMap<>(Cause.class);
        double all = Arrays.stream(Cause.values())
                .mapToLong(cause -> firstLeaks.count(circuit.design(), cause))
                .sum();
        List<Double> each = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            List<FollowedLeak> followed =
                    sets.getOrDefault(cause, TrajectorySet.NONE).followed();
            double part = all == 0 ? 0 : firstLeaks.count(circuit.design(), cause) / all;
            if (part > 0) {
                share.put(cause, part); // told of even where none of its leaks could be followed
                leaks.addAll(followed);
                followed.forEach(leak -> each.add(part / followed.size()));
            }
        }
        share.forEach((cause, part) -> shares.add(new CauseShare(
                cause.name().toLowerCase(Locale.ROOT), new Estimate(part, Math.sqrt(part * (1 - part) / all)))));
        weights = each.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Whether there is any leak to tell of. */
    boolean empty() {
        return leaks.isEmpty();
    }

    /** How often the leaks have each cause. */
    List<CauseShare> causes() {
        return List.copyOf(shares);
    }

    LeakOutlook of(String hypothesis) {
        double inventory = circuit.model()
                .scenario(circuit.model().reference())
                .module()
                .circuits()
                .get(circuit.model().leakingCircuit())
                .charge()
                .massKg();
        return new LeakOutlook(
                hypothesis,
                circuit.id(),
                circuit.title(),
                inventory,
                shares,
                Arrays.stream(FollowedLeak.Series.values()).map(this::fan).toList(),
                Arrays.stream(Milestone.values()).map(this::time).toList());
    }

    private QuantityFan fan(FollowedLeak.Series series) {
        List<WeightedSample> samples = IntStream.range(0, TrajectorySet.TIMES)
                .mapToObj(t -> sample(leaks.stream()
                        .mapToDouble(leak -> series.reported(leak.series()[series.index()][t]))
                        .toArray()))
                .toList();
        double hours = horizonS / S_PER_H;
        return new QuantityFan(
                series.name().toLowerCase(Locale.ROOT),
                series.title(),
                series.unit(),
                limit(series),
                IntStream.range(0, TrajectorySet.TIMES)
                        .mapToObj(t -> hours * t / (TrajectorySet.TIMES - 1))
                        .toList(),
                Arrays.stream(BANDS)
                        .mapToObj(p -> new Band(
                                p,
                                samples.stream()
                                        .map(sample -> sample.quantile(p))
                                        .toList()))
                        .toList(),
                samples.stream().map(sample -> sample.low(0.5)).toList(),
                samples.stream().map(sample -> sample.high(0.5)).toList());
    }

    private double limit(FollowedLeak.Series series) {
        return switch (series) {
            case INSTRUMENT_BAY -> circuit.model().bayLimitK() - Celsius.ZERO_K;
            case LIVING_COMPARTMENT -> circuit.model().livingLimitK() - Celsius.ZERO_K;
            case INVENTORY, PRESSURE -> 0;
        };
    }

    private TimeToEvent time(Milestone milestone) {
        WeightedSample sample = sample(leaks.stream()
                .mapToDouble(leak -> leak.timesS()[milestone.index()])
                .toArray());
        double within = sample.finitePart();
        return new TimeToEvent(
                milestone.key(),
                title(milestone),
                new Estimate(within, fractionError(within, sample.effectiveSize())),
                Arrays.stream(TIME_QUANTILES)
                        .mapToObj(p -> new TimeQuantile(
                                p,
                                sample.quantile(p) < Double.POSITIVE_INFINITY,
                                hours(sample.quantile(p)),
                                hours(sample.low(p)),
                                hours(sample.high(p))))
                        .toList());
    }

    /** A circuit that stands still has no flow to lose. */
    private String title(Milestone milestone) {
        List<LoopConfig> circuits = circuit.model().config().circuits();
        boolean standing = circuits.get(circuit.model().leakingCircuit()).duty() != LoopConfig.Duty.RUNNING;
        return milestone == Milestone.LOSS_OF_FLOW && standing ? "accumulator empty" : milestone.title();
    }

    /** Binomial; where none or all came, what one leak in the sample would make. */
    private static double fractionError(double fraction, double size) {
        return Math.max(Math.sqrt(fraction * (1 - fraction) / size), 1 / size);
    }

    private double hours(double seconds) {
        return Math.min(seconds, horizonS) / S_PER_H;
    }

    private WeightedSample sample(double[] values) {
        return new WeightedSample(values, weights);
    }
}
