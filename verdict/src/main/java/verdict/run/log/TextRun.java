package verdict.run.log;

import org.jspecify.annotations.Nullable;

/**
 * What the line of the run says.
 *
 * @param layout of the records after it; null when the first of them tells
 */
record TextRun(LogHeader header, @Nullable TextLayout layout) {
  private static final int DIGITS_OF_A_DATE = 14;

  /**
   * Reads it.
   *
   * @throws DamagedLog when it is none of Gatling 2.0 to 3.12
   */
  static TextRun of(TextLine line) {
    TextRun run;
    if (line.is(0, "RUN") && line.columns() == 6) {
      run = new TextRun(header(line, 1, 3), null);
    } else if (line.is(0, "RUN") && line.columns() == 7) {
      run = new TextRun(header(line, 1, 4), TextLayout.V2_2);
    } else if (line.is(2, "RUN") && line.columns() == 6) {
      run = new TextRun(header(line, 0, 3), TextLayout.V2_0);
    } else if (isOfGatling1(line)) {
      throw DamagedLog.ofGatling1();
    } else {
      throw line.damaged(
          "\"%s\" in %d columns at the start".formatted(line.shortened(0), line.columns()),
          "the line RUN of Gatling 2.0 to 3.12, with 6 or 7 columns");
    }
    if (!run.header.isThere()) {
      throw line.damaged("no version of Gatling", "one in the last column");
    }
    return run;
  }

  private static LogHeader header(TextLine line, int simulation, int start) {
    return new LogHeader(
        line.text(start + 2),
        line.text(simulation),
        line.text(start + 1).strip(),
        line.number(start));
  }

  // RUN, the date in digits, an id and a description; users are a SCENARIO, requests an ACTION.
  private static boolean isOfGatling1(TextLine line) {
    return line.is(0, "SCENARIO")
        || line.is(0, "ACTION")
        || (line.is(0, "RUN") && line.text(1).length() == DIGITS_OF_A_DATE && line.digits(1) >= 0);
  }
}
