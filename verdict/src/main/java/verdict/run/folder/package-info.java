/**
 * Reads the folder that a run of ours leaves (docs/run-folder.md), and the folder of a duet; the
 * ask of a round is here for its writer and its reader. It may import {@code file}, {@code run} and
 * its packages to the left: {@code run.gatling} for the requests that the recorder missed, {@code
 * run.metrics} for the names of metrics.
 */
@NullMarked
package verdict.run.folder;

import org.jspecify.annotations.NullMarked;
