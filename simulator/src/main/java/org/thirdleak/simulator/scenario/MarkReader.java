package org.thirdleak.simulator.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.thirdleak.core.degradation.IntegrationFailure;
import org.thirdleak.simulator.config.ConfigDocument;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.DesignConfig;
import org.thirdleak.simulator.config.InvalidConfigException;
import org.thirdleak.simulator.config.MarksConfig;
import org.thirdleak.simulator.config.MarksConfig.Mark;
import org.thirdleak.simulator.config.NumberText;
import org.thirdleak.simulator.config.ProtectionConfig;
import org.thirdleak.simulator.hypothesis.LeakMark.PublishedCause;
import org.thirdleak.simulator.hypothesis.LeakMark.Statement;
import org.thirdleak.simulator.marks.DrainMark;
import org.thirdleak.simulator.marks.DrainTimes;
import org.thirdleak.simulator.marks.HoleMark;
import org.thirdleak.simulator.marks.PublishedMarks;
import org.thirdleak.simulator.table.LeakRow;

/**
 * Reads the marks of a leak that count out of the leak table. A mark is refused that has no published value, or lacks its
 * density given an impact or given a defect.
 *
 * @param document the config
 * @param config its marks
 * @param tables keeps what leaks share
 * @param problems where problems are noted
 */
record MarkReader(ConfigDocument document, MarksConfig config, MarkTables tables, List<ConfigProblem> problems) {

    private static final double M_PER_MM = 1e-3;
    /** Times of so many standard errors beyond a published bound must lie within the table of drains. */
    private static final double REACH = 3;

    /**
     * What was published of a leak and counts.
     *
     * @param hole hole and drain
     * @param cause the cause first published
     * @param statements the marks in words
     */
    record Published(PublishedMarks hole, PublishedCause cause, List<Statement> statements) {

        /** Whether the hole counts in any way. */
        boolean ofHole() {
            return hole.hole().isPresent() || hole.drain().isPresent();
        }
    }

    /** Reads the marks of a leak; what is wrong with them is noted. */
    Published read(MarksConfig.Leak leak, LeakRow row, DesignConfig design) {
        Set<Mark> use = new HashSet<>();
        for (Mark mark : leak.use()) {
            if (!use.add(mark)) {
                refuse(leak, "the mark " + word(mark) + " is given twice");
            }
        }
        Optional<HoleMark> hole = use.contains(Mark.HOLE) ? hole(leak, row, design) : Optional.empty();
        Optional<DrainMark> drain = use.contains(Mark.DRAIN) ? drain(leak, row, design) : Optional.empty();
        PublishedCause cause = use.contains(Mark.FIRST_PUBLISHED_CAUSE) ? cause(leak, row) : PublishedCause.NONE;
        List<Statement> statements = new ArrayList<>();
        hole.ifPresent(mark -> statements.add(new Statement(word(Mark.HOLE), inWords(row.holeMm(), "mm"))));
        drain.ifPresent(mark -> statements.add(new Statement(word(Mark.DRAIN), drainInWords(row))));
        if (cause != PublishedCause.NONE) {
            statements.add(
                    new Statement(word(Mark.FIRST_PUBLISHED_CAUSE), cause.name().toLowerCase(Locale.ROOT)));
        }
        return new Published(new PublishedMarks(hole, drain), cause, statements);
    }

    private Optional<HoleMark> hole(MarksConfig.Leak leak, LeakRow row, DesignConfig design) {
        checkDensities(leak, Mark.HOLE, design);
        if (row.holeMm().isEmpty()) {
            refuseWithoutValue(leak, Mark.HOLE, "hole_mm");
        }
        return config.hole().flatMap(hole -> row.holeMm().map(mm -> new HoleMark(mm * M_PER_MM, hole.errorSigmaLn())));
    }

    private Optional<DrainMark> drain(MarksConfig.Leak leak, LeakRow row, DesignConfig design) {
        int before = problems.size();
        checkDensities(leak, Mark.DRAIN, design);
        if (design.circuit().isEmpty()) {
            refuse(
                    leak,
                    "the mark drain needs designs." + design.id()
                            + ".circuit: without it nobody knows how fast a hole drains");
        }
        double sigma = config.drain().errorSigmaLn();
        double longest = Math.max(row.drainHMin().orElse(0.0), row.drainHMax().orElse(0.0));
        if (longest == 0) {
            refuseWithoutValue(leak, Mark.DRAIN, "drain_h_min above 0 and no drain_h_max");
        }
        double needed = longest * Math.exp(REACH * sigma);
        if (needed > DrainTimes.HORIZON_H) {
            refuse(
                    leak,
                    String.format(
                            Locale.ROOT,
                            "a drain of %s with marks.drain.error_sigma_ln %s needs times of up to %.0f h, but circuits "
                                    + "are followed for %.0f h",
                            drainInWords(row),
                            NumberText.shortest(sigma),
                            needed,
                            DrainTimes.HORIZON_H));
        }
        return problems.size() > before
                ? Optional.empty()
                : times(leak, design)
                        .map(times -> new DrainMark(
                                row.drainHMin().orElse(0.0),
                                row.drainHMax().orElse(Double.POSITIVE_INFINITY),
                                sigma,
                                times));
    }

    private Optional<DrainTimes> times(MarksConfig.Leak leak, DesignConfig design) {
        try {
            return Optional.of(tables.drain(document, design));
        } catch (InvalidConfigException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        } catch (IntegrationFailure e) {
            refuse(
                    leak,
                    "the mark drain needs times that the model of designs." + design.id() + ".circuit cannot follow: "
                            + e.getMessage());
            return Optional.empty();
        }
    }

    /** Holes need a density under both causes. */
    private void checkDensities(MarksConfig.Leak leak, Mark mark, DesignConfig design) {
        if (config.hole().isEmpty()) {
            refuse(
                    leak,
                    "the mark " + word(mark) + " has no density given a defect: marks.hole.given_defect_mm is missing");
        }
        if (!(design.protection() instanceof ProtectionConfig.SingleWall)) {
            refuse(
                    leak,
                    "the mark " + word(mark)
                            + " has no density given an impact: holes are known for a single_wall only, and designs."
                            + design.id() + ".protection is another");
        }
    }

    private PublishedCause cause(MarksConfig.Leak leak, LeakRow row) {
        if (config.firstPublishedCause().isEmpty()) {
            refuse(
                    leak,
                    "the mark first_published_cause has no probability given either cause: "
                            + "marks.first_published_cause is missing");
            return PublishedCause.NONE;
        }
        Optional<String> cause = row.firstPublishedCause();
        if (cause.isEmpty()) {
            refuseWithoutValue(leak, Mark.FIRST_PUBLISHED_CAUSE, "first_published_cause");
            return PublishedCause.NONE;
        }
        return switch (cause.get()) {
            case "impact" -> PublishedCause.IMPACT;
            case "defect" -> PublishedCause.DEFECT;
            default -> {
                refuse(
                        leak,
                        "first_published_cause in the leak table must be impact or defect to count, but is \""
                                + cause.get() + "\"");
                yield PublishedCause.NONE;
            }
        };
    }

    private void refuseWithoutValue(MarksConfig.Leak leak, Mark mark, String column) {
        refuse(leak, "the mark " + word(mark) + " has no value: the leak table has no " + column + " of " + leak.id());
    }

    private void refuse(MarksConfig.Leak leak, String message) {
        problems.add(document.problem("marks.leaks." + leak.id() + ".use", message));
    }

    private static String word(Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }

    private static String inWords(Optional<Double> value, String unit) {
        return value.map(number -> NumberText.shortest(number) + " " + unit).orElse("");
    }

    private static String drainInWords(LeakRow row) {
        String after = inWords(row.drainHMin(), "h");
        String by = inWords(row.drainHMax(), "h");
        if (by.isEmpty()) {
            return "more than " + after;
        }
        return after.isEmpty() ? "at most " + by : after + " to " + by;
    }
}
