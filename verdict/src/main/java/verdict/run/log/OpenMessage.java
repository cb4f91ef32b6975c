package verdict.run.log;

import org.jspecify.annotations.Nullable;

/**
 * The last record of a textual log while its message may go on in the next line: a failed request,
 * or an error of the load generator, whose time comes after its message. It is counted when that is
 * known to be over.
 */
final class OpenMessage {
  private static final int MOST_CHARACTERS = 1 << 18;

  private final LogCounts counts;
  private final TextTable texts;
  private final StringBuilder more = new StringBuilder();
  private boolean isThere;
  private @Nullable PathNode request; // null for an error
  private int start;
  private int end;
  private int message;
  private long line;

  OpenMessage(LogCounts counts, TextTable texts) {
    this.counts = counts;
    this.texts = texts;
  }

  /** Whether there is such a record. */
  boolean isThere() {
    return isThere;
  }

  /** Whether it is an error, which is no whole record without its time. */
  boolean isError() {
    return isThere && request == null;
  }

  void failure(PathNode at, int from, int to, int withMessage) {
    isThere = true;
    request = at;
    start = from;
    end = to;
    message = withMessage;
  }

  void error(TextLine of) {
    isThere = true;
    request = null;
    line = of.number();
    more.append(of.columns() > 1 ? of.text(1, of.columns() - 1) : "");
  }

  /**
   * One more line of it.
   *
   * @throws DamagedLog when that makes it longer than any message
   */
  void append(String text, TextLine from) {
    counts.odd().messageLine();
    more.append(' ').append(text);
    if (more.length() > MOST_CHARACTERS) {
      throw from.damaged(
          "a message of more than %,d characters at the end".formatted(MOST_CHARACTERS),
          "a record on a line of its own");
    }
  }

  /** Counts it: nothing more belongs to it. */
  void count() {
    if (!isThere) {
      return;
    }
    if (request == null) {
      counts.error(texts.id(more.toString()));
    } else {
      int whole = more.length() == 0 ? message : texts.id(texts.text(message) + more);
      counts.request(request, start, end, false, whole);
    }
    isThere = false;
    more.setLength(0);
  }

  /** Counts a failed request; an error without its time is no whole record. */
  void countFailure() {
    if (!isError()) {
      count();
    }
  }

  /** Where an error began, for messages. */
  DamagedLog withoutTime() {
    return new DamagedLog(
        "an ERROR without a time in line %,d".formatted(line), "its time after its message");
  }
}
