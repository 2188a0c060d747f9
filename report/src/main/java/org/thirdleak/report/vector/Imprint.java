package org.thirdleak.report.vector;

/**
 * What a picture says of itself, beside what it shows.
 *
 * @param title the claim of the picture
 * @param description a sentence with its numbers, for those who cannot see it
 * @param software program and version
 * @param origin what it was made from: hash of the config, seed, number of histories
 */
public record Imprint(String title, String description, String software, String origin) {}
