/** The composition root: the main class that wires the simulator to the report, for {@code mvn compile exec:java}. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.examples;
