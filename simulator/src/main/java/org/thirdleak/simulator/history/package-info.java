/**
 * Forward histories in blocks: {@link org.thirdleak.simulator.history.HistoryJob} plays them, {@link
 * org.thirdleak.simulator.history.MatchRule} says which are like the record, {@link
 * org.thirdleak.simulator.history.HistorySummary} is what remains of a block.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.simulator.history;
