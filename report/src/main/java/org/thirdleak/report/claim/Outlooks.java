package org.thirdleak.report.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thirdleak.simulator.result.DegradationResult;
import org.thirdleak.simulator.result.DegradationResult.TrajectorySample;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.LeakOutlook;
import org.thirdleak.simulator.result.LeakOutlook.CauseShare;
import org.thirdleak.simulator.result.LeakOutlook.QuantityFan;
import org.thirdleak.simulator.result.LeakOutlook.TimeToEvent;
import org.thirdleak.simulator.result.SensitivityResult;

/**
 * What a leak does, as the report reads it: by design, and within it by mixture of causes. Hypotheses whose leaks have the
 * same causes in the same shares say the same of what follows, and are told together.
 *
 * @param horizonH how long every leak was followed, h
 * @param designs the designs, in the order of the result
 */
public record Outlooks(double horizonH, List<Design> designs) {
    private static final double MEDIAN = 0.5;
    private static final int MOST_NAMES = 2;

    /** Copies the list. */
    public Outlooks {
        designs = List.copyOf(designs);
    }

    /**
     * A design.
     *
     * @param id its id
     * @param title its name for people
     * @param mixtures at least one, the one of the first hypothesis first
     * @param sensitivity how the outcomes depend on the inputs, empty if that was not asked for
     */
    public record Design(String id, String title, List<Mixture> mixtures, Optional<SensitivityResult> sensitivity) {
        /** Copies the list. */
        public Design {
            mixtures = List.copyOf(mixtures);
        }

        /**
         * The name inside a sentence: names of vehicles keep their capital.
         *
         * @return the title, shortened if very long
         */
        public String inSentence() {
            String shortened = Wording.inSentence(title);
            int end = title.offsetByCodePoints(0, 1);
            return title.substring(0, end) + shortened.substring(end);
        }
    }

    /**
     * Hypotheses that say the same of a leak.
     *
     * @param hypotheses their ids
     * @param first name of the first of them in a sentence
     * @param name their names in a sentence
     * @param trajectories followed for it, of all its causes
     * @param outlook what they say
     */
    public record Mixture(List<String> hypotheses, String first, String name, long trajectories, LeakOutlook outlook) {
        /** Copies the list. */
        public Mixture {
            hypotheses = List.copyOf(hypotheses);
        }

        /**
         * A quantity over time.
         *
         * @param quantity such as {@code inventory}
         * @return empty if the outlook lacks it
         */
        public Optional<QuantityFan> fan(String quantity) {
            return outlook.fans().stream()
                    .filter(fan -> fan.quantity().equals(quantity))
                    .filter(fan -> fan.timesH().size() > 1 && !fan.bands().isEmpty())
                    .findFirst();
        }

        /**
         * The time to an event.
         *
         * @param event such as {@code drained}
         * @return empty if the outlook lacks it
         */
        public Optional<TimeToEvent> time(String event) {
            return outlook.times().stream()
                    .filter(time -> time.event().equals(event))
                    .findFirst();
        }
    }

    /**
     * Reads a result.
     *
     * @param reading the result
     * @return its designs; none if the run did not model what a leak does
     */
    public static Outlooks of(Reading reading) {
        DegradationResult result = reading.result().degradation();
        Map<String, List<LeakOutlook>> byDesign = new LinkedHashMap<>();
        if (result.modelled()) {
            for (LeakOutlook outlook : result.outlooks()) {
                if (!outlook.times().isEmpty() || !outlook.fans().isEmpty()) {
                    byDesign.computeIfAbsent(outlook.design(), id -> new ArrayList<>())
                            .add(outlook);
                }
            }
        }
        List<Design> designs = new ArrayList<>();
        byDesign.forEach((id, outlooks) -> designs.add(design(reading, id, outlooks)));
        return new Outlooks(result.horizonH(), designs);
    }

    private static Design design(Reading reading, String id, List<LeakOutlook> outlooks) {
        Map<Map<String, Estimate>, List<LeakOutlook>> byCauses = new LinkedHashMap<>();
        for (LeakOutlook outlook : outlooks) {
            byCauses.computeIfAbsent(causes(outlook), key -> new ArrayList<>()).add(outlook);
        }
        List<Mixture> mixtures =
                byCauses.values().stream().map(same -> mixture(reading, same)).toList();
        Optional<SensitivityResult> sensitivity = reading.result().degradation().sensitivities().stream()
                .filter(entry -> entry.design().equals(id))
                .map(DegradationResult.DesignSensitivity::sensitivity)
                .filter(found -> !found.outcomes().isEmpty())
                .findFirst();
        String title = outlooks.get(0).title();
        return new Design(id, title.isBlank() ? id : title, mixtures, sensitivity);
    }

    private static Map<String, Estimate> causes(LeakOutlook outlook) {
        Map<String, Estimate> shares = new LinkedHashMap<>();
        outlook.causes().stream()
                .filter(cause -> cause.share().value() > 0)
                .forEach(cause -> shares.put(cause.cause(), cause.share()));
        return shares;
    }

    private static Mixture mixture(Reading reading, List<LeakOutlook> same) {
        LeakOutlook outlook = same.get(0);
        List<String> ids = same.stream().map(LeakOutlook::hypothesis).toList();
        List<String> names =
                ids.stream().limit(MOST_NAMES).map(reading::inSentence).toList();
        int more = ids.size() - names.size();
        String name = more > 0 ? names.get(0) + " and " + (more + 1) + " more" : Wording.list(names);
        return new Mixture(ids, names.get(0), name, trajectories(reading, outlook), outlook);
    }

    private static long trajectories(Reading reading, LeakOutlook outlook) {
        List<String> causes = outlook.causes().stream()
                .filter(cause -> cause.share().value() > 0)
                .map(CauseShare::cause)
                .toList();
        return reading.result().degradation().samples().stream()
                .filter(sample -> sample.design().equals(outlook.design()) && causes.contains(sample.cause()))
                .mapToLong(TrajectorySample::trajectories)
                .sum();
    }

    /**
     * The median of a time.
     *
     * @param time the time
     * @return empty if the result lacks it
     */
    public static Optional<LeakOutlook.TimeQuantile> median(TimeToEvent time) {
        return quantile(time, MEDIAN);
    }

    /**
     * A quantile of a time.
     *
     * @param time the time
     * @param probability of being earlier
     * @return empty if the result lacks it
     */
    public static Optional<LeakOutlook.TimeQuantile> quantile(TimeToEvent time, double probability) {
        return time.quantiles().stream()
                .filter(quantile -> Math.abs(quantile.probability() - probability) < 1e-9)
                .findFirst();
    }
}
