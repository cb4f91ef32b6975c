package verdict.run;

/**
 * What happened in each second since the start of the run; past the end of an array it is 0. Not to
 * be changed.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a list of a million boxes is dear
public record Timeline(
    int[] requestsStarted, int[] requestsEnded, int[] usersStarted, int[] usersEnded) {

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

  /** Both runs at once, each moved by so many whole seconds. */
  Timeline plus(int ownDelay, Timeline other, int delay) {
    return new Timeline(
        plus(requestsStarted, ownDelay, other.requestsStarted, delay),
        plus(requestsEnded, ownDelay, other.requestsEnded, delay),
        plus(usersStarted, ownDelay, other.usersStarted, delay),
        plus(usersEnded, ownDelay, other.usersEnded, delay));
  }

  private static int[] plus(int[] own, int ownDelay, int[] other, int delay) {
    int[] sum = new int[Math.max(own.length + ownDelay, other.length + delay)];
    for (int i = 0; i < own.length; i++) {
      sum[i + ownDelay] += own[i];
    }
    for (int i = 0; i < other.length; i++) {
      sum[i + delay] += other[i];
    }
    return sum;
  }
}
