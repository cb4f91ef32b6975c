package verdict.run.log;

import java.util.regex.Pattern;

/** Finds the place where a second log begins in a file of text. */
final class JoinedLogs {
  private static final Pattern BINARY_RUN = Pattern.compile("\\x00{4}[^\\x00][0-9]+\\.");

  private final TextLine line;
  private long firstAssertion;
  private long lastAssertion;

  JoinedLogs(TextLine line) {
    this.line = line;
  }

  /** The line is an assertion: they come before the line of a run. */
  void assertion() {
    if (lastAssertion != line.number() - 1) {
      firstAssertion = line.number();
    }
    lastAssertion = line.number();
  }

  /**
   * Looks for another run in the line.
   *
   * @throws DamagedLog when there is one
   */
  void requireOne() {
    if (BINARY_RUN.matcher(line.shortened(0)).lookingAt()) {
      throw before();
    }
    int length = line.columns();
    if (length < 6
        || line.digits(length - 3) < 0
        || !LogHeader.VERSION.matcher(line.text(length - 1)).matches()) {
      return; // which the line of a run has: when it began, and its version
    }
    boolean is20 = line.is(length - 4, "RUN");
    boolean isRun = line.is(0, "RUN") && (length == 6 || length == 7);
    if (isRun || (is20 && length == 6)) {
      throw before();
    }
    // The last record of the first log had no line end.
    if (is20 || line.endsWith(length - 6, "RUN") || line.endsWith(length - 7, "RUN")) {
      String cut = "break line %d where the second log begins, ".formatted(line.number());
      throw joined(line.number(), line.number(), cut);
    }
  }

  /** A run that begins in this line, or with the assertions right before it. */
  private DamagedLog before() {
    long first = lastAssertion == line.number() - 1 ? firstAssertion : line.number();
    return joined(first, first - 1, "");
  }

  private static DamagedLog joined(long at, long lastOfFirst, String cut) {
    return DamagedLog.joined(
        "line %,d".formatted(at),
        cut
            + "head -n %d FILE > FIRST, tail -n +%d FILE > SECOND"
                .formatted(lastOfFirst, lastOfFirst + 1));
  }

  /** What is wrong with the line: two logs, where there are two, or else what was found. */
  DamagedLog insteadOf(DamagedLog found) {
    try {
      requireOne();
      return found;
    } catch (DamagedLog two) {
      return two;
    }
  }
}
