/**
 * What reading costs, beside Gatling's own reading of the same bytes: {@code
 * scripts/benchmark-reading}. As a test it reads a tiny log and asserts no time of it. It may
 * import every package.
 */
@NullMarked
package verdict.proof.benchmark;

import org.jspecify.annotations.NullMarked;
