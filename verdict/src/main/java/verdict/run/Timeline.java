package verdict.run;

import java.util.Arrays;

/**
 * What happened in each second since the start of the run; past the end of an array it is 0. Not to
 * be changed.
 *
 * @param succeeded how many requests ended well; empty when that is not known
 * @param succeededMicros the sum of their response times, in microseconds
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a list of a million boxes is expensive
public record Timeline(
    int[] requestsStarted,
    int[] requestsEnded,
    int[] usersStarted,
    int[] usersEnded,
    int[] succeeded,
    long[] succeededMicros) {

  /** Of a format that does not tell how long the requests of a second took. */
  public static Timeline ofCounts(
      int[] requestsStarted, int[] requestsEnded, int[] usersStarted, int[] usersEnded) {
    return new Timeline(
        requestsStarted, requestsEnded, usersStarted, usersEnded, new int[0], new long[0]);
  }

  /** How many seconds there are. */
  public int seconds() {
    return Math.max(
        Math.max(requestsStarted.length, requestsEnded.length),
        Math.max(usersStarted.length, usersEnded.length));
  }

  /** How many started of what an array counts. */
  public static long total(int[] counts) {
    long sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }

  /** Both runs at once. */
  Timeline with(Timeline other) {
    // What only one of them knows would be a part that looks like the whole.
    boolean isKnown = succeeded.length > 0 && other.succeeded.length > 0;
    return new Timeline(
        sum(requestsStarted, other.requestsStarted),
        sum(requestsEnded, other.requestsEnded),
        sum(usersStarted, other.usersStarted),
        sum(usersEnded, other.usersEnded),
        isKnown ? sum(succeeded, other.succeeded) : new int[0],
        isKnown ? sum(succeededMicros, other.succeededMicros) : new long[0]);
  }

  private static int[] sum(int[] one, int[] other) {
    int[] sum = Arrays.copyOf(one, Math.max(one.length, other.length));
    for (int i = 0; i < other.length; i++) {
      sum[i] += other[i];
    }
    return sum;
  }

  private static long[] sum(long[] one, long[] other) {
    long[] sum = Arrays.copyOf(one, Math.max(one.length, other.length));
    for (int i = 0; i < other.length; i++) {
      sum[i] += other[i];
    }
    return sum;
  }

  /** The same, so many seconds later. */
  Timeline movedBy(int seconds) {
    return new Timeline(
        movedBy(requestsStarted, seconds),
        movedBy(requestsEnded, seconds),
        movedBy(usersStarted, seconds),
        movedBy(usersEnded, seconds),
        movedBy(succeeded, seconds),
        movedBy(succeededMicros, seconds));
  }

  private static int[] movedBy(int[] counts, int seconds) {
    int[] moved = new int[counts.length == 0 ? 0 : counts.length + seconds];
    System.arraycopy(counts, 0, moved, moved.length - counts.length, counts.length);
    return moved;
  }

  private static long[] movedBy(long[] sums, int seconds) {
    long[] moved = new long[sums.length == 0 ? 0 : sums.length + seconds];
    System.arraycopy(sums, 0, moved, moved.length - sums.length, sums.length);
    return moved;
  }
}
