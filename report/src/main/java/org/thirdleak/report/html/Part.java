package org.thirdleak.report.html;

import java.util.List;

/** Parts of the report, in its order: each answers one question. */
enum Part {
    /** What the record says. */
    COMPARISON("comparison", "The comparison", List.of()),

    /** Priors, single observations and choices. */
    ASSUMPTIONS("assumptions", "What the verdict depends on", List.of("prior-", "left-out", "multiverse")),

    /** Time, a further leak, watching. */
    OUTLOOK("outlook", "What would change it", List.of("silence", "next-leak", "watching")),

    /** What steady chance gives. */
    CHANCE("chance", "Would chance do as well", List.of("scan-", "chance-", "approximate-")),

    /** Methods, posteriors and checks. */
    TRUST("trust", "Can the numbers be trusted", List.of("evidence-by-method", "parameters-", "pairs-")),

    /** From the hole to the cabin. */
    LEAK("what-a-leak-does", "What a leak does to the spacecraft", List.of()),

    /** What no figure draws. */
    TABLES("tables", "Tables", List.of());

    private final String anchor;
    private final String title;
    private final List<String> figures;

    Part(String anchor, String title, List<String> figures) {
        this.anchor = anchor;
        this.title = title;
        this.figures = figures;
    }

    String anchor() {
        return anchor;
    }

    String title() {
        return title;
    }

    /**
     * The part of a figure that weighs the hypotheses.
     *
     * @param id id of the figure
     * @return the comparison itself, unless another part claims it
     */
    static Part of(String id) {
        for (Part part : values()) {
            if (part.figures.stream().anyMatch(id::startsWith)) {
                return part;
            }
        }
        return COMPARISON;
    }
}
