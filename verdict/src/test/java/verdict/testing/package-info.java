/**
 * Makes run folders and logs for tests: through the real recorder with a clock of its own, so that
 * equal calls leave equal bytes, and as Gatling writes them. It refuses to know what a report looks
 * like. Tests of every package may import it.
 */
@NullMarked
package verdict.testing;

import org.jspecify.annotations.NullMarked;
