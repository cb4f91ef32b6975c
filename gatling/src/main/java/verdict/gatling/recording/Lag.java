package verdict.gatling.recording;

/**
 * How late journeys start, against their schedule and the one that was least late so far.
 *
 * <p>Gatling schedules the first two seconds at once, while its threads are starting: that batch is
 * evenly spaced like the others, but begins some 5 ms later. It has an origin of its own, because a
 * shift that all its journeys share delays none of them against another.
 */
public final class Lag {
  private static final long FIRST_BATCH_MILLIS = 2_000;

  private final Schedule schedule;
  private long leastOfFirstMicros = Long.MAX_VALUE;
  private long leastMicros = Long.MAX_VALUE;

  public Lag(Schedule schedule) {
    this.schedule = schedule;
  }

  /**
   * The lag of a journey, in microseconds, 0 or more.
   *
   * @param index from 0, in the order of the schedule
   * @param nowNanos from any origin that is the same for all
   */
  public synchronized long micros(long index, long nowNanos) {
    long startMillis = schedule.startMillis(index);
    long lateMicros = nowNanos / 1_000 - startMillis * 1_000;
    // When the schedule began is not known, only that no journey starts early.
    if (startMillis < FIRST_BATCH_MILLIS) {
      leastOfFirstMicros = Math.min(leastOfFirstMicros, lateMicros);
      return lateMicros - leastOfFirstMicros;
    }
    leastMicros = Math.min(leastMicros, lateMicros);
    return lateMicros - leastMicros;
  }
}
