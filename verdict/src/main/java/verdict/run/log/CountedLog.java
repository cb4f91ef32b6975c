package verdict.run.log;

import java.io.IOException;

/** A {@code simulation.log} of one of Gatling's ages. */
public interface CountedLog {
  /**
   * Reads all of it.
   *
   * @throws LogEnd when it ends inside a record; all whole records are counted
   * @throws DamagedLog when it holds what Gatling does not write; the counts are worthless
   */
  void read() throws IOException;

  LogHeader header();

  /** The moment that all times are since. */
  long originEpochMillis();

  LogCounts counts();

  /** The name or the message of that number. */
  String text(int number);

  /** How many whole records were read. */
  long records();

  /** The offset after the last whole record. */
  long validBytes();
}
