package loadtest.recording;

/** How late journeys start, against their schedule and the one that was least late so far. */
public final class Lag {
  private final Schedule schedule;
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
    long lateMicros = nowNanos / 1_000 - schedule.startMillis(index) * 1_000;
    // When the schedule began is not known, only that no journey starts early.
    leastMicros = Math.min(leastMicros, lateMicros);
    return lateMicros - leastMicros;
  }
}
