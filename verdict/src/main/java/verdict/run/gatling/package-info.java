/**
 * Reads the results of Gatling, of every age: its logs, its statistics and the figures that its
 * report prints. It may import {@code file}, {@code run}, {@code run.log} and jsoup.
 */
@NullMarked
package verdict.run.gatling;

import org.jspecify.annotations.NullMarked;
