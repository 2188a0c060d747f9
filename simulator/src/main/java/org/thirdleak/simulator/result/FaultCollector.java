package org.thirdleak.simulator.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.thirdleak.simulator.config.NearestName;

/** Demands on parts of a result that belong together, and where they are not met. */
final class FaultCollector {
    /** Far above rounding and far below any digit that a report shows. */
    private static final double SUM_TOLERANCE = 1e-6;

    private final List<ResultFault> faults = new ArrayList<>();

    /** What was found so far. */
    List<ResultFault> all() {
        return List.copyOf(faults);
    }

    /** Every number is larger than the one before. */
    void ascending(List<? extends Number> numbers, ResultPath path, String key) {
        for (int i = 1; i < numbers.size(); i++) {
            if (!(numbers.get(i).doubleValue() > numbers.get(i - 1).doubleValue())) {
                add(
                        path.item(i).key(key),
                        "must be > " + numbers.get(i - 1) + ", as it stands after it, but is " + numbers.get(i));
            }
        }
    }

    /** Each of the ids is there once, and no other. */
    void each(List<String> found, Collection<String> ids, ResultPath path) {
        for (int i = 0; i < found.size(); i++) {
            ResultPath hypothesis = path.item(i).key("hypothesis");
            known(found.get(i), ids, hypothesis);
            if (found.indexOf(found.get(i)) < i) {
                add(hypothesis, "\"" + found.get(i) + "\" is there twice");
            }
        }
        ids.stream()
                .filter(id -> !found.contains(id))
                .sorted()
                .forEach(id -> add(path, "there is none of \"" + id + "\""));
    }

    /** Both hypotheses of every factor exist. */
    void factors(List<BayesFactor> factors, Set<String> ids, ResultPath path) {
        for (int i = 0; i < factors.size(); i++) {
            known(factors.get(i).of(), ids, path.item(i).key("of"));
            known(factors.get(i).over(), ids, path.item(i).key("over"));
        }
    }

    /** Whoever is named exists. */
    void known(String id, Collection<String> ids, ResultPath path) {
        if (!ids.contains(id)) {
            String hint = NearestName.among(ids.stream().sorted().toList()).hint(id, "there are");
            add(path, "there is no \"" + id + "\"" + hint);
        }
    }

    /** There are enough. */
    void atLeast(List<?> list, int count, ResultPath path, String what) {
        if (list.size() < count) {
            add(path, "needs at least " + count + " " + what + " but has " + list.size());
        }
    }

    /** Two lists belong together item by item. */
    void equallyLong(List<?> list, ResultPath path, List<?> other, String name) {
        if (list.size() != other.size()) {
            add(path, "has " + list.size() + " values, but there are " + other.size() + " of " + name);
        }
    }

    /** Probabilities of all that can be; an empty key where the list itself holds them. */
    <T> void sumsToOne(List<T> parts, ToDoubleFunction<T> probability, String key, ResultPath path) {
        double sum = parts.stream().mapToDouble(probability).sum();
        if (Math.abs(sum - 1) > SUM_TOLERANCE) {
            String of = key.isEmpty() ? "must sum to 1" : "the values of " + key + " must sum to 1";
            add(path, of + " but sum to " + sum);
        }
    }

    /** Something else. */
    void add(ResultPath path, String message) {
        faults.add(new ResultFault(path, message));
    }
}
