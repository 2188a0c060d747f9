/** The one-page picture, A4: {@link org.thirdleak.report.page.OnePage}. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.report.page;
