/**
 * What one round of a duet is asked for, and where its files go: the two files by which {@code
 * verdict duet} and the load generator speak (docs/run-folder.md). It refuses to start or to send
 * anything. It may import {@code parameters}, {@code recording}, {@code journey} and {@code
 * runfolder}.
 */
@NullMarked
package verdict.gatling.duet;

import org.jspecify.annotations.NullMarked;
