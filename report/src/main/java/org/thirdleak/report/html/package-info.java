/** The self-contained page for a browser: {@link org.thirdleak.report.html.HtmlReport}. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.report.html;
