package org.thirdleak.simulator.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.execution.SideBySide;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Reanalysis.Influence;
import org.thirdleak.simulator.result.Reanalysis.LeftOut;
import org.thirdleak.simulator.scenario.Scenario;

/** The comparison again without each leak and without each design. */
final class LeaveOneOut {

    private final Scenario scenario;
    private final List<BayesFactor> whole;
    private final Evidences evidences;

    /**
     * Prepares it.
     *
     * @param scenario the base case
     * @param whole its weights on the whole record
     * @param evidences how to weigh the rest
     */
    LeaveOneOut(Scenario scenario, Weights whole, Evidences evidences) {
        this.scenario = scenario;
        this.whole = whole.bayesFactors();
        this.evidences = evidences;
    }

    /**
     * A record without one observation.
     *
     * @param id id of the unit or design
     * @param rest what is left
     */
    private record Rest(String id, List<CircuitUnit> rest) {}

    /** Units that leaked, their leaks alone, designs; nothing is left out of which nothing would be left. */
    List<LeftOut> all() {
        List<CircuitUnit> leaked = scenario.record().leaked();
        Stream<Rest> units = leaked.stream().map(out -> new Rest(out.id(), keeping(unit -> !unit.equals(out))));
        Stream<Rest> leaks = leaked.stream().map(out -> new Rest(out.id(), withoutLeakOf(out)));
        // to leave out a design of one unit is to leave out that unit
        Stream<Rest> designs = scenario.impacts().designs().stream()
                .filter(out -> keeping(unit -> unit.design().equals(out.id())).size() > 1)
                .map(out -> new Rest(out.id(), keeping(unit -> !unit.design().equals(out.id()))));
        List<LeftOut> all = new ArrayList<>(weighed(LeftOut.UNIT, units));
        all.addAll(weighed(LeftOut.LEAK, leaks));
        all.addAll(weighed(LeftOut.DESIGN, designs));
        return all;
    }

    private List<CircuitUnit> keeping(Predicate<CircuitUnit> kept) {
        return scenario.record().units().stream().filter(kept).toList();
    }

    /** The unit survived to the date of its leak; what came after that date was not watched. */
    private List<CircuitUnit> withoutLeakOf(CircuitUnit out) {
        CircuitUnit survivor = out.ending(out.atRiskTo(), Optional.empty());
        return scenario.record().units().stream()
                .map(unit -> unit.equals(out) ? survivor : unit)
                .toList();
    }

    private List<LeftOut> weighed(String kind, Stream<Rest> rests) {
        List<Rest> possible = rests.filter(rest -> !rest.rest().isEmpty()).toList();
        List<List<BayesFactor>> without = SideBySide.map(
                possible,
                rest -> evidences
                        .of(scenario, record(rest.rest()), "without " + kind + " " + rest.id())
                        .bayesFactors());
        List<LeftOut> list = new ArrayList<>();
        for (int i = 0; i < possible.size(); i++) {
            List<Influence> influences = new ArrayList<>();
            for (BayesFactor pair : whole) {
                among(without.get(i), pair).ifPresent(rest -> influences.add(influence(without, rest, pair)));
            }
            list.add(new LeftOut(kind, possible.get(i).id(), influences));
        }
        return list;
    }

    private ServiceRecord record(List<CircuitUnit> units) {
        return new ServiceRecord(
                units, scenario.record().observeFrom(), scenario.record().observeUntil());
    }

    private static Optional<BayesFactor> among(List<BayesFactor> factors, BayesFactor pair) {
        return factors.stream().filter(pair::samePair).findFirst();
    }

    /** Its rank is one more than the number of rests that change the factor more. */
    private static Influence influence(List<List<BayesFactor>> without, BayesFactor rest, BayesFactor pair) {
        List<BayesFactor> byInfluence = without.stream()
                .map(factors -> among(factors, pair))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(other -> -Math.abs(logFactor(other, pair))))
                .toList();
        return new Influence(
                rest,
                Math.exp(logFactor(rest, pair)),
                Math.hypot(pair.standardError(), rest.standardError()),
                byInfluence.indexOf(rest) + 1);
    }

    private static double logFactor(BayesFactor rest, BayesFactor whole) {
        return whole.logValue() - rest.logValue();
    }
}
