/**
 * What reading costs, beside Gatling's own reading of the same bytes: {@code
 * scripts/benchmark-reading}. It refuses to run as a test, for it takes minutes.
 */
package verdict.benchmark;
