package org.thirdleak.simulator.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.thirdleak.simulator.config.ConfigProblem;
import org.thirdleak.simulator.config.NearestName;

/**
 * The columns of a kind of table. They may stand in any order.
 *
 * @param required must be there
 * @param optional may be there
 */
record Columns(List<String> required, List<String> optional) {

    /** Notes columns that are missing, unknown or given twice. */
    void check(List<Cell> header, List<ConfigProblem> problems) {
        List<String> written = header.stream().map(Cell::text).toList();
        List<String> known = Stream.concat(required.stream(), optional.stream()).toList();
        List<String> absent =
                known.stream().filter(name -> !written.contains(name)).toList();
        Set<String> seen = new HashSet<>();
        Set<String> meant = new HashSet<>();
        for (Cell cell : header) {
            String name = cell.text();
            if (!seen.add(name)) {
                problems.add(cell.of(name).problem("the column \"" + name + "\" is given twice"));
            } else if (!known.contains(name)) {
                NearestName.among(absent).to(name).ifPresent(meant::add);
                NearestName guess = NearestName.among(absent.isEmpty() ? known : absent);
                String hint = guess.to(name).isPresent()
                        ? guess.hint(name, "")
                        : NearestName.among(known).hint(name, "columns here");
                problems.add(cell.of(name).problem("unknown column \"" + name + "\"" + hint));
            }
        }
        required.stream()
                .filter(name -> absent.contains(name) && !meant.contains(name))
                .forEach(
                        name -> problems.add(header.get(0).of(name).problem("the column \"" + name + "\" is missing")));
    }
}
