/**
 * Compares the figures of runs or rounds: says where their difference lies, by exact tests and
 * intervals, and what the time went into. It refuses to assume a distribution (but to foretell what
 * a test will be able to see), to interpolate between observations and to call a difference a
 * result. It may import {@code run} and {@code sample}.
 */
@NullMarked
package verdict.statistics;

import org.jspecify.annotations.NullMarked;
