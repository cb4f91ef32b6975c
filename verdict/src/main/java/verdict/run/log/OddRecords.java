package verdict.run.log;

/**
 * Counts the records that Gatling can write and no figure can be made of, and those that are
 * counted although something about them is unusual.
 */
public final class OddRecords {
  /** Why a record was left out. */
  public enum LeftOut {
    /** A message of a WebSocket or an SSE stream that nobody waited for. */
    NO_END,
    /** A request or a group whose end is before its start: a clock was set back. */
    END_BEFORE_START,
    /** A group whose response times sum to less than 0, for the same reason. */
    NEGATIVE_SUM
  }

  private final long[] leftOut = new long[LeftOut.values().length];
  private long beforeStart;
  private int earliestMillis;
  private long messageLines;

  void leftOut(LeftOut why) {
    leftOut[why.ordinal()]++;
  }

  /**
   * A record that begins before the run does.
   *
   * @param millis since the start of the run of this log, less than 0
   */
  void beforeStart(int millis) {
    beforeStart++;
    earliestMillis = Math.min(earliestMillis, millis);
  }

  /** A line that belongs to the message of the record before it. */
  void messageLine() {
    messageLines++;
  }

  /** How many records were left out for that reason. */
  public long count(LeftOut why) {
    return leftOut[why.ordinal()];
  }

  /** How many records begin before the run does. */
  public long beforeStart() {
    return beforeStart;
  }

  /** How long before the start of the run the earliest of them begins. */
  public long mostMillisBeforeStart() {
    return -(long) earliestMillis;
  }

  /** How many lines belong to the message of a record before them. */
  public long messageLines() {
    return messageLines;
  }
}
