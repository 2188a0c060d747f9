package org.thirdleak.simulator.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thirdleak.simulator.comparison.ComparedProbability.Kind;
import org.thirdleak.simulator.result.Attribution;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.RunResult;

/** Finds the same number in several runs: hypotheses and units by their ids, forecasts by their horizons. */
final class RunMatching {

    private final List<StoredRun> runs;

    private RunMatching(List<StoredRun> runs) {
        this.runs = runs;
    }

    static RunComparison compared(List<StoredRun> runs) {
        RunMatching matching = new RunMatching(runs);
        List<Row<BayesFactor>> factors = matching.factors();
        List<Probability> probabilities = matching.probabilities();
        int changes = Stream.concat(factors.stream(), probabilities.stream().map(Probability::row))
                .mapToInt(Row::changes)
                .sum();
        Significance significance = Significance.among(changes);
        return new RunComparison(
                matching.named(),
                ConfigDifferences.of(runs.stream().map(StoredRun::config).toList()),
                factors.stream()
                        .flatMap(row -> factor(row, significance).stream())
                        .toList(),
                probabilities.stream()
                        .flatMap(each -> probability(each, significance).stream())
                        .toList());
    }

    /** One number per run, where it has one. */
    private record Row<T>(List<Optional<T>> values) {
        OptionalInt reference() {
            return IntStream.range(0, values.size())
                    .filter(run -> values.get(run).isPresent())
                    .findFirst();
        }

        int changes() {
            return Math.max(0, (int) values.stream().filter(Optional::isPresent).count() - 1);
        }

        List<Optional<Change>> changes(int reference, BiFunction<T, T, Change> change) {
            T from = values.get(reference).orElseThrow();
            return IntStream.range(0, values.size())
                    .mapToObj(run -> run == reference
                            ? Optional.<Change>empty()
                            : values.get(run).map(to -> change.apply(from, to)))
                    .toList();
        }
    }

    private record Probability(
            Kind kind, String subject, double days, List<Optional<Double>> priors, Row<Estimate> row) {}

    private static Optional<ComparedFactor> factor(Row<BayesFactor> row, Significance significance) {
        return row.reference().stream()
                .mapToObj(reference -> {
                    BayesFactor first = row.values().get(reference).orElseThrow();
                    return new ComparedFactor(
                            first.of(),
                            first.over(),
                            row.values(),
                            reference,
                            row.changes(reference, (from, to) -> Change.ratio(from, to, significance)));
                })
                .findFirst();
    }

    private static Optional<ComparedProbability> probability(Probability each, Significance significance) {
        Row<Estimate> row = each.row();
        return row.reference().stream()
                .mapToObj(reference -> new ComparedProbability(
                        each.kind(),
                        each.subject(),
                        each.days(),
                        each.priors(),
                        row.values(),
                        reference,
                        row.changes(reference, (from, to) -> Change.difference(from, to, significance))))
                .findFirst();
    }

    /** Per run, from its result; nothing from a run whose verdict is withheld. */
    private <T> List<Optional<T>> each(Function<RunResult, Optional<T>> number) {
        return runs.stream()
                .map(StoredRun::result)
                .map(result -> result.diagnostics().trusted() ? number.apply(result) : Optional.<T>empty())
                .toList();
    }

    private <K> Set<K> all(Function<RunResult, Stream<K>> keys) {
        Set<K> all = new LinkedHashSet<>();
        runs.forEach(run -> keys.apply(run.result()).forEach(all::add));
        return all;
    }

    private List<Row<BayesFactor>> factors() {
        Map<Set<String>, BayesFactor> pairs = new LinkedHashMap<>();
        each(Optional::of)
                .forEach(run -> run.map(RunResult::bayesFactors)
                        .orElse(List.of())
                        .forEach(factor -> pairs.putIfAbsent(Set.of(factor.of(), factor.over()), factor)));
        return pairs.values().stream()
                .map(pair -> new Row<>(each(result -> find(result, pair))))
                .toList();
    }

    private static Optional<BayesFactor> find(RunResult result, BayesFactor wanted) {
        return result.bayesFactors().stream()
                .flatMap(factor -> Stream.of(factor, inverse(factor)))
                .filter(wanted::samePair)
                .findFirst();
    }

    private static BayesFactor inverse(BayesFactor factor) {
        return BayesFactor.of(
                factor.over(),
                new Estimate(-factor.logValue(), factor.standardError()),
                factor.of(),
                new Estimate(0, 0));
    }

    private List<Probability> probabilities() {
        List<Probability> all = new ArrayList<>();
        for (String id : all(result -> result.hypotheses().stream().map(HypothesisResult::id))) {
            all.add(new Probability(
                    Kind.HYPOTHESIS,
                    id,
                    0,
                    each(result -> hypothesis(result, id).map(HypothesisResult::priorProbability)),
                    new Row<>(each(result -> hypothesis(result, id)
                            .map(h -> new Estimate(h.posteriorProbability(), h.posteriorStandardError()))))));
        }
        for (double days : all(result -> result.forecast().stream().map(point -> point.days()))) {
            all.add(new Probability(
                    Kind.FORECAST, "", days, List.of(), new Row<>(each(result -> forecast(result, days)))));
        }
        for (String unit : all(result -> result.attribution().stream().map(Attribution::unit))) {
            all.add(new Probability(
                    Kind.ATTRIBUTION, unit, 0, List.of(), new Row<>(each(result -> attribution(result, unit)))));
        }
        return all;
    }

    private static Optional<HypothesisResult> hypothesis(RunResult result, String id) {
        return result.hypotheses().stream()
                .filter(hypothesis -> hypothesis.id().equals(id))
                .findFirst();
    }

    private static Optional<Estimate> forecast(RunResult result, double days) {
        return result.forecast().stream()
                .filter(point -> point.days() == days)
                .findFirst()
                .map(point -> new Estimate(point.probability(), point.standardError()));
    }

    private static Optional<Estimate> attribution(RunResult result, String unit) {
        return result.attribution().stream()
                .filter(each -> each.unit().equals(unit) && each.hypothesis().equals(Attribution.AVERAGED))
                .findFirst()
                .map(Attribution::defectProbability);
    }

    private List<ComparedRun> named() {
        return IntStream.range(0, runs.size())
                .mapToObj(i -> new ComparedRun(
                        String.valueOf((char) ('A' + i)),
                        name(runs.get(i).folder()),
                        runs.get(i).source(),
                        runs.get(i).result()))
                .toList();
    }

    /** The end of a path, as long as it takes to tell it from the other folders. */
    private String name(Path folder) {
        for (int from = folder.getNameCount() - 1; from > 0; from--) {
            Path end = folder.subpath(from, folder.getNameCount());
            if (runs.stream().filter(run -> run.folder().endsWith(end)).count() == 1) {
                return end.toString().replace('\\', '/');
            }
        }
        return folder.toString();
    }
}
