package verdict.gatling.benchmark;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** The response times of one arm as Gatling has them: in whole milliseconds. */
final class ArmTimes {
  private final Histogram millis = new ConcurrentHistogram(3);
  private final Map<Long, Histogram> millisBySecond = new ConcurrentHashMap<>();
  private final LongAccumulator firstNanos = new LongAccumulator(Math::min, Long.MAX_VALUE);
  private final LongAccumulator lastNanos = new LongAccumulator(Math::max, Long.MIN_VALUE);
  private final long originNanos;

  ArmTimes(long originNanos) {
    this.originNanos = originNanos;
  }

  /** Takes the response time of a request that has just ended; returns it, as a check wants it. */
  int saw(int responseTimeMillis) {
    long nowNanos = System.nanoTime();
    firstNanos.accumulate(nowNanos);
    lastNanos.accumulate(nowNanos);
    millis.recordValue(responseTimeMillis);
    millisBySecond
        .computeIfAbsent(
            TimeUnit.NANOSECONDS.toSeconds(nowNanos - originNanos), s -> new ConcurrentHistogram(3))
        .recordValue(responseTimeMillis);
    return responseTimeMillis;
  }

  ArmResult result() {
    double seconds = (lastNanos.get() - firstNanos.get()) / 1e9;
    Map<Long, Double> meanBySecond = new TreeMap<>();
    millisBySecond.forEach((second, times) -> meanBySecond.put(second, times.getMean()));
    return new ArmResult(
        millis.getTotalCount(),
        (millis.getTotalCount() - 1) / seconds, // as many gaps as responses, less one
        millis.getMean(),
        millis.getValueAtPercentile(50),
        millis.getValueAtPercentile(95),
        millis.getValueAtPercentile(99),
        meanBySecond);
  }
}
