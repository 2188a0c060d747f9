package org.thirdleak.simulator.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A file after the first pass: a tree whose settings can be found again in the file.
 *
 * @param tree the settings
 * @param locations where they were written
 * @param problems duplicate keys and the like, which do not keep the tree from being read
 */
record ParsedText(ObjectNode tree, SourceLocations locations, List<ConfigProblem> problems) {}
