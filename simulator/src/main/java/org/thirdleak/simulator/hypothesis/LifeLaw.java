package org.thirdleak.simulator.hypothesis;

import java.util.List;
import java.util.Optional;
import org.thirdleak.core.fatigue.Plausibility;
import org.thirdleak.simulator.prior.Parameter;

/** How old a defective circuit gets. Immutable; {@link LifeCurve} is the law at a point. */
public sealed interface LifeLaw permits WeibullLife, CrackGrowthLife {

    /**
     * Its parameters.
     *
     * @param prefix of their names, such as {@code defect.}
     * @return in the order in which they stand in a point
     */
    List<Parameter> parameters(String prefix);

    /** Whether age is counted from the launch, else from the filling. */
    boolean sinceLaunch();

    /**
     * Whether a leak at an age can be the end of such a life.
     *
     * @param ageDays age on the clock of this life, days, above 0
     * @return the judgement over the range of the parameters; empty if the law knows no mechanism that could judge
     */
    Optional<Plausibility> plausibility(double ageDays);

    /**
     * The law at points.
     *
     * @param first index of its first parameter in a point
     * @return a new one, for one thread
     */
    LifeCurve curve(int first);
}
