/**
 * Counts the records of a log while they go by: one pass, in memory that does not grow with the
 * number of requests. It refuses to keep a record, to know a file's name and to decide what damage
 * means for the user. It may import the JDK alone, for it runs in the load generator too.
 */
@NullMarked
package verdict.run.log;

import org.jspecify.annotations.NullMarked;
