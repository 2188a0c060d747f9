package org.thirdleak.simulator.robustness;

import java.util.List;
import java.util.Optional;
import org.thirdleak.core.quantity.Quantity;
import org.thirdleak.simulator.prior.Parameter;
import org.thirdleak.simulator.result.Estimate;

/**
 * The evidences of some hypotheses with one parameter held at a value, or with another prior of it; hypotheses without the
 * parameter stay as they are. Curves are shifted so that over the prior as it is they give the evidence that is already
 * known: what their randomisations have in common then cancels. Immutable.
 */
public final class HeldParameter {

    private final Parameter parameter;
    private final PriorNodes prior;
    private final List<Estimate> whole;
    private final List<Optional<EvidenceCurve>> curves;
    private final ReplicatedLog[] offset;
    private final double from;
    private final double to;

    /**
     * A parameter.
     *
     * @param parameter the parameter with its prior
     * @param whole ln of the evidence of each hypothesis
     * @param curves the same with the parameter held; empty for a hypothesis without it. One has it at least
     */
    public HeldParameter(Parameter parameter, List<Estimate> whole, List<Optional<EvidenceCurve>> curves) {
        this.parameter = parameter;
        this.prior = PriorNodes.of(parameter);
        this.whole = List.copyOf(whole);
        this.curves = List.copyOf(curves);
        this.offset = curves.stream()
                .map(curve -> curve.map(c -> c.under(prior)).orElse(ReplicatedLog.ZERO))
                .toArray(ReplicatedLog[]::new);
        this.from = curves.stream()
                .flatMap(Optional::stream)
                .mapToDouble(EvidenceCurve::from)
                .max()
                .orElseThrow();
        this.to = curves.stream()
                .flatMap(Optional::stream)
                .mapToDouble(EvidenceCurve::to)
                .min()
                .orElseThrow();
        Quantity.positive("width of the range in which a parameter is held", to - from, "");
    }

    /** The parameter. */
    public Parameter parameter() {
        return parameter;
    }

    /** Its prior. */
    public PriorNodes prior() {
        return prior;
    }

    /** Least coordinate at which it was held. */
    public double from() {
        return from;
    }

    /** Greatest coordinate at which it was held. */
    public double to() {
        return to;
    }

    /** Whether a hypothesis has the parameter. */
    public boolean in(int hypothesis) {
        return curves.get(hypothesis).isPresent();
    }

    /**
     * ln of the Bayes factor with the parameter held.
     *
     * @param of index of the hypothesis in the numerator
     * @param over index of the one in the denominator
     * @param coordinate where it is held
     */
    public Estimate logBayesFactor(int of, int over, double coordinate) {
        return difference(of, over, held(of, coordinate), held(over, coordinate));
    }

    /**
     * ln of the Bayes factor under another prior.
     *
     * @param of index of the hypothesis in the numerator
     * @param over index of the one in the denominator
     * @param other the prior
     */
    public Estimate logBayesFactor(int of, int over, PriorNodes other) {
        return difference(of, over, under(of, other), under(over, other));
    }

    private ReplicatedLog held(int hypothesis, double coordinate) {
        return relative(hypothesis, curves.get(hypothesis).map(curve -> curve.at(coordinate)));
    }

    private ReplicatedLog under(int hypothesis, PriorNodes other) {
        return relative(hypothesis, curves.get(hypothesis).map(curve -> curve.under(other)));
    }

    private ReplicatedLog relative(int hypothesis, Optional<ReplicatedLog> found) {
        return found.map(log -> log.minus(offset[hypothesis]))
                .orElse(ReplicatedLog.ZERO)
                .plus(whole.get(hypothesis).value());
    }

    private Estimate difference(int of, int over, ReplicatedLog a, ReplicatedLog b) {
        return a.minus(b)
                .estimate(Math.hypot(
                        whole.get(of).standardError(), whole.get(over).standardError()));
    }
}
