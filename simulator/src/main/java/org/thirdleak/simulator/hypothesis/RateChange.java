package org.thirdleak.simulator.hypothesis;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.prior.Parameter.Coordinate;
import org.thirdleak.simulator.prior.ParameterSpace;
import org.thirdleak.simulator.prior.Prior;

/**
 * Something changed, but not a defect: from an unknown date on the rate of impacts on all designs is multiplied.
 *
 * <p>With Λ'_u(c) the expected strikes on unit u after the date c and m the multiplier,
 *
 * <pre>ln L = − Σ_u [ Λ_u + (m − 1) Λ'_u(c) ] + Σ_leaks ln λ_u + (number of leaks after c) · ln m</pre>
 */
public final class RateChange implements Hypothesis {

    /** Type in the config. */
    public static final String TYPE = "rate_change";

    private final Identity identity;
    private final Prior changeDay;
    private final ParameterSpace space;

    /**
     * A change of rate.
     *
     * @param id its id
     * @param title its name
     * @param model rates of impacts
     * @param changeDay prior of the date, days since 2000-01-01
     * @param multiplier prior of rate after over rate before
     */
    public RateChange(String id, String title, ImpactModel model, Prior changeDay, Prior multiplier) {
        this.identity = new Identity(id, TYPE, title);
        this.changeDay = changeDay;
        List<Parameter> sampled = new ArrayList<>(model.parameters());
        sampled.add(new Parameter("rate_multiplier", "", multiplier, Coordinate.LOG));
        this.space = new ParameterSpace(
                sampled, List.of(new Parameter("change", Parameter.UTC, changeDay, Coordinate.LINEAR)));
    }

    private static int multiplierIndex(ImpactModel model) {
        return model.parameters().size();
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
        return new RateChangeLikelihood(fleet, changeDay, multiplierIndex(fleet.model()));
    }

    @Override
    public HistoryPlayer player(FleetExposure fleet, UniformRandomProvider rng) {
        ImpactRates rates = new ImpactRates(fleet.model());
        StrikePlayer[] strikes = Impacts.strikePlayers(fleet, rates, new Gaps(rng));
        int multiplier = multiplierIndex(fleet.model());
        return (point, history) -> {
            history.clear();
            rates.set(point);
            double factor = Math.exp(point[multiplier]);
            for (StrikePlayer player : strikes) {
                player.begin();
                player.strikeWithChange(point[multiplier + 1], factor, history);
            }
        };
    }
}
