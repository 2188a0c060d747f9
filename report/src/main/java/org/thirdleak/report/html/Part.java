package org.thirdleak.report.html;

/** Parts of the report, in its order: each answers one question. */
public enum Part {
    /** What the record says. */
    COMPARISON("comparison", "The comparison", ""),

    /** Priors, single observations and choices. */
    ASSUMPTIONS("assumptions", "What the verdict depends on", "prior-.*|left-out|multiverse"),

    /** Time, a further leak, watching. */
    OUTLOOK("outlook", "What would change it", "hazard|survival|silence|next-leak|watching"),

    /** What steady chance gives. */
    CHANCE("chance", "Would chance do as well", "(scan|chance|approximate)-.*"),

    /** Methods, posteriors and checks. */
    TRUST("trust", "Can the numbers be trusted", "diagnostics|evidence-by-method|convergence|(parameters|pairs)-.*"),

    /** From the hole to the cabin. */
    LEAK("what-a-leak-does", "What a leak does to the spacecraft", ""),

    /** What no figure draws. */
    TABLES("tables", "Tables", "");

    private final String anchor;
    private final String title;
    /** Regular expression of the ids of its figures. */
    private final String figures;

    Part(String anchor, String title, String figures) {
        this.anchor = anchor;
        this.title = title;
        this.figures = figures;
    }

    String anchor() {
        return anchor;
    }

    /** Its heading. */
    public String title() {
        return title;
    }

    /**
     * The part of a figure that weighs the hypotheses.
     *
     * @param id id of the figure
     * @return the comparison itself, unless another part claims it
     */
    public static Part of(String id) {
        for (Part part : values()) {
            if (id.matches(part.figures)) {
                return part;
            }
        }
        return COMPARISON;
    }
}
