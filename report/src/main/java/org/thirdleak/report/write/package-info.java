/**
 * How things become files: pictures as PNG with resolution and provenance, tables as CSV, and files that appear whole or
 * not at all.
 */
@org.jspecify.annotations.NullMarked
package org.thirdleak.report.write;
