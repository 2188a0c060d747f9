/**
 * Pictures that keep their sharpness at any size, by the painters of the pixel pictures: {@link
 * org.thirdleak.report.vector.SvgPicture} and {@link org.thirdleak.report.vector.PdfBook}, both set in Inter.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.report.vector;
