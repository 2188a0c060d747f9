package org.thirdleak.simulator.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.LedgerEntry;
import org.thirdleak.simulator.result.PriorOdds;
import org.thirdleak.simulator.scenario.Scenario;

/** What every silence and every leak contributed: the comparison at the eve of each leak and right after it. */
final class LedgerBuilder {

    private final Scenario scenario;
    private final Weights whole;
    private final Evidences evidences;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private Optional<Weights> before = Optional.empty();
    private Optional<Weights> eveOfFirst = Optional.empty();

    /**
     * Computes the ledger.
     *
     * @param scenario the base case
     * @param whole its weights on the whole record
     * @param evidences how to weigh parts of the record
     */
    LedgerBuilder(Scenario scenario, Weights whole, Evidences evidences) {
        this.scenario = scenario;
        this.whole = whole;
        this.evidences = evidences;
        build();
    }

    private void build() {
        ServiceRecord record = scenario.record();
        Map<Instant, String> leaks = new TreeMap<>();
        for (CircuitUnit unit : record.leaked()) {
            leaks.merge(unit.atRiskTo(), unit.id(), (a, b) -> a + ", " + b);
        }
        Instant from = record.observeFrom();
        for (Map.Entry<Instant, String> leak : leaks.entrySet()) {
            Instant at = leak.getKey();
            Weights eve = evidences.asOf(scenario, at, at, "eve of " + at);
            if (eveOfFirst.isEmpty()) {
                eveOfFirst = Optional.of(eve);
            }
            add(LedgerEntry.SILENCE, "", from, at, eve);
            Weights after = at.equals(record.observeUntil())
                    ? whole
                    : evidences.asOf(scenario, at, at.plusNanos(1), "after " + at);
            add(LedgerEntry.LEAK, leak.getValue(), at, at, after);
            from = at;
        }
        if (from.isBefore(record.observeUntil())) {
            add(LedgerEntry.SILENCE, "", from, record.observeUntil(), whole);
        }
    }

    private void add(String kind, String unit, Instant from, Instant to, Weights now) {
        List<BayesFactor> reached = now.bayesFactors();
        List<BayesFactor> gained = before.map(now::since).orElse(now).bayesFactors();
        List<LedgerEntry.Step> steps = new ArrayList<>();
        for (BayesFactor step : gained) {
            BayesFactor factor =
                    reached.stream().filter(step::samePair).findFirst().orElseThrow();
            steps.add(new LedgerEntry.Step(
                    factor.of(),
                    factor.over(),
                    factor.value(),
                    factor.low(),
                    factor.high(),
                    step.value(),
                    step.standardError()));
        }
        entries.add(new LedgerEntry(kind, unit, from.toString(), to.toString(), steps));
        before = Optional.of(now);
    }

    /** The steps in order of time. */
    List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    /**
     * Bayes factors for readers who held even odds at several dates.
     *
     * @param evenAt a date of the reader's own
     */
    List<PriorOdds> priorOdds(Optional<Instant> evenAt) {
        ServiceRecord record = scenario.record();
        List<PriorOdds> odds = new ArrayList<>();
        odds.add(new PriorOdds(
                record.observeFrom().toString(), "even odds at the start of the record", whole.bayesFactors()));
        eveOfFirst.ifPresent(eve -> odds.add(new PriorOdds(
                record.leaked().get(0).atRiskTo().toString(),
                "even odds on the eve of the first leak",
                whole.since(eve).bayesFactors())));
        evenAt.ifPresent(date -> odds.add(new PriorOdds(
                date.toString(),
                "even odds on the date set in the config",
                whole.since(evidences.asOf(scenario, date, date.plusNanos(1), "even at " + date))
                        .bayesFactors())));
        return odds;
    }
}
