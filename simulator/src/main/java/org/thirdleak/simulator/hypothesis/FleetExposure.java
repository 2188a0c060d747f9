package org.thirdleak.simulator.hypothesis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.hypothesis.ImpactModel.Design;

/**
 * A record as the numerics see it: the exposure of its units to an impact model, computed once. Two exposures are kept:
 * the one at risk, which ends a leaked unit at its leak, for likelihoods; and the planned one, for histories, which must
 * not know what was observed.
 */
public final class FleetExposure {

    /**
     * A leak as the likelihood sees it.
     *
     * @param unit index of the unit in the record
     * @param design index of its design
     * @param day days since 2000-01-01
     */
    record LeakPoint(int unit, int design, double day) {}

    private final ImpactModel model;
    private final ServiceRecord record;
    private final int[] designOfUnit;
    private final DesignSpans[] atRisk;
    private final DesignSpans[] planned;
    private final LeakPoint[] leaks;
    private final double[][][] leakProfile;
    private final List<Optional<LeakMark>> marks;

    /**
     * Exposes a record to an impact model; no marks of its leaks count.
     *
     * @param model rates of impacts
     * @param record units and leaks; every design of a unit is one of the model
     * @throws IllegalArgumentException if a unit is of no known design
     */
    public FleetExposure(ImpactModel model, ServiceRecord record) {
        this(model, record, LeakMarks.NONE);
    }

    /**
     * Exposes a record to an impact model.
     *
     * @param model rates of impacts
     * @param record units and leaks; every design of a unit is one of the model
     * @param marks marks that count; those of leaks that the record has not seen are left out
     * @throws IllegalArgumentException if a unit is of no known design
     */
    public FleetExposure(ImpactModel model, ServiceRecord record, LeakMarks marks) {
        this.model = model;
        this.record = record;
        Map<String, Integer> index = new HashMap<>();
        for (Design design : model.designs()) {
            index.put(design.id(), index.size());
        }
        this.designOfUnit = record.units().stream()
                .mapToInt(unit -> {
                    Integer design = index.get(unit.design());
                    if (design == null) {
                        throw new IllegalArgumentException(
                                "unit " + unit.id() + " is of no known design: " + unit.design());
                    }
                    return design;
                })
                .toArray();
        this.atRisk = spans(true);
        this.planned = spans(false);
        this.leaks = record.leaked().stream()
                .map(unit -> {
                    int i = record.units().indexOf(unit);
                    return new LeakPoint(i, designOfUnit[i], Epoch.days(unit.atRiskTo()));
                })
                .toArray(LeakPoint[]::new);
        this.marks = record.leaked().stream()
                .map(unit -> Optional.ofNullable(marks.byUnit().get(unit.id())))
                .toList();
        this.leakProfile = new double[leaks.length][][];
        for (int l = 0; l < leaks.length; l++) {
            leakProfile[l] = profileAt(leaks[l].day());
        }
    }

    private DesignSpans[] spans(boolean endAtLeak) {
        List<List<DesignSpans.Span>> byDesign = new ArrayList<>();
        model.designs().forEach(design -> byDesign.add(new ArrayList<>()));
        for (int i = 0; i < record.units().size(); i++) {
            CircuitUnit unit = record.units().get(i);
            byDesign.get(designOfUnit[i])
                    .add(new DesignSpans.Span(
                            i,
                            Epoch.days(record.watchedFrom(unit)),
                            Epoch.days(endAtLeak ? unit.atRiskTo() : unit.exposedTo())));
        }
        return byDesign.stream().map(list -> new DesignSpans(model, list)).toArray(DesignSpans[]::new);
    }

    private double[][] profileAt(double day) {
        double[][] values = new double[model.components().size()][];
        for (int k = 0; k < values.length; k++) {
            TimeProfile profile = model.components().get(k).profile();
            values[k] = new double[profile.columns()];
            for (int column = 0; column < values[k].length; column++) {
                values[k][column] = profile.at(column, day);
            }
        }
        return values;
    }

    /** The rates the fleet is exposed to. */
    public ImpactModel model() {
        return model;
    }

    /** The record. */
    public ServiceRecord record() {
        return record;
    }

    /** Index of the design of a unit, in the order of the model. */
    public int designOf(int unit) {
        return designOfUnit[unit];
    }

    /** Number of units of each design, in the order of the model. */
    public int[] unitsByDesign() {
        int[] count = new int[atRisk.length];
        for (int design : designOfUnit) {
            count[design]++;
        }
        return count;
    }

    /** Number of observed leaks of each design, in the order of the model. */
    public int[] leaksByDesign() {
        int[] count = new int[atRisk.length];
        for (LeakPoint leak : leaks) {
            count[leak.design()]++;
        }
        return count;
    }

    DesignSpans atRisk(int design) {
        return atRisk[design];
    }

    DesignSpans planned(int design) {
        return planned[design];
    }

    LeakPoint[] leaks() {
        return leaks;
    }

    /** Marks of a leak that count. */
    Optional<LeakMark> marksOf(int leak) {
        return marks.get(leak);
    }

    /** Time profile of a component at a leak. */
    double leakProfile(int leak, int component, int column) {
        return leakProfile[leak][component][column];
    }
}
