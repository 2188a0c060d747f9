package org.thirdleak.simulator.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Where each setting of a tree was written.
 *
 * @param byPointer places by JSON pointer; the empty pointer is the whole source
 */
public record SourceLocations(Map<String, Location> byPointer) {

    /** Copies the map. */
    public SourceLocations {
        byPointer = Map.copyOf(byPointer);
    }

    /**
     * The place of a setting; of the group around it if it was not written, as a default.
     *
     * @param pointer JSON pointer
     * @return its place
     */
    public Location at(String pointer) {
        String nearest = pointer;
        while (!byPointer.containsKey(nearest) && !nearest.isEmpty()) {
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
        }
        return byPointer.getOrDefault(nearest, Location.whole(""));
    }

    /** With everything below a pointer written elsewhere. */
    SourceLocations with(String pointer, Location place) {
        Map<String, Location> changed = new HashMap<>(byPointer);
        changed.keySet().removeIf(other -> other.equals(pointer) || other.startsWith(pointer + "/"));
        changed.put(pointer, place);
        return new SourceLocations(changed);
    }

    /** After the removal of an item of a list: those behind it have moved up. */
    SourceLocations withoutItem(String listPointer, int removed) {
        Map<String, Location> changed = new HashMap<>();
        String prefix = listPointer + "/";
        byPointer.forEach((pointer, place) -> {
            if (!pointer.startsWith(prefix)) {
                changed.put(pointer, place);
                return;
            }
            String rest = pointer.substring(prefix.length());
            int end = rest.indexOf('/') < 0 ? rest.length() : rest.indexOf('/');
            int index = Integer.parseInt(rest.substring(0, end));
            if (index != removed) {
                int moved = index > removed ? index - 1 : index;
                changed.put(prefix + moved + rest.substring(end), place);
            }
        });
        return new SourceLocations(changed);
    }

    /**
     * The JSON pointer of a setting.
     *
     * @param tree the settings as written
     * @param path dotted path, items of lists by their id
     */
    static String pointer(JsonNode tree, String path) {
        String pointer = "";
        JsonNode node = tree;
        for (String segment : path.split("\\.", -1)) {
            String key = segment;
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                if (node.get(i).path("id").asText().equals(segment)) {
                    key = String.valueOf(i);
                }
            }
            node = node.isArray() && key.matches("[0-9]+") ? node.path(Integer.parseInt(key)) : node.path(key);
            pointer = below(pointer, key);
        }
        return pointer;
    }

    /** A pointer one key or index deeper. */
    static String below(String pointer, String segment) {
        return pointer + JsonPointer.empty().appendProperty(segment);
    }
}
