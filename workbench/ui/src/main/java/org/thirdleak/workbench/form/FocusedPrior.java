package org.thirdleak.workbench.form;

import java.util.Optional;
import org.thirdleak.simulator.prior.Prior;
import org.thirdleak.workbench.form.FormNode.Field;
import org.thirdleak.workbench.session.Changes;

/** The prior under the cursor, of the form or of the source, for the view that shows it large. */
public final class FocusedPrior {

    private static final FocusedPrior CURRENT = new FocusedPrior();

    private final Changes<Shown> changes = new Changes<>();
    private volatile Optional<Shown> shown = Optional.empty();

    /**
     * A prior and the setting it is of.
     *
     * @param field the setting
     * @param prior the prior that holds
     */
    public record Shown(Field field, Prior prior) {}

    private FocusedPrior() {}

    /** That of this window. */
    public static FocusedPrior current() {
        return CURRENT;
    }

    /** The prior last under the cursor. */
    public Optional<Shown> shown() {
        return shown;
    }

    /**
     * The cursor is in a field. Another than one of a prior changes nothing, and so does a prior half typed.
     *
     * @param field the field
     */
    public void focus(Field field) {
        boolean ofDates = field.entry() instanceof Entry.DatePrior;
        if (ofDates || field.entry() instanceof Entry.Prior) {
            field.value().flatMap(value -> PriorText.prior(value, ofDates)).ifPresent(prior -> {
                Shown next = new Shown(field, prior);
                shown = Optional.of(next);
                changes.tell(next);
            });
        }
    }

    /** Hears of the prior under the cursor. */
    public Changes<Shown> changes() {
        return changes;
    }
}
