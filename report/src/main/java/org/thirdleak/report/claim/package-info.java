/**
 * Every sentence that is computed from a result: titles, subtitles, notes, alternative texts and the headline. A claim
 * names a winner only where the interval of the number allows it, and a number is never without its direction, its error
 * or its condition. Start with {@link org.thirdleak.report.claim.Reading}.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.report.claim;
