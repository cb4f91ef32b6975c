/**
 * Summarizes samples: percentiles, means, relative changes; and says of samples of runs or rounds
 * where their difference lies, by exact tests and intervals. It refuses to assume a distribution
 * (but to foretell what a test will be able to see), to interpolate between observations and to
 * call a difference a result. It may import {@code run} and {@code sample}.
 */
@NullMarked
package verdict.statistics;

import org.jspecify.annotations.NullMarked;
