/** The report as a PDF for print: {@link org.thirdleak.report.book.ReportBook} sets pages, figures and tables. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.report.book;
