package verdict.run.log;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The {@code simulation.log} of Gatling 2.0 to 3.12: a record a line, columns between tabs, times
 * in milliseconds since 1970. An observed format: docs/formats.md.
 */
public final class TextLog extends CountedLog {
  private final TextLine line;
  private final TextTable texts = new TextTable();
  private final OpenMessage open = new OpenMessage(counts(), texts);
  private final JoinedLogs joined;
  private final TextRecords records;
  private @Nullable TextLayout layout;

  /**
   * @param skippedBytes how many bytes of the file come before the stream
   * @param excerpt what is counted of it
   */
  public TextLog(InputStream stream, long skippedBytes, Excerpt excerpt) {
    super(excerpt);
    this.line = new TextLine(stream, skippedBytes);
    this.joined = new JoinedLogs(line);
    this.records = new TextRecords(line, texts, counts(), open, joined);
  }

  @Override
  public void read() throws IOException {
    try {
      while (line.next()) {
        if (!header().isThere()) {
          readBeforeEvents();
        } else {
          readLine();
        }
      }
      readEnd();
    } catch (DamagedLog e) {
      throw header().isThere() ? joined.insteadOf(e) : e;
    } finally {
      open.countFailure(); // whatever comes after it, it is whole
    }
  }

  private void readBeforeEvents() {
    if (!line.is(0, "ASSERTION")) {
      TextRun run = TextRun.of(line);
      begins(run.header());
      layout = run.layout();
      records.begin(originEpochMillis(), shiftMillis());
    }
    passed(line.endOffset());
  }

  private void readLine() {
    if (open.isThere() && continues()) {
      return;
    }
    open.count();
    records.read(layout == null ? firstLayout() : layout);
    if (!open.isError()) {
      passed(line.endOffset());
    }
  }

  // Versions that call themselves 3 differ in the user's number, which 3.4 left out.
  private TextLayout firstLayout() {
    if (line.is(0, "ERROR") || line.is(0, "ASSERTION")) {
      return TextLayout.V3_4; // where the columns of all versions are the same
    }
    joined.requireOne();
    layout = TextLayout.ofVersion3(line);
    return layout;
  }

  /** What follows the last line end: a record that lacks nothing else, or a part of one. */
  private void readEnd() {
    if (!line.nextWithoutEnd()) {
      if (!header().isThere() || open.isError()) {
        throw new LogEnd();
      }
      return;
    }
    LastLine last = new LastLine(line, header(), records::isTime);
    if (!header().isThere() || !last.isWhole(layout, open.isError())) {
      throw new LogEnd();
    }
    readLine();
  }

  /** Whether the line belongs to the message of the record before it, which it then does. */
  private boolean continues() {
    TextLayout by = layout == null ? TextLayout.V3_4 : layout;
    int last = line.columns() - 1;
    boolean isRecord = by.isRecord(line);
    if (open.isError()) {
      if (isRecord || line.hasControls()) {
        throw open.withoutTime();
      }
      boolean isLast = last > 0 && records.isTime(last);
      open.append(line.text(0, isLast ? last - 1 : last), line);
      if (isLast) {
        open.count();
        passed(line.endOffset());
      }
      return true;
    }
    joined.requireOne();
    // A line with a time in it is a record that was damaged, and no part of a text.
    if (isRecord || line.hasControls() || hasTime()) {
      return false;
    }
    open.append(line.text(0, last), line);
    extended(line.endOffset());
    return true;
  }

  private boolean hasTime() {
    for (int column = 0; column < line.columns(); column++) {
      if (records.isTime(column)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String text(int number) {
    return texts.text(number);
  }
}
