package org.thirdleak.simulator.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.calibration.ChanceFrequencies.Defect;
import org.thirdleak.simulator.config.ChanceFrequencyConfig;
import org.thirdleak.simulator.config.ChanceFrequencyConfig.Stopping;
import org.thirdleak.simulator.execution.LocalBlockRunner;
import org.thirdleak.simulator.execution.Progress;
import org.thirdleak.simulator.execution.SerialBlockRunner;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.SmallFleet;
import org.thirdleak.simulator.result.ChanceFrequency;
import org.thirdleak.simulator.result.ChanceFrequency.SampleFrequency;

class ChanceFrequenciesTest {

    private static final double CALM_RATE = 0.02;
    private static final double BUSY_RATE = 0.08;
    private static final double YEARS = 400 / Epoch.DAYS_PER_YEAR;
    private static final int UNITS = 20;

    private static ChanceFrequency frequency(int records, StoppingRule rule, double logFactor, int leaks) {
        ChanceFrequencyConfig config = new ChanceFrequencyConfig(records, Stopping.FIXED_END);
        return new ChanceFrequencies(ToyFleet.plan(), config, rule, leaks, 300, 11, new SerialBlockRunner())
                .of(
                        ToyFleet.known("calm", CALM_RATE),
                        new double[][] {
                            ToyFleet.known("calm", CALM_RATE).space().origin()
                        },
                        List.of(new Defect(ToyFleet.known("busy", BUSY_RATE), logFactor)));
    }

    private static SampleFrequency sample(ChanceFrequency frequency, String id) {
        return frequency.comparisons().get(0).samples().stream()
                .filter(s -> s.sample().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * With both rates known, the Bayes factor of n leaks after x years at risk is (rate/rate')^n exp(−(rate − rate') x); x
     * lies between the whole plan and the plan without the n circuits. The number of leaks is binomial. Two sums of three
     * standard errors, fixed seed.
     */
    @Test
    void knownRatesGiveABinomialFrequency() {
        int leaks = 3;
        double log = Math.log(BUSY_RATE / CALM_RATE);
        double difference = BUSY_RATE - CALM_RATE;
        double most = (leaks - 1) * log - difference * YEARS * (UNITS - leaks + 1);
        double least = leaks * log - difference * YEARS * UNITS;
        assertTrue(most < least, "numbers of leaks are told apart");
        ChanceFrequency found = frequency(2000, StoppingRule.FIXED_END, 0.5 * (most + least), leaks);
        assertFrequency(CALM_RATE, leaks, sample(found, ChanceFrequency.PRIOR));
        assertFrequency(CALM_RATE, leaks, sample(found, ChanceFrequency.POSTERIOR));
        assertFrequency(BUSY_RATE, leaks, sample(found, ChanceFrequency.ALTERNATIVE));
        SampleFrequency asMany = sample(found, ChanceFrequency.AS_MANY);
        assertEquals(1, asMany.fraction());
        assertEquals(leaks, asMany.meanLeaks());
        assertEquals(0, asMany.medianStandardError(), 1e-12);
        assertEquals(Math.exp(-0.5 * (most + least)), found.comparisons().get(0).universalBound(), 1e-12);
    }

    private static void assertFrequency(double rate, int leaks, SampleFrequency sample) {
        double expected =
                BinomialDistribution.of(UNITS, -Math.expm1(-rate * YEARS)).survivalProbability(leaks - 1);
        double error = Math.sqrt(expected * (1 - expected) / sample.records());
        assertEquals(expected, sample.fraction(), 3 * error, sample.sample());
        assertTrue(sample.low() < sample.fraction() && sample.fraction() < sample.high());
    }

    /** Whenever the analysis is made, chance exceeds a Bayes factor k in at most 1/k of all records (Ville). */
    @Test
    void stoppingAtLeaksDoesNotBreakTheUniversalBound() {
        ChanceFrequency found = frequency(1000, new StoppingRule(3, 300), 1, 3);
        for (ChanceFrequency.Exceedance at :
                sample(found, ChanceFrequency.PRIOR).curve()) {
            assertTrue(at.low() <= 1 / at.bayesFactor(), at.toString());
        }
        double fixed = sample(frequency(1000, StoppingRule.FIXED_END, 1, 3), ChanceFrequency.PRIOR)
                .fraction();
        double stopped = sample(found, ChanceFrequency.PRIOR).fraction();
        assertTrue(stopped >= fixed, "asking at a favourable moment finds more: " + stopped + " against " + fixed);
    }

    @Test
    void threadsDoNotMatter() {
        ChanceFrequencyConfig config = new ChanceFrequencyConfig(60, Stopping.AT_THIRD_LEAK);
        List<Defect> defects = List.of(new Defect(ToyFleet.busy(), 1));
        double[][] posterior = {ToyFleet.calm().space().origin()};
        StoppingRule rule = new StoppingRule(3, 300);
        ChanceFrequency one = new ChanceFrequencies(ToyFleet.plan(), config, rule, 3, 300, 5, new SerialBlockRunner())
                .of(ToyFleet.calm(), posterior, defects);
        try (LocalBlockRunner runner = new LocalBlockRunner(3, Progress.SILENT)) {
            assertEquals(
                    one,
                    new ChanceFrequencies(ToyFleet.plan(), config, rule, 3, 300, 5, runner)
                            .of(ToyFleet.calm(), posterior, defects));
        }
    }

    @Test
    void analysisIsMadeAtTheLeakThatCompletesACluster() {
        FleetExposure plan = ToyFleet.plan();
        ServiceRecord record = plan.record();
        double[] days = {1100, 1390, 1500, 1590, 1900};
        for (int i = 0; i < days.length; i++) {
            record = SmallFleet.withLeak(record, i, days[i]);
        }
        ServiceRecord analysed = new StoppingRule(3, 200).analysed(record);
        assertEquals(Epoch.instant(1590), analysed.observeUntil());
        assertEquals(4, analysed.leaked().size(), "the leak that prompts it is seen");
        assertEquals(record, new StoppingRule(3, 199).analysed(record));
        assertEquals(record, StoppingRule.FIXED_END.analysed(record));
        Instant first = Epoch.instant(1100);
        assertEquals(first, new StoppingRule(1, 1).analysed(record).observeUntil());
    }
}
