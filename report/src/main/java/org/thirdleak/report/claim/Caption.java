package org.thirdleak.report.claim;

/**
 * The words of a figure.
 *
 * @param title the claim
 * @param subtitle what is drawn, and what its marks mean
 * @param note sources, conventions and what is left out
 * @param alternative a sentence with the numbers for those who cannot see the picture
 */
public record Caption(String title, String subtitle, String note, String alternative) {}
