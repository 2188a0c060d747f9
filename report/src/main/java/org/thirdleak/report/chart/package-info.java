/**
 * One painter per plot. A {@link org.thirdleak.report.chart.Figure} draws on any {@code Graphics2D} and carries the
 * table of exactly the numbers it draws; {@link org.thirdleak.report.chart.Figures} lists those a result can fill.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.report.chart;
