package verdict.run.log;

import java.util.List;

/**
 * All that is counted of a log. Times are milliseconds since the start of the run, less than 0 for
 * what happened before it.
 */
public final class LogCounts {
  private final Excerpt excerpt;
  private final PathNode root = new PathNode(List.of());
  private final IntMap<long[]> errors = new IntMap<>();
  private final Seconds requestsStarted = new Seconds();
  private final Seconds requestsEnded = new Seconds();
  private final Seconds usersStarted = new Seconds();
  private final Seconds usersEnded = new Seconds();
  private final OddRecords odd = new OddRecords();
  private long requestsLeftOut;
  private int firstStartMillis = Integer.MAX_VALUE;
  private int lastEndMillis = Integer.MIN_VALUE;
  private int firstEventMillis = Integer.MAX_VALUE;
  private int lastEventMillis = Integer.MIN_VALUE;

  LogCounts(Excerpt excerpt) {
    this.excerpt = excerpt;
  }

  public PathNode root() {
    return root;
  }

  /** The records that were left out, or that the user should know of. */
  public OddRecords odd() {
    return odd;
  }

  /** How many requests are not in the excerpt. */
  public long requestsLeftOut() {
    return requestsLeftOut;
  }

  /** A request from start to end. */
  public void request(PathNode at, int start, int end, boolean ok, int message) {
    if (!excerpt.has(start)) {
      requestsLeftOut++;
      return;
    }
    at.requests().add(start, end - start, ok, message);
    requestsStarted.add(start);
    requestsEnded.add(end);
    firstStartMillis = Math.min(firstStartMillis, start);
    lastEndMillis = Math.max(lastEndMillis, end);
    event(start, end);
  }

  /**
   * A pass through a group.
   *
   * @param responseTimes the sum of the response times inside it
   */
  public void group(PathNode at, int start, int end, int responseTimes, boolean ok) {
    if (!excerpt.has(start)) {
      return;
    }
    at.groupDurations().add(start, end - start, ok, 0);
    at.groupResponseTimes().add(start, responseTimes, ok, 0);
    event(start, end);
  }

  public void userStarted(int at) {
    usersStarted.add(at);
    event(at, at);
  }

  public void userEnded(int at) {
    usersEnded.add(at);
    // Gatling's own span does not begin with an end either: its user came before the log did.
    lastEventMillis = Math.max(lastEventMillis, at);
  }

  /** Something went wrong that was no request. */
  public void error(int message) {
    errors.get(message, () -> new long[1])[0]++;
  }

  private void event(int start, int end) {
    firstEventMillis = Math.min(firstEventMillis, start);
    lastEventMillis = Math.max(lastEventMillis, end);
  }

  /** Takes a message's number and how often it came. */
  public interface ErrorVisitor {
    void visit(int message, long count);
  }

  public void forEachError(ErrorVisitor visitor) {
    for (int message : errors.sortedKeys()) {
      visitor.visit(message, errors.get(message, () -> new long[1])[0]);
    }
  }

  public Seconds requestsStarted() {
    return requestsStarted;
  }

  public Seconds requestsEnded() {
    return requestsEnded;
  }

  public Seconds usersStarted() {
    return usersStarted;
  }

  public Seconds usersEnded() {
    return usersEnded;
  }

  /** The start of the first request; {@link Integer#MAX_VALUE} when there was none. */
  public int firstStartMillis() {
    return firstStartMillis;
  }

  /** The end of the last request; {@link Integer#MIN_VALUE} when there was none. */
  public int lastEndMillis() {
    return lastEndMillis;
  }

  /** The first start of anything: a user, a group or a request. */
  public int firstEventMillis() {
    return firstEventMillis;
  }

  /** The last end of anything. */
  public int lastEventMillis() {
    return lastEventMillis;
  }
}
