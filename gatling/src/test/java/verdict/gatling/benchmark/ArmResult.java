package verdict.gatling.benchmark;

import java.util.Map;

/**
 * What became of one arm.
 *
 * @param answered how many requests had a response
 * @param deliveredPerSecond between the first response and the last
 * @param meanMillisBySecond of the responses of each second of the run
 */
record ArmResult(
    long answered,
    double deliveredPerSecond,
    double meanMillis,
    long p50Millis,
    long p95Millis,
    long p99Millis,
    Map<Long, Double> meanMillisBySecond) {}
