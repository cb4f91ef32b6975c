/**
 * Makes run folders for tests, through the real recorder and with a clock of its own, so that equal
 * calls leave equal bytes. It refuses to know what a report looks like. Tests of every package may
 * import it.
 */
@NullMarked
package verdict.testing;

import org.jspecify.annotations.NullMarked;
