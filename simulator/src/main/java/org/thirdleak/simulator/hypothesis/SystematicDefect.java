package org.thirdleak.simulator.hypothesis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.Parameter.Coordinate;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;

/**
 * A defect enters the production at an unknown date, the onset. Units of affected designs whose lot is at or after it, in a
 * finite lot also before its end, are each defective with probability q; a defective circuit leaks at the end of its life, see {@link LifeLaw}, unless an
 * impact comes first. Designs share one defect, or each has its own.
 */
public final class SystematicDefect implements Hypothesis {

    /** Type in the config. */
    public static final String TYPE = "systematic_defect";

    /**
     * Priors of a defect.
     *
     * @param onsetDay first affected lot, days since 2000-01-01
     * @param fraction fraction q of the units of affected lots that have the defect
     * @param life how old a defective circuit gets
     * @param lotWidthDays time from the onset for which lots are affected, days; empty if all later ones are
     */
    public record Priors(Prior onsetDay, Prior fraction, LifeLaw life, Optional<Prior> lotWidthDays) {

        /**
         * Priors of a defect that all lots from the onset on can have.
         *
         * @param onsetDay first affected lot, days since 2000-01-01
         * @param fraction fraction q of the units of affected lots that have the defect
         * @param life how old a defective circuit gets
         */
        public Priors(Prior onsetDay, Prior fraction, LifeLaw life) {
            this(onsetDay, fraction, life, Optional.empty());
        }

        /**
         * Priors with a Weibull life.
         *
         * @param onsetDay first affected lot, days since 2000-01-01
         * @param fraction fraction q of the units of affected lots that have the defect
         * @param shape Weibull shape k
         * @param scaleDays Weibull scale η, days
         */
        public Priors(Prior onsetDay, Prior fraction, Prior shape, Prior scaleDays) {
            this(onsetDay, fraction, new WeibullLife(shape, scaleDays));
        }
    }

    /**
     * Who can have the defect.
     *
     * @param designs ids of the designs
     * @param byLaunch whether lots go by the launch date, else by the date of filling
     * @param perDesign whether each design has a defect of its own
     */
    public record Membership(List<String> designs, boolean byLaunch, boolean perDesign) {}

    private final Identity identity;
    private final ParameterSpace space;
    private final List<Defect> defects;
    private final List<String> affectedDesigns;
    private final LifeLaw life;
    private final int publishedIndex;

    /**
     * A defect; the cause first published does not count.
     *
     * @param id its id
     * @param title its name
     * @param model rates of impacts
     * @param membership who can have it; designs that are not in the model are left out
     * @param priors its priors, the same for each defect if designs have their own
     */
    public SystematicDefect(String id, String title, ImpactModel model, Membership membership, Priors priors) {
        this(id, title, model, membership, priors, LeakMarks.NONE);
    }

    /**
     * A defect.
     *
     * @param id its id
     * @param title its name
     * @param model rates of impacts
     * @param membership who can have it; designs that are not in the model are left out
     * @param priors its priors, the same for each defect if designs have their own
     * @param marks marks that count
     */
    public SystematicDefect(
            String id, String title, ImpactModel model, Membership membership, Priors priors, LeakMarks marks) {
        this.identity = new Identity(id, TYPE, title);
        this.affectedDesigns = List.copyOf(membership.designs());
        this.life = priors.life();
        List<int[]> groups = groups(model, membership);
        List<Parameter> sampled = new ArrayList<>(model.parameters());
        this.publishedIndex = sampled.size();
        sampled.addAll(DefectMarks.parameters(marks));
        List<Parameter> onsets = new ArrayList<>();
        List<Defect> list = new ArrayList<>();
        int each = 1
                + priors.life().parameters("").size()
                + (int) priors.lotWidthDays().stream().count();
        int firstOnset = sampled.size() + each * groups.size();
        for (int[] group : groups) {
            String prefix = groups.size() == 1
                    ? "defect."
                    : "defect." + model.designs().get(group[0]).id() + ".";
            int first = sampled.size();
            sampled.add(new Parameter(prefix + "affected_fraction", "", priors.fraction(), Coordinate.LINEAR));
            sampled.addAll(priors.life().parameters(prefix));
            OptionalInt width =
                    priors.lotWidthDays().isPresent() ? OptionalInt.of(sampled.size()) : OptionalInt.empty();
            priors.lotWidthDays()
                    .ifPresent(days -> sampled.add(new Parameter(prefix + "lot_width", "d", days, Coordinate.LOG)));
            list.add(new Defect(
                    group,
                    membership.byLaunch(),
                    priors.onsetDay(),
                    first,
                    priors.life(),
                    first + 1,
                    width,
                    firstOnset + onsets.size()));
            onsets.add(new Parameter(prefix + "onset", Parameter.UTC, priors.onsetDay(), Coordinate.LINEAR));
        }
        this.defects = List.copyOf(list);
        this.space = new ParameterSpace(sampled, onsets);
    }

    private static List<int[]> groups(ImpactModel model, Membership membership) {
        int[] affected = java.util.stream.IntStream.range(0, model.designs().size())
                .filter(g ->
                        membership.designs().contains(model.designs().get(g).id()))
                .toArray();
        return membership.perDesign()
                ? Arrays.stream(affected).mapToObj(g -> new int[] {g}).toList()
                : List.of(affected);
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public ParameterSpace space() {
        return space;
    }

    @Override
    public List<LeakPlausibility> plausibility(ServiceRecord record) {
        List<LeakPlausibility> list = new ArrayList<>();
        for (CircuitUnit unit : record.leaked()) {
            Instant born = life.sinceLaunch() ? unit.launched() : unit.coolantFilled();
            if (affectedDesigns.contains(unit.design())) {
                life.plausibility(Epoch.days(unit.atRiskTo()) - Epoch.days(born))
                        .ifPresent(judged -> list.add(new LeakPlausibility(unit.id(), judged)));
            }
        }
        return list;
    }

    @Override
    public Optional<LogLikelihood> impactsAlone(FleetExposure fleet) {
        return Optional.of(new ImpactLikelihood(fleet));
    }

    @Override
    public LogLikelihood likelihood(FleetExposure fleet) {
        ImpactLikelihood impacts = new ImpactLikelihood(fleet);
        DefectLikelihood[] factors =
                defects.stream().map(d -> new DefectLikelihood(fleet, d)).toArray(DefectLikelihood[]::new);
        DefectMarks marks = new DefectMarks(fleet, publishedIndex);
        return new LogLikelihood() {
            @Override
            public double marginal(double[] point) {
                double sum = impacts.at(point);
                double[] rates = marks.competing(point, impacts.leakRates);
                for (DefectLikelihood factor : factors) {
                    sum += factor.marginal(point, rates);
                }
                return sum;
            }

            @Override
            public double at(double[] point) {
                double sum = impacts.at(point);
                double[] rates = marks.competing(point, impacts.leakRates);
                for (DefectLikelihood factor : factors) {
                    sum += factor.at(point, rates);
                }
                return sum;
            }

            @Override
            public void along(double[] point, int parameter, double[] values, double[] logs) {
                double others = impacts.at(point);
                double[] rates = marks.competing(point, impacts.leakRates);
                for (int d = 0; d < factors.length; d++) {
                    if (defects.get(d).onsetIndex() == parameter) {
                        factors[d].along(point, rates, values, logs);
                    } else {
                        others += factors[d].marginal(point, rates);
                    }
                }
                for (int i = 0; i < logs.length; i++) {
                    logs[i] += others;
                }
            }

            @Override
            public double[] steps(int parameter) {
                return factors[parameter - space.firstIntegrated()].steps();
            }

            @Override
            public void drawIntegrated(double[] point, UniformRandomProvider rng) {
                impacts.at(point);
                double[] rates = marks.competing(point, impacts.leakRates);
                for (DefectLikelihood factor : factors) {
                    factor.drawOnset(point, rates, rng);
                }
            }

            @Override
            public void attribute(double[] point, double[] defect) {
                impacts.at(point);
                Arrays.fill(defect, 0);
                double[] rates = marks.competing(point, impacts.leakRates);
                for (DefectLikelihood factor : factors) {
                    factor.attribute(point, rates, defect);
                }
            }
        };
    }

    @Override
    public PointwiseLikelihood pointwise(FleetExposure plan, double[][] points) {
        PointwiseLikelihood anew = PointwiseLikelihood.anew(this, plan.model(), points);
        return PointwiseImpacts.fits(plan.model()) && PointwiseDefect.fits(defects)
                ? new PointwiseDefects(plan, defects, points, anew)
                : anew;
    }

    @Override
    public HistoryPlayer player(FleetExposure fleet, UniformRandomProvider rng) {
        ImpactRates rates = new ImpactRates(fleet.model());
        Gaps gaps = new Gaps(rng);
        StrikePlayer[] strikes = Impacts.strikePlayers(fleet, rates, gaps);
        DefectPlayer[] players =
                defects.stream().map(d -> new DefectPlayer(fleet, d, rng, gaps)).toArray(DefectPlayer[]::new);
        return (point, history) -> {
            history.clear();
            rates.set(point);
            for (StrikePlayer player : strikes) {
                player.begin();
                player.strikeAll(history);
            }
            for (DefectPlayer player : players) {
                player.play(point, history);
            }
        };
    }
}
