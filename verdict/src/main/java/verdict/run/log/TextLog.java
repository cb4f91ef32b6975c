package verdict.run.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The {@code simulation.log} of Gatling 2.0 to 3.12: a record a line, columns between tabs, times
 * in milliseconds since 1970. An observed format: docs/formats.md.
 */
public final class TextLog extends CountedLog {
  private static final String UNMATCHED = "-9223372036854775808";

  private final TextLine line;
  private final TextTable texts = new TextTable();
  private final Map<Integer, PathNode> groups = new HashMap<>();
  private @Nullable TextLayout layout;

  /**
   * @param originEpochMillis what times are to be since, not after the start of the run
   */
  public TextLog(InputStream stream, OptionalLong originEpochMillis) {
    super(originEpochMillis);
    this.line = new TextLine(stream);
  }

  @Override
  public void read() throws IOException {
    while (line.next()) {
      if (!header().isThere()) {
        readBeforeEvents();
      } else {
        readEvent(layout == null ? firstLayout() : layout);
      }
      passed(line.endOffset());
    }
    if (!header().isThere()) {
      throw new LogEnd();
    }
  }

  // Assertions come before the run, in a form of Scala's.
  private void readBeforeEvents() {
    if (line.is(0, "ASSERTION")) {
      return;
    }
    if (line.is(0, "RUN") && line.columns() == 6) {
      begins(new LogHeader(line.text(5), line.text(1), description(4), line.number(3)));
    } else if (line.is(0, "RUN") && line.columns() == 7) {
      begins(new LogHeader(line.text(6), line.text(1), description(5), line.number(4)));
      layout = TextLayout.V2_2;
    } else if (line.is(2, "RUN") && line.columns() == 6) {
      begins(new LogHeader(line.text(5), line.text(0), description(4), line.number(3)));
      layout = TextLayout.V2_0;
    } else {
      throw line.damaged(
          "\"%s\" in %d columns at the start".formatted(line.shortened(0), line.columns()),
          "the line RUN of Gatling 2.0 to 3.12, with 6 or 7 columns");
    }
    shiftMillis();
    if (!header().isThere()) {
      throw line.damaged("no version of Gatling", "one in the last column");
    }
  }

  private String description(int column) {
    return line.text(column).strip();
  }

  // Versions that call themselves 3 differ in the user's number, which 3.4 left out.
  private TextLayout firstLayout() {
    TextLayout found =
        line.is(0, "ERROR") ? TextLayout.V3_4 : TextLayout.ofVersion3(line.columns());
    if (line.is(0, "USER")) {
      layout = found;
    } else if (!line.is(0, "ERROR")) {
      throw line.damaged("\"%s\" first".formatted(line.shortened(0)), "a line USER first");
    }
    return found;
  }

  private void readEvent(TextLayout by) {
    if (line.is(by.type, "REQUEST")) {
      readRequest(by.request);
    } else if (line.is(by.type, "USER")) {
      readUser(by.user);
    } else if (line.is(by.type, "GROUP") && line.columns() > 3) {
      readGroup(by.group);
    } else if (line.is(0, "ERROR") || line.is(0, "GROUP")) {
      // 2.2 and 2.3 write an error under the name of a group, with its message and its time alone.
      millis(2);
      counts().error(line.id(1, texts));
    } else if (!line.is(0, "ASSERTION")) {
      throw line.damaged(
          "\"%s\" in column %d".formatted(line.shortened(by.type), by.type + 1),
          "REQUEST, USER, GROUP or ERROR");
    }
  }

  private void readRequest(TextLayout.Request by) {
    if (line.is(by.end(), UNMATCHED)) {
      return; // a message nobody waited for, which Gatling does not count either
    }
    PathNode at = group(by.groups()).child(line.id(by.name(), texts));
    int start = millis(by.start());
    int end = millis(by.end());
    requireOrder(start, end);
    boolean ok = ok(by.status());
    counts().request(at, start, end, ok, ok ? 0 : line.id(by.message(), texts));
  }

  private void readUser(TextLayout.User by) {
    if (line.is(by.event(), "START")) {
      counts().userStarted(millis(by.start()));
    } else if (line.is(by.event(), "END")) {
      counts().userEnded(millis(by.end()));
    } else {
      throw line.damaged(
          "\"%s\" in column %d".formatted(line.shortened(by.event()), by.event() + 1),
          "START or END");
    }
  }

  private void readGroup(TextLayout.Group by) {
    int start = millis(by.start());
    int end = millis(by.end());
    requireOrder(start, end);
    long responseTimes = line.number(by.responseTimes());
    if (responseTimes > Integer.MAX_VALUE) {
      throw line.damaged("%,d ms of response times".formatted(responseTimes), "less");
    }
    counts().group(group(by.groups()), start, end, (int) responseTimes, ok(by.status()));
  }

  private boolean ok(int column) {
    if (line.is(column, "OK")) {
      return true;
    }
    if (line.is(column, "KO")) {
      return false;
    }
    throw line.damaged(
        "\"%s\" in column %d".formatted(line.shortened(column), column + 1), "OK or KO");
  }

  /** The place of the groups that one column names, between commas. */
  private PathNode group(int column) {
    return groups.computeIfAbsent(
        line.id(column, texts),
        id -> {
          PathNode at = counts().root();
          if (id != 0) {
            for (String name : texts.text(id).split(",", -1)) {
              at = at.child(idOf(name));
            }
          }
          return at;
        });
  }

  private int idOf(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return texts.id(bytes, 0, bytes.length);
  }

  private int millis(int column) {
    long since = line.number(column) - originEpochMillis();
    long least = header().startEpochMillis() - originEpochMillis();
    if (since < least || since > Integer.MAX_VALUE) {
      throw line.damaged(
          "%,d ms after the start of the run in column %d".formatted(since, column + 1),
          "%,d to %,d".formatted(least, Integer.MAX_VALUE));
    }
    return (int) since;
  }

  private void requireOrder(int start, int end) {
    if (end < start) {
      throw line.damaged("an end %,d ms before the start".formatted(start - end), "one after it");
    }
  }

  @Override
  public String text(int number) {
    return texts.text(number);
  }
}
