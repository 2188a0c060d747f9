package org.thirdleak.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.thirdleak.report.claim.PredictionCaption;
import org.thirdleak.simulator.result.ApproximateBayes;
import org.thirdleak.simulator.result.Attribution;
import org.thirdleak.simulator.result.BayesFactor;
import org.thirdleak.simulator.result.ChanceFrequency;
import org.thirdleak.simulator.result.Convergence;
import org.thirdleak.simulator.result.DegradationResult;
import org.thirdleak.simulator.result.Diagnostics;
import org.thirdleak.simulator.result.Estimate;
import org.thirdleak.simulator.result.FamilyResult;
import org.thirdleak.simulator.result.ForecastPoint;
import org.thirdleak.simulator.result.HypothesisResult;
import org.thirdleak.simulator.result.LeakHazard;
import org.thirdleak.simulator.result.LedgerEntry;
import org.thirdleak.simulator.result.LifePlausibility;
import org.thirdleak.simulator.result.LogEvidence;
import org.thirdleak.simulator.result.Prediction;
import org.thirdleak.simulator.result.PriorOdds;
import org.thirdleak.simulator.result.PriorSensitivity;
import org.thirdleak.simulator.result.Provenance;
import org.thirdleak.simulator.result.Reanalysis;
import org.thirdleak.simulator.result.RecordSummary;
import org.thirdleak.simulator.result.RunResult;
import org.thirdleak.simulator.result.ScenarioResult;
import org.thirdleak.simulator.result.SimulationOdds;
import org.thirdleak.simulator.result.SimulationSummary;
import org.thirdleak.simulator.result.VerdictOutlook;

/**
 * Results of the right shape and size. The record is the real one (dates of flights: GCAT, J. C. McDowell,
 * planet4589.org); evidences of the base case are near their reference values; scenarios and ledger are invented.
 */
public final class ResultFixture {
    public static final String END = "2023-10-09T17:00:00Z";
    private static final double ERROR = 0.006;
    private static final String[][] SCENARIOS = {
        {"environment-x3", "three times the particle flux", "-10.02", "-9.41", "-9.30"},
        {"environment-div3", "a third of the particle flux", "-13.05", "-10.72", "-10.12"},
        {"no-debris", "meteoroids only", "-11.41", "-9.93", "-9.70"},
        {"thick-walls", "thick walls, 1 to 2 mm", "-12.31", "-10.40", "-9.96"},
        {"soyuz-progress-defect", "defect of Soyuz and Progress only", "-10.854", "-9.635", "-10.011"},
        {"nauka-defect", "defect of the Nauka radiator only", "-10.854", "-9.635", "-10.62"},
        {"independent-defects", "each design its own defect", "-10.854", "-9.635", "-9.98"},
        {"launch-lots", "lots by date of launch", "-10.854", "-9.635", "-9.83"},
        {"rare-defect", "a rare defect, q ~ Beta(1, 4)", "-10.854", "-9.635", "-9.38"},
        {"early-life", "early life, scale up to 300 d", "-10.854", "-9.635", "-9.12"},
        {"onset-2015", "onset from 2015 on", "-10.854", "-9.02", "-8.73"},
        {"onset-2019", "onset from 2019 on", "-10.854", "-8.55", "-8.12"},
        {"since-2008", "record from 2008 on", "-10.31", "-9.33", "-9.21"},
        {"since-october-2022", "record from October 2022 on", "-5.13", "-5.37", "-5.81"},
        {"without-nauka", "without Nauka, two leaks", "-7.20", "-6.63", "-6.92"},
        {"with-modules", "with the station modules", "-11.20", "-9.88", "-9.66"}
    };

    private ResultFixture() {}

    /** The base case with its sixteen scenarios. */
    public static RunResult base() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public static List<RecordSummary.Unit> realUnits() {
        List<RecordSummary.Unit> units = new ArrayList<>();
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ResultFixture.class.getResourceAsStream("iss-exposures.csv")),
                StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cell = line.split(",", -1);
                if (!cell[2].equals("station-module")) {
                    String to = cell[9].isEmpty() ? cell[7] : cell[9];
                    units.add(new RecordSummary.Unit(cell[0], cell[1], cell[2], cell[6], to, cell[7], cell[9]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        units.sort(Comparator.comparing(RecordSummary.Unit::fromUtc));
        return units;
    }

    static BayesFactor factor(String of, double logOf, String over, double logOver, double error) {
        return BayesFactor.of(of, new Estimate(logOf, error), over, new Estimate(logOver, error));
    }

    private static List<Double> poisson(double mean, double spread, int units) {
        // a mixture of three Poisson laws: wide like a prior predictive
        double[] means = {mean / spread, mean, mean * spread};
        double[] p = new double[units + 1];
        for (double m : means) {
            double term = Math.exp(-m) / means.length;
            for (int i = 0; i <= units; i++) {
                p[i] += term;
                term *= m / (i + 1);
            }
        }
        double within = DoubleStream.of(p).sum();
        return DoubleStream.of(p).map(each -> each / within).boxed().toList();
    }

    private static Prediction prediction(List<Double> prior, List<Double> posterior, int observed) {
        return new Prediction(
                prior,
                posterior,
                observed,
                new Estimate(PredictionCaption.mean(prior), 0.006),
                new Estimate(PredictionCaption.mean(posterior), 0.012));
    }

    public static final class Builder {
        List<String> ids = List.of("impacts", "defect", "rate-change");
        List<String> types = List.of("impacts", "systematic_defect", "rate_change");
        List<String> titles = List.of("chance impacts", "systematic defect", "changed rate");
        List<Double> logZ = List.of(-10.854, -9.501, -9.635);
        double error = ERROR;
        List<RecordSummary.Unit> units = realUnits();
        List<RecordSummary.Mark> marks = List.of();
        boolean trusted = true;
        String unreliable = "";
        List<ScenarioResult> scenarios = List.of();
        boolean defaultScenarios = true;
        DegradationResult degradation = DegradationResult.NONE;
        boolean outlook;
        ApproximateBayes approximate = ApproximateBayes.NONE;
        String title = "Three coolant leaks on the Russian segment of the ISS";

        public Builder title(String newTitle) {
            title = newTitle;
            return this;
        }

        public Builder approximate(ApproximateBayes newApproximate) {
            approximate = newApproximate;
            return this;
        }

        /** With observations left out, a multiverse, and how the verdict will move. */
        public Builder outlook() {
            outlook = true;
            return this;
        }

        List<FamilyResult> families = List.of();
        PriorSensitivity priorSensitivity = PriorSensitivity.NONE;

        public Builder priorSensitivity(PriorSensitivity newSensitivity) {
            priorSensitivity = newSensitivity;
            return this;
        }

        public Builder degradation(DegradationResult newDegradation) {
            degradation = newDegradation;
            return this;
        }

        public Builder hypotheses(
                List<String> newIds, List<String> newTypes, List<String> newTitles, List<Double> newLogZ) {
            ids = newIds;
            types = newTypes;
            titles = newTitles;
            logZ = newLogZ;
            defaultScenarios = newIds.size() == 3;
            return this;
        }

        public Builder families(List<FamilyResult> newFamilies) {
            families = newFamilies;
            return this;
        }

        public Builder logZ(double impacts, double defect, double rateChange) {
            logZ = List.of(impacts, defect, rateChange);
            return this;
        }

        public Builder error(double newError) {
            error = newError;
            return this;
        }

        /** No Bayes factor of a hypothesis may be given. */
        public Builder unreliable(String id) {
            unreliable = id;
            return untrusted();
        }

        public Builder untrusted() {
            trusted = false;
            return this;
        }

        public Builder units(List<RecordSummary.Unit> newUnits) {
            units = newUnits;
            return this;
        }

        public Builder scenarios(List<ScenarioResult> newScenarios) {
            scenarios = newScenarios;
            defaultScenarios = false;
            return this;
        }

        public ScenarioResult scenario(String id, String title, List<Double> values) {
            List<Double> posterior = posterior(values);
            return new ScenarioResult(
                    id,
                    title,
                    IntStream.range(0, ids.size())
                            .mapToObj(i -> new ScenarioResult.ScenarioHypothesis(
                                    ids.get(i),
                                    1.0 / ids.size(),
                                    posterior.get(i),
                                    error * posterior.get(i),
                                    new Estimate(values.get(i), error)))
                            .toList(),
                    pairs(values));
        }

        List<BayesFactor> pairs(List<Double> values) {
            List<BayesFactor> pairs = new ArrayList<>();
            for (int i = 1; i < ids.size(); i++) {
                for (int j = 0; j < i; j++) {
                    pairs.add(factor(ids.get(i), values.get(i), ids.get(j), values.get(j), error));
                }
            }
            pairs.removeIf(pair -> pair.of().equals(unreliable) || pair.over().equals(unreliable));
            return pairs;
        }

        private static List<Double> posterior(List<Double> values) {
            double largest =
                    values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            double total =
                    values.stream().mapToDouble(v -> Math.exp(v - largest)).sum();
            return values.stream().map(v -> Math.exp(v - largest) / total).toList();
        }

        public Builder marks(RecordSummary.Mark... counted) {
            marks = List.of(counted);
            return this;
        }

        public RunResult build() {
            List<Double> posterior = posterior(logZ);
            List<RecordSummary.Unit> leaked = units.stream()
                    .filter(u -> !u.leakUtc().isEmpty())
                    .sorted(Comparator.comparing(RecordSummary.Unit::leakUtc))
                    .toList();
            List<HypothesisResult> hypotheses = IntStream.range(0, ids.size())
                    .mapToObj(i -> hypothesis(i, posterior.get(i), leaked.size()))
                    .toList();
            if (defaultScenarios) {
                scenarios = Arrays.stream(SCENARIOS)
                        .map(s -> scenario(
                                s[0], s[1], List.of(Double.valueOf(s[2]), Double.valueOf(s[4]), Double.valueOf(s[3]))))
                        .toList();
            }
            return new RunResult(
                    RunResult.SCHEMA_VERSION,
                    new Provenance(
                            "0.1.0",
                            "iss-2023",
                            "3f9a1c2e77d04b5f8a6e9b1c0d2f4a6b8c0e1f3a5b7d9c1e3f5a7b9d1c3e5f70",
                            42,
                            1_000_000),
                    title,
                    new RecordSummary(
                            "2000-08-06T18:26:42Z",
                            END,
                            65.3,
                            List.of(new RecordSummary.Design("soyuz-progress", "Soyuz and Progress", 154, 2)),
                            units,
                            marks),
                    hypotheses,
                    families,
                    pairs(logZ),
                    simulationOdds(),
                    attribution(leaked),
                    ledger(leaked),
                    List.of(
                            new PriorOdds("2000-08-06T18:26:42Z", "even odds at the start of the record", pairs(logZ)),
                            new PriorOdds(
                                    "2022-12-15T00:45:00Z",
                                    "even odds on the eve of the first leak",
                                    pairs(logZ.stream().map(z -> z * 1.35).toList()))),
                    List.of(
                            new ForecastPoint(30, 0.042, 0.0006),
                            new ForecastPoint(180, 0.192, 0.0013),
                            new ForecastPoint(365, 0.318, 0.0016)),
                    LeakHazard.NONE,
                    ScanFixture.of(leaked.size()),
                    ChanceFrequency.NONE,
                    approximate,
                    scenarios,
                    priorSensitivity,
                    outlook
                            ? new OutlookFixture(pairs(logZ)).reanalysis(leaked, List.of("soyuz-progress"))
                            : Reanalysis.NONE,
                    outlook ? new OutlookFixture(pairs(logZ)).outlook() : VerdictOutlook.NONE,
                    degradation,
                    Convergence.NONE,
                    diagnostics());
        }

        private HypothesisResult hypothesis(int i, double posterior, int observed) {
            boolean chance = i == 0;
            return new HypothesisResult(
                    ids.get(i),
                    types.get(i),
                    titles.get(i),
                    1.0 / ids.size(),
                    posterior,
                    error * posterior,
                    new LogEvidence(logZ.get(i), error, "quasi-Monte Carlo"),
                    new LogEvidence(logZ.get(i) + 0.004, 0.02, "importance sampling"),
                    PosteriorFixture.methods(logZ.get(i), error),
                    chance
                            ? new SimulationSummary(
                                    1_000_000, 0, 0, 0, 3e-6, 1.1, List.of(), List.of(), 0, 0, List.of(), List.of())
                            : new SimulationSummary(
                                    1_000_000, 375, 3.75e-4, 3.39e-4, 4.15e-4, 32.4, List.of(), List.of(), 0, 0,
                                    List.of(), List.of()),
                    prediction(
                            poisson(chance ? 5.0 : 20.0 + 5 * i, chance ? 3.5 : 2.4, 155),
                            poisson(chance ? 2.1 : 3.0, 1.5, 155),
                            observed),
                    prediction(poisson(0.6, 2, 20), poisson(1.1, 1.6, 20), observed),
                    List.of(),
                    PosteriorFixture.shape(types.get(i)),
                    List.of(
                            new ForecastPoint(30, chance ? 0.011 : 0.05 + 0.012 * i, 0.0008),
                            new ForecastPoint(180, chance ? 0.058 : 0.21 + 0.03 * i, 0.0018),
                            new ForecastPoint(365, chance ? 0.113 : 0.33 + 0.05 * i, 0.0022)),
                    types.get(i).equals("systematic_defect")
                            ? List.of(
                                    new LifePlausibility("soyuz-ms-22", 84.6, 2.1e-9, 0.0004, 152, false),
                                    new LifePlausibility("nauka-rtod", 149.9, 1.3e-6, 0.71, 93, true))
                            : List.of());
        }

        private List<SimulationOdds> simulationOdds() {
            return ids.size() < 3
                    ? List.of()
                    : List.of(
                            new SimulationOdds(ids.get(1), ids.get(0), 0, 0, 0, "0 of 1,000,000: below 3e-06"),
                            new SimulationOdds(ids.get(2), ids.get(1), 1.0, 0.867, 1.15, "1.00 (95 % 0.867 to 1.15)"));
        }

        private List<Attribution> attribution(List<RecordSummary.Unit> leaked) {
            List<Attribution> all = new ArrayList<>();
            double[] p = {0.39, 0.44, 0.31};
            for (int i = 0; i < leaked.size(); i++) {
                double averaged = types.contains("systematic_defect") ? p[i % p.length] : 0;
                RecordSummary.Unit unit = leaked.get(i);
                for (int h = 0; h < ids.size(); h++) {
                    boolean defect = types.get(h).equals("systematic_defect");
                    all.add(new Attribution(
                            unit.id(),
                            unit.leakUtc(),
                            ids.get(h),
                            new Estimate(defect ? Math.min(0.98, 2 * averaged) : 0, defect ? 0.004 : 0)));
                }
                all.add(new Attribution(
                        unit.id(), unit.leakUtc(), Attribution.AVERAGED, new Estimate(averaged, 0.0021)));
            }
            return all;
        }

        private List<LedgerEntry> ledger(List<RecordSummary.Unit> leaked) {
            List<LedgerEntry> entries = new ArrayList<>();
            String from = units.get(0).fromUtc();
            int steps = 2 * leaked.size() + (leaked.isEmpty() ? 1 : 0);
            double[] shape = {-0.42, 0.35, 0.29, 1.02, 0.71, 1.0};
            for (int s = 0; s < steps; s++) {
                boolean leak = s % 2 == 1;
                RecordSummary.Unit unit = leaked.isEmpty() ? units.get(0) : leaked.get(s / 2);
                String to = leaked.isEmpty() ? END : unit.leakUtc();
                double share = s == steps - 1 ? 1 : s < shape.length ? shape[s] : (s + (leak ? 1.0 : -0.5)) / steps;
                double before =
                        s == 0 ? 0 : s - 1 < shape.length ? shape[s - 1] : (s - 1 + (leak ? -0.5 : 1.0)) / steps;
                entries.add(new LedgerEntry(
                        leak ? LedgerEntry.LEAK : LedgerEntry.SILENCE,
                        leak ? unit.id() : "",
                        leak ? to : from,
                        to,
                        pairs(logZ).stream()
                                .map(b -> new LedgerEntry.Step(
                                        b.of(),
                                        b.over(),
                                        Math.exp(b.logValue() * share),
                                        Math.exp(b.logValue() * share - 0.02),
                                        Math.exp(b.logValue() * share + 0.02),
                                        Math.exp(b.logValue() * (share - before)),
                                        error))
                                .toList()));
                from = to;
            }
            return entries;
        }

        private Diagnostics diagnostics() {
            return new Diagnostics(
                    trusted,
                    List.of(
                            new Diagnostics.Check(
                                    "Effective sample size, chance impacts", true, "212,000 of 262,144 points count."),
                            new Diagnostics.Check(
                                    "Two methods agree, systematic defect",
                                    trusted,
                                    trusted
                                            ? "They differ by 0.004 ± 0.021 in ln Z."
                                            : "They differ by 0.310 ± 0.021 in ln Z, more than four errors."),
                            new Diagnostics.Check(
                                    "Effective sample size, systematic defect",
                                    trusted,
                                    trusted
                                            ? "88,000 points count."
                                            : "Only 61 of 262,144 points count; 400 are needed.")));
        }
    }
}
