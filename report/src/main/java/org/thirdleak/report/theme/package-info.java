/**
 * The house style: the colours of {@link org.thirdleak.report.theme.Theme}, the bundled typeface {@link
 * org.thirdleak.report.theme.Inter} and {@link org.thirdleak.report.theme.Lettering}, which places text by its measured
 * size.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.report.theme;
