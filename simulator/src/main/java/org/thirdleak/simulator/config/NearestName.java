package org.thirdleak.simulator.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The names that would have been right, to guess which one was meant.
 *
 * @param known the names
 */
public record NearestName(List<String> known) {

    /** Copies the names. */
    public NearestName {
        known = List.copyOf(known);
    }

    /**
     * Among some names.
     *
     * @param known the names, in the order in which they are listed
     * @return the guesser
     */
    public static NearestName among(Collection<String> known) {
        return new NearestName(List.copyOf(known));
    }

    /**
     * The name closest to what was written.
     *
     * @param written what was written
     * @return the name, unless all differ in more than max(2, a quarter) of the letters
     */
    public Optional<String> to(String written) {
        int reach = Math.max(2, written.length() / 4);
        return known.stream()
                .filter(name -> distance(written, name) <= reach)
                .min(Comparator.comparingInt(name -> distance(written, name)));
    }

    /**
     * The end of a message: the guess, else the list.
     *
     * @param written what was written
     * @param listTitle what is listed, as in "settings here"
     * @return as in {@code ; did you mean "seed"?}
     */
    public String hint(String written, String listTitle) {
        return to(written)
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElseGet(() -> "; " + listTitle + (known.isEmpty() ? ": none" : ": " + String.join(", ", known)));
    }

    /** Levenshtein distance, ignoring case. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                boolean same = Character.toLowerCase(left.charAt(i - 1)) == Character.toLowerCase(right.charAt(j - 1));
                int substituted = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
