package verdict.run.log;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The last line of a log, without a line end: a whole record that lacks nothing else, or one that
 * was cut off. It is whole when no record that goes on could begin like this.
 */
final class LastLine {
  // A time that is cut has a digit less, so it is decades before the run.
  private static final long SINCE_2001 = 1_000_000_000_000L;

  private final TextLine line;
  private final LogHeader header;
  private final IntPredicate isTime;

  /**
   * @param isTime whether a column holds a time of the run
   */
  LastLine(TextLine line, LogHeader header, IntPredicate isTime) {
    this.line = line;
    this.header = header;
    this.isTime = isTime;
  }

  /**
   * @param layout null when no record told it yet
   * @param endsError whether the record before it is an error that waits for its time
   */
  boolean isWhole(@Nullable TextLayout layout, boolean endsError) {
    int last = line.columns() - 1;
    if (endsError) {
      return last > 0 && isWholeTime(last);
    }
    if (line.is(0, "ERROR")) {
      return last > 1 && isWholeTime(last);
    }
    return Optional.ofNullable(layout)
        .or(() -> TextLayout.find(line))
        .filter(by -> isWholeRecord(by, last))
        .isPresent();
  }

  // A message may always go on, but for the blank of a request that succeeded.
  private boolean isWholeRecord(TextLayout by, int last) {
    if (line.is(by.type, "REQUEST")) {
      return last == by.request.message()
          && line.is(by.request.status(), "OK")
          && line.is(last, " ");
    }
    if (line.is(by.type, "USER")) {
      boolean isStartOf20 =
          by == TextLayout.V2_0 && line.is(by.user.event(), "START") && line.is(last, "0");
      return last == by.user.end() && (isStartOf20 || isWholeTime(last));
    }
    return line.is(by.type, "GROUP")
        && last == by.group.status()
        && (line.is(last, "OK") || line.is(last, "KO"));
  }

  private boolean isWholeTime(int column) {
    return header.startEpochMillis() >= SINCE_2001 && isTime.test(column);
  }
}
