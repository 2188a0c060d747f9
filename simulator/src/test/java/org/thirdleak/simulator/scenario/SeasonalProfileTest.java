package org.thirdleak.simulator.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thirdleak.core.environment.TimeGrowth;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.simulator.hypothesis.FleetExposure;
import org.thirdleak.simulator.hypothesis.History;
import org.thirdleak.simulator.hypothesis.HistoryPlayer;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.RateChange;
import org.thirdleak.simulator.hypothesis.SystematicDefect;
import org.thirdleak.simulator.hypothesis.TimeProfile;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.random.RandomStreams;

class SeasonalProfileTest {

    private record Sine(double height) implements TimeGrowth {
        @Override
        public double at(double year) {
            return 1 + height * Math.sin(2 * Math.PI * year);
        }

        @Override
        public double integral(double from, double to) {
            return to - from + height * (Math.cos(2 * Math.PI * from) - Math.cos(2 * Math.PI * to)) / (2 * Math.PI);
        }
    }

    private static final TimeProfile PROFILE = new SeasonalProfile(
            List.of(SeasonalProfile.byLongitude(new Sine(0)), SeasonalProfile.byLongitude(new Sine(0.9))),
            1000.3,
            9000);

    @Test
    void tableFollowsTheSeason() {
        assertEquals(2, PROFILE.columns());
        for (double day = 1000.5; day < 9000; day += 7.31) {
            assertEquals(1, PROFILE.at(0, day), 1e-6);
            // steps of half a day and a quarter of a degree: 2π · 0.9 · 0.5/365; the sidereal year drifts off by 0.001
            // yr
            assertEquals(new Sine(0.9).at(Epoch.year(day)), PROFILE.at(1, day), 0.02);
        }
    }

    @Test
    void integralIsThatOfTheSteps() {
        for (double from = 1000.3; from < 8000; from += 411.7) {
            for (double length : new double[] {0.01, 0.49, 3.3, 150, 900}) {
                double steps = 0;
                int parts = 20_000;
                for (int i = 0; i < parts; i++) {
                    steps += PROFILE.at(1, from + (i + 0.5) / parts * length) * length / parts / Epoch.DAYS_PER_YEAR;
                }
                assertEquals(steps, PROFILE.integralYears(1, from, from + length), 2e-4 * length / 365.25 + 1e-12);
            }
        }
    }

    @Test
    void integralsAdd() {
        double whole = PROFILE.integralYears(1, 1200.2, 7000.9);
        double parts = PROFILE.integralYears(1, 1200.2, 3333.33) + PROFILE.integralYears(1, 3333.33, 7000.9);
        assertEquals(whole, parts, 1e-12);
    }

    /**
     * The real streams on the real record: histories without a leak as frequent as the likelihood says. |z| below 4.5 for
     * three hypotheses: a random seed would fail once in 50,000 times; the seed is fixed.
     */
    @Test
    void historiesAmidTheStreamsAgreeWithTheLikelihood() {
        Study study = Studies.base("scenarios=[]", "environment.meteoroids.streams=../data/meteoroid-streams.csv");
        Scenario base = study.base();
        FleetExposure fleet = base.fleet();
        FleetExposure silent = new FleetExposure(
                base.impacts(), base.record().asOf(base.record().observeUntil(), java.time.Instant.MIN));
        for (Scenario.WeightedHypothesis weighted : base.hypotheses()) {
            Hypothesis hypothesis = weighted.hypothesis();
            var rng = RandomStreams.stream(20231009, RandomStreams.purpose("streams", hypothesis.id()), 0);
            HistoryPlayer player = hypothesis.player(fleet, rng);
            History history = new History(base.record().units().size());
            double[] point = hypothesis.space().origin();
            point[0] = Math.log(0.1);
            if (hypothesis instanceof RateChange) {
                point[base.impacts().parameters().size()] = Math.log(2);
            }
            if (hypothesis instanceof SystematicDefect) {
                point[point.length - 1] = Epoch.days(java.time.Instant.parse("2022-06-01T00:00:00Z"));
            }
            int none = 0;
            int histories = 20_000;
            for (int i = 0; i < histories; i++) {
                player.play(point, history);
                none += history.size() == 0 ? 1 : 0;
            }
            double probability = Math.exp(hypothesis.likelihood(silent).at(point));
            double z = (none - histories * probability) / Math.sqrt(histories * probability * (1 - probability));
            assertTrue(probability > 1e-3 && Math.abs(z) < 4.5, hypothesis.id() + " " + probability + " z " + z);
        }
        // over a year the streams make no difference to the mean rate
        TimeProfile streams = base.impacts().components().get(0).profile();
        for (int column = 0; column < streams.columns(); column += 17) {
            assertEquals(10, streams.integralYears(column, 3000, 3000 + 10 * 365.2564), 0.01, "wall " + column);
        }
        ParameterSpace space = base.hypotheses().get(1).hypothesis().space();
        double[] point = space.origin();
        assertTrue(Double.isFinite(
                base.hypotheses().get(1).hypothesis().likelihood(fleet).marginal(point)));
    }
}
