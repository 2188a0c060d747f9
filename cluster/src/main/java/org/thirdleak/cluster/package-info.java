/**
 * The blocks of a run on Apache Spark: the same bits as on the threads of one machine. Only plain objects travel, in binary
 * form; configs, files and reports stay with the program that the user started.
 */
@NullMarked
package org.thirdleak.cluster;

import org.jspecify.annotations.NullMarked;
