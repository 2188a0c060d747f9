package org.thirdleak.workbench.preference;

import java.util.Locale;

/** Whether something is done without asking. */
public enum Choice {
    /** Done without asking. */
    ALWAYS("Always"),
    /** Not done, without asking. */
    NEVER("Never"),
    /** Asked. */
    ASK("Ask");

    private final String label;

    Choice(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** As it is stored. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice that is stored; asked where the store holds something else. */
    static Choice of(String key) {
        for (Choice choice : values()) {
            if (choice.key().equals(key)) {
                return choice;
            }
        }
        return ASK;
    }
}
