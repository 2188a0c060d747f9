/**
 * Figures on a screen: {@link org.thirdleak.report.screen.FigurePicture} is what a window shows of a figure on a {@link
 * org.thirdleak.report.screen.Canvas}, as far as it is zoomed into it, a {@link org.thirdleak.report.screen.View}.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.report.screen;
