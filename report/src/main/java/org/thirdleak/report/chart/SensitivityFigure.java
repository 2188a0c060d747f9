package org.thirdleak.report.chart;

import java.util.List;
import java.util.Optional;
import org.thirdleak.report.claim.InputName;
import org.thirdleak.report.claim.SensitivityCaption;
import org.thirdleak.simulator.result.SensitivityResult;
import org.thirdleak.simulator.result.SensitivityResult.InputEffect;
import org.thirdleak.simulator.result.SensitivityResult.Outcome;

/** What the outcomes of a leak depend on: a tornado and Sobol's indices per outcome. */
public final class SensitivityFigure {
    private static final int MOST_OUTCOMES = 4;
    private static final int MOST_INPUTS = 7;

    private SensitivityFigure() {}

    /**
     * An outcome with the inputs that are drawn.
     *
     * @param outcome the outcome
     * @param inputs the most important ones, the first one first
     */
    record Drawn(Outcome outcome, List<InputEffect> inputs) {}

    /**
     * Prepares the figure.
     *
     * @param id its short name
     * @param sensitivity the result
     * @param subject name of a design, empty for a single circuit
     * @param horizonH where times are cut, h
     * @return the figure, empty without outcomes
     */
    public static Optional<Figure> of(String id, SensitivityResult sensitivity, String subject, double horizonH) {
        List<Drawn> drawn = sensitivity.outcomes().stream()
                .limit(MOST_OUTCOMES)
                .map(SensitivityFigure::drawn)
                .toList();
        if (drawn.stream().allMatch(outcome -> outcome.inputs().isEmpty())) {
            return Optional.empty();
        }
        InputName names = InputName.in(sensitivity);
        return Optional.of(new Figure(
                id,
                SensitivityCaption.of(sensitivity, subject),
                table(drawn, names),
                new SensitivityPainting(drawn, names, horizonH),
                SensitivityPainting.height(drawn)));
    }

    private static Drawn drawn(Outcome outcome) {
        return new Drawn(
                outcome,
                outcome.inputs().stream()
                        .filter(effect -> effect.total().value() >= SensitivityCaption.SMALLEST_TOLD)
                        .limit(MOST_INPUTS)
                        .toList());
    }

    private static NumberTable table(List<Drawn> all, InputName names) {
        var table = new NumberTable.Builder(
                "outcome",
                "outcome_unit",
                "outcome_at_medians",
                "input",
                "input_name",
                "input_unit",
                "input_low",
                "input_high",
                "outcome_at_low",
                "outcome_at_high",
                "first_order",
                "first_order_standard_error",
                "total",
                "total_standard_error");
        for (Drawn drawn : all) {
            for (InputEffect effect : drawn.inputs()) {
                table.row(
                        drawn.outcome().id(),
                        drawn.outcome().unit(),
                        drawn.outcome().reference(),
                        effect.input(),
                        names.of(effect),
                        effect.unit(),
                        effect.low(),
                        effect.high(),
                        effect.outcomeAtLow(),
                        effect.outcomeAtHigh(),
                        effect.firstOrder().value(),
                        effect.firstOrder().standardError(),
                        effect.total().value(),
                        effect.total().standardError());
            }
        }
        return table.build();
    }
}
