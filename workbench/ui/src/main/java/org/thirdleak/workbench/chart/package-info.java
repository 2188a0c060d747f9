/** Charts of the report on a canvas. */
@org.jspecify.annotations.NullMarked
package org.thirdleak.workbench.chart;
