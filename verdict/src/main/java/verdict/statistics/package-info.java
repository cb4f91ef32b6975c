/**
 * Summarizes samples: percentiles, means, relative changes. It refuses to assume a distribution, to
 * interpolate between observations and to call a difference a result. It may import {@code run} and
 * {@code sample}.
 */
@NullMarked
package verdict.statistics;

import org.jspecify.annotations.NullMarked;
