package org.thirdleak.simulator.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thirdleak.core.fatigue.CrackGrowth;
import org.thirdleak.core.fatigue.FlawPopulation;
import org.thirdleak.simulator.config.ConfigDocument;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.HypothesisConfig;
import org.thirdleak.simulator.config.HypothesisConfig.LotClock;
import org.thirdleak.simulator.config.LifeConfig;
import org.thirdleak.simulator.hypothesis.CrackGrowthLife;
import org.thirdleak.simulator.hypothesis.LifeLaw;
import org.thirdleak.simulator.hypothesis.WeibullLife;
import org.thirdleak.simulator.prior.Priors;

/** Lives as written to lives as computed with. Tables of cracks are large, and most scenarios of a study share one. */
final class Lives {

    private static final double M_PER_MM = 1e-3;

    private final Map<LifeConfig, LifeLaw> kept = new HashMap<>();

    /** Notes the lives that make no sense as a whole. */
    void check(ConfigDocument document, List<ConfigProblem> problems) {
        for (HypothesisConfig hypothesis : document.config().hypotheses()) {
            if (hypothesis instanceof HypothesisConfig.SystematicDefect defect) {
                try {
                    of(defect.life());
                } catch (IllegalArgumentException e) {
                    problems.add(
                            document.problem("hypotheses." + defect.id() + ".life", String.valueOf(e.getMessage())));
                }
            }
        }
    }

    LifeLaw of(LifeConfig config) {
        return kept.computeIfAbsent(config, Lives::made);
    }

    private static LifeLaw made(LifeConfig config) {
        if (config instanceof LifeConfig.Weibull weibull) {
            return new WeibullLife(Priors.of(weibull.shapeFactor()), Priors.of(weibull.scaleD()));
        }
        LifeConfig.CrackGrowth crack = (LifeConfig.CrackGrowth) config;
        return new CrackGrowthLife(
                new CrackGrowth(
                        crack.growthConstantMmPerCycle() * M_PER_MM,
                        crack.growthExponent(),
                        crack.geometryFactor(),
                        crack.thresholdMpaSqrtM()),
                new FlawPopulation(
                        crack.wallMm() * M_PER_MM,
                        crack.flawDepthFraction().get(0),
                        crack.flawDepthFraction().get(1),
                        crack.stressScatterFraction(),
                        crack.growthScatterLn()),
                Priors.of(crack.stressRangeMpa()),
                crack.cyclesPerDay(),
                crack.lifeClock() == LotClock.LAUNCHED);
    }
}
