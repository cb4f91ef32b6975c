/**
 * Proves that figures are true: those of random runs against brute force over the list of what
 * happened, those of real Gatling runs against a reading of their logs by another program. It
 * refuses to use anything of the main code to compute what it expects.
 */
@NullMarked
package verdict.truth;

import org.jspecify.annotations.NullMarked;
