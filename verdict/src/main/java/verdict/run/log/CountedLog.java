package verdict.run.log;

import java.io.IOException;

/** A {@code simulation.log} of one of Gatling's ages, and what was counted of it so far. */
public abstract class CountedLog {
  private final Excerpt excerpt;
  private final LogCounts counts;
  private LogHeader header = LogHeader.NONE;
  private long records;
  private long validBytes;

  /**
   * @param excerpt what is counted of it
   */
  CountedLog(Excerpt excerpt) {
    this.excerpt = excerpt;
    this.counts = new LogCounts(excerpt);
  }

  /**
   * Reads all of it.
   *
   * @throws LogEnd when it ends inside a record; all whole records are counted
   * @throws DamagedLog when it holds what Gatling does not write; no figure can be made of the
   *     counts
   */
  public abstract void read() throws IOException;

  /** The name or the message of that number. */
  public abstract String text(int number);

  /** What the log says of its run; {@link LogHeader#isThere} tells whether it got that far. */
  public LogHeader header() {
    return header;
  }

  /** What is counted of the log. */
  public Excerpt excerpt() {
    return excerpt;
  }

  /** The moment that all times are since. */
  public long originEpochMillis() {
    return excerpt.originEpochMillis().orElse(header.startEpochMillis());
  }

  public LogCounts counts() {
    return counts;
  }

  /** How many whole records were read. */
  public long records() {
    return records;
  }

  /** The offset after the last whole record. */
  public long validBytes() {
    return validBytes;
  }

  void begins(LogHeader with) {
    header = with;
  }

  /** The last record was longer than it seemed, and ends there. */
  void extended(long endOffset) {
    validBytes = endOffset;
  }

  /** One more record is whole, and ends there. */
  void passed(long endOffset) {
    records++;
    validBytes = endOffset;
  }

  /**
   * How long after the origin the run started, in milliseconds.
   *
   * @throws DamagedLog when that is before it, or more than a day after it
   */
  int shiftMillis() {
    return LogHeader.shiftMillis(header.startEpochMillis(), originEpochMillis());
  }
}
