package org.thirdleak.simulator.hypothesis;

import java.util.ArrayList;
import java.util.List;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.Parameter.Coordinate;
import org.thirdleak.simulator.prior.Prior;

/**
 * Rates of perforating strikes, which go on under every hypothesis. The rate of a unit of design g is
 *
 * <pre>λ(t) = A_g · e · Σ_k f_k · R_k(w_g) · profile_k(t)      [1/yr]</pre>
 *
 * with tube area A, wall w, exposure factor e, and over the components k of the environment the uncertainty factor f, the
 * perforation rate R per m² of a random plate and its change with time.
 */
public final class ImpactModel {

    /** Whose flux an uncertainty factor multiplies. */
    public enum Source {
        /** Meteoroids. */
        METEOROIDS,
        /** Debris. */
        DEBRIS
    }

    /**
     * A component of the environment.
     *
     * @param source whose uncertainty factor it has
     * @param profile how it changes with time
     */
    public record Component(Source source, TimeProfile profile) {}

    /**
     * A design.
     *
     * @param id its id
     * @param title its name for people
     * @param areaM2 prior of the exposed tube area
     * @param wallMm prior of the wall thickness
     * @param table perforation rates of its wall, one row per component
     */
    public record Design(String id, String title, Prior areaM2, Prior wallMm, WallTable table) {}

    private final List<Design> designs;
    private final List<Component> components;
    private final List<Parameter> parameters;
    private final int[] factorIndex;
    private final int terms;

    /**
     * A model.
     *
     * @param designs designs in the record
     * @param components components of the environment, in the order of the rows of the wall tables
     * @param exposureFactor prior of the fraction of the sky that is not blocked
     * @param meteoroidFactor prior of the true meteoroid flux over the model
     * @param debrisFactor prior of the true debris flux over the model; not a parameter without a debris component
     */
    public ImpactModel(
            List<Design> designs,
            List<Component> components,
            Prior exposureFactor,
            Prior meteoroidFactor,
            Prior debrisFactor) {
        this.designs = List.copyOf(designs);
        this.components = List.copyOf(components);
        List<Parameter> list = new ArrayList<>();
        for (Design design : designs) {
            list.add(new Parameter(design.id() + ".exposed_area", "m2", design.areaM2(), Coordinate.LOG));
        }
        for (Design design : designs) {
            list.add(new Parameter(design.id() + ".wall_thickness", "mm", design.wallMm(), Coordinate.LOG));
        }
        list.add(new Parameter("exposure_factor", "", exposureFactor, Coordinate.LOG));
        int meteoroids = list.size();
        list.add(new Parameter("meteoroid_factor", "", meteoroidFactor, Coordinate.LOG));
        int debris = list.size();
        if (components.stream().anyMatch(c -> c.source() == Source.DEBRIS)) {
            list.add(new Parameter("debris_factor", "", debrisFactor, Coordinate.LOG));
        }
        this.parameters = List.copyOf(list);
        this.factorIndex = components.stream()
                .mapToInt(c -> c.source() == Source.DEBRIS ? debris : meteoroids)
                .toArray();
        this.terms = components.stream()
                .mapToInt(c -> c.profile().columns() > 1 ? 2 : 1)
                .sum();
    }

    /** Designs in the record. */
    public List<Design> designs() {
        return designs;
    }

    /** Components of the environment. */
    public List<Component> components() {
        return components;
    }

    /** Parameters of the impacts: first in the space of every hypothesis. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /**
     * Rate of strikes on a unit of a design, by component of the environment.
     *
     * @param point coordinates, the impact parameters first
     * @param design index of the design
     * @param day days since 2000-01-01
     * @return 1/yr, one per component
     */
    public double[] ratesAt(double[] point, int design, double day) {
        ImpactRates rates = new ImpactRates(this);
        rates.set(point);
        int[] component = ImpactRates.componentOfTerm(this);
        double[] sums = new double[components.size()];
        for (int t = 0; t < terms; t++) {
            int slot = design * terms + t;
            TimeProfile profile = components.get(component[t]).profile();
            sums[component[t]] += rates.coefficient[slot] * profile.at(rates.column[slot], day);
        }
        return sums;
    }

    /**
     * Thickness of the wall of a design.
     *
     * @param point coordinates, the impact parameters first
     * @param design index of the design
     * @return mm
     */
    public double wallMm(double[] point, int design) {
        return Math.exp(point[wallIndex(design)]);
    }

    /**
     * Number of terms of the rate of a design: one per component, two where the profile depends on the wall and is
     * interpolated between two walls.
     */
    int terms() {
        return terms;
    }

    /** Number of terms, counted from the first, that never change and have one profile. */
    int steadyTerms() {
        TimeProfile first = components.get(0).profile();
        int steady = 0;
        while (steady < components.size()
                && components.get(steady).profile().steady()
                && components.get(steady).profile().at(0, 0) == first.at(0, 0)) {
            steady++;
        }
        return steady;
    }

    int areaIndex(int design) {
        return design;
    }

    int wallIndex(int design) {
        return designs.size() + design;
    }

    int exposureIndex() {
        return 2 * designs.size();
    }

    int factorIndex(int component) {
        return factorIndex[component];
    }
}
