package loadtest.recording;

/**
 * When Gatling means to start each of {@code journeys} that it spreads over whole seconds at a
 * constant rate: evenly over the seconds, then evenly over the milliseconds of each.
 *
 * @param journeys how many, above 0
 * @param seconds over how long, above 0
 */
public record Schedule(long journeys, long seconds) {
  private static final long MILLIS = 1_000;

  /**
   * The start of a journey in milliseconds after the first. An even spacing, index / rate, is up to
   * one gap off: at 50 / 3 journeys a second, 17 and 16 of them alternate.
   *
   * @param index from 0
   */
  public long startMillis(long index) {
    long second = index * seconds / journeys;
    long before = journeysBefore(second);
    long inThisSecond = journeysBefore(second + 1) - before;
    return second * MILLIS + (index - before) * MILLIS / inThisSecond;
  }

  private long journeysBefore(long second) {
    return -Math.floorDiv(-journeys * second, seconds); // rounded up, as Gatling does
  }
}
