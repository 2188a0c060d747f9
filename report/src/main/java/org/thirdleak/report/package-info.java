/**
 * Pictures and pages drawn from a result: {@link org.thirdleak.report.ReportFolder} writes them into a folder. Nothing
 * statistical is computed here.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.report;
