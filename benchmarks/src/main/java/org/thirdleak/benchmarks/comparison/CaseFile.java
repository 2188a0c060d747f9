package org.thirdleak.benchmarks.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.thirdleak.benchmarks.BaseCase;
import org.thirdleak.core.observation.CircuitUnit;
import org.thirdleak.core.observation.Epoch;
import org.thirdleak.core.observation.ServiceRecord;
import org.thirdleak.simulator.hypothesis.Hypothesis;
import org.thirdleak.simulator.hypothesis.ImpactModel;
import org.thirdleak.simulator.hypothesis.WallTable;
import org.thirdleak.simulator.prior.Parameter;

/** Writes a base case as the text that the C program reads. */
final class CaseFile {

    private static final int COMPONENTS = 3;
    private static final int DESIGNS = 2;

    private CaseFile() {}

    /**
     * Writes.
     *
     * @param base the base case
     * @param defect the systematic defect, whose onset has a uniform prior
     * @param file where to
     * @throws IllegalArgumentException if the C program does not know such a case
     */
    static void write(BaseCase base, Hypothesis defect, Path file) throws IOException {
        ImpactModel model = base.fleet().model();
        if (model.designs().size() != DESIGNS || model.components().size() != COMPONENTS) {
            throw new IllegalArgumentException("the C program knows " + DESIGNS + " designs and " + COMPONENTS
                    + " components of the environment, but the case has "
                    + model.designs().size() + " and " + model.components().size());
        }
        List<String> lines = new ArrayList<>();
        WallTable grid = model.designs().get(0).table();
        lines.add("walls " + grid.size() + " " + grid.logFirstWallMm() + " " + grid.logStep());
        for (ImpactModel.Design design : model.designs()) {
            double[][] rates = design.table().logRates();
            for (int i = 0; i < grid.size(); i++) {
                lines.add(rates[0][i] + " " + rates[1][i] + " " + rates[2][i]);
            }
        }
        ServiceRecord record = base.fleet().record();
        lines.add("units " + record.units().size());
        List<CircuitUnit> latestFirst = record.units().stream()
                .sorted(Comparator.comparing(CircuitUnit::coolantFilled).reversed())
                .toList();
        for (CircuitUnit unit : latestFirst) {
            lines.add(base.fleet().designOf(record.units().indexOf(unit))
                    + " " + Epoch.days(unit.coolantFilled())
                    + " " + Epoch.days(record.watchedFrom(unit))
                    + " " + Epoch.days(unit.exposedTo())
                    + " " + Epoch.days(unit.atRiskTo())
                    + " " + (unit.leak().isPresent() ? 1 : 0));
        }
        Parameter onset = defect.space().parameters().get(defect.space().firstIntegrated());
        lines.add("onset " + onset.prior().quantile(0) + " " + onset.prior().quantile(1));
        lines.add("window " + base.rule().windowDays());
        Files.write(file, lines);
    }
}
