package verdict.gatling.recording;

/**
 * When Gatling means to start each of {@code journeys} that it spreads over whole seconds at a
 * constant rate: evenly over the seconds, then evenly over the milliseconds of each. The arithmetic
 * is Gatling's own (its {@code Shard}), rounding errors included: of 1,000 journeys in 60 s it
 * starts 251 in the first 15, because 1000.0 / 60 * 15 is a little more than 250.
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
    long second = bucketOf(index, journeys, seconds);
    long before = before(second, journeys, seconds);
    long inThisSecond = before(second + 1, journeys, seconds) - before;
    return second * MILLIS + bucketOf(index - before, inThisSecond, MILLIS);
  }

  /** How many journeys start before this second, counted from 0. */
  public long journeysBefore(long second) {
    return before(second, journeys, seconds);
  }

  /** The bucket, of so many, that holds the item. */
  private static long bucketOf(long index, long total, long buckets) {
    // The exact quotient is right or, by rounding, one next to it.
    long bucket = Math.max(0, index * buckets / total - 1);
    while (before(bucket + 1, total, buckets) <= index) {
      bucket++;
    }
    return bucket;
  }

  /** How many of the items are in the buckets before this one. */
  private static long before(long bucket, long total, long buckets) {
    if (bucket >= buckets) {
      return total;
    }
    return (long) Math.ceil((double) total / buckets * bucket);
  }
}
