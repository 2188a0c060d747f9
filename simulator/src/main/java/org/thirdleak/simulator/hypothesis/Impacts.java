package org.thirdleak.simulator.hypothesis;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.prior.ParameterSpace;

/** Chance: impacts at the rate of the environment, and nothing else. */
public final class Impacts implements Hypothesis {

    /** Type in the config. */
    public static final String TYPE = "impacts";

    private final Identity identity;
    private final ParameterSpace space;

    /**
     * Impacts alone.
     *
     * @param id its id
     * @param title its name
     * @param model rates of impacts
     */
    public Impacts(String id, String title, ImpactModel model) {
        this.identity = new Identity(id, TYPE, title);
        this.space = new ParameterSpace(model.parameters(), List.of());
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
    public LogLikelihood likelihood(FleetExposure fleet) {
        return new ImpactLikelihood(fleet);
    }

    @Override
    public PointwiseLikelihood pointwise(FleetExposure plan, double[][] points) {
        PointwiseLikelihood anew = PointwiseLikelihood.anew(this, plan.model(), points);
        if (!PointwiseImpacts.fits(plan.model())) {
            return anew;
        }
        return new WhereItHolds(new PointwiseImpacts(plan, points), anew);
    }

    private record WhereItHolds(PointwiseImpacts impacts, PointwiseLikelihood anew) implements PointwiseLikelihood {
        @Override
        public void marginal(ServiceRecord record, double[] logs) {
            (impacts.holds(record) ? impacts : anew).marginal(record, logs);
        }
    }

    @Override
    public HistoryPlayer player(FleetExposure fleet, UniformRandomProvider rng) {
        ImpactRates rates = new ImpactRates(fleet.model());
        StrikePlayer[] strikes = strikePlayers(fleet, rates, new Gaps(rng));
        return (point, history) -> {
            history.clear();
            rates.set(point);
            for (StrikePlayer player : strikes) {
                player.begin();
                player.strikeAll(history);
            }
        };
    }

    /** One player per design, all at the same rates. */
    static StrikePlayer[] strikePlayers(FleetExposure fleet, ImpactRates rates, Gaps gaps) {
        StrikePlayer[] players = new StrikePlayer[fleet.model().designs().size()];
        for (int g = 0; g < players.length; g++) {
            players[g] = new StrikePlayer(fleet, g, rates, gaps);
        }
        return players;
    }
}
