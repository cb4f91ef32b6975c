package verdict.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a {@code simulation.log} as Gatling 2.0 to 3.12 did (docs/formats.md). A text with a tab
 * or a line's end in it cannot be written, a group with a comma neither.
 */
public final class TextLogWriter implements AutoCloseable {
  private static final String NO_MESSAGE = " ";
  private static final String SCENARIO = "browse";
  private static final String USER = "17";

  /** Gatling moved its columns four times. */
  public enum Age {
    /** 2.0 and 2.1, whose errors are failed requests. */
    V2_0,
    /** 2.2 and 2.3. */
    V2_2,
    /** 3.0 to 3.3. */
    V3_0,
    /** 3.4 to 3.12. */
    V3_4
  }

  private final Writer out;
  private final Age age;
  private long start;

  public TextLogWriter(OutputStream out, Age age) {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.age = age;
  }

  /** What the age calls itself: 2.x says 2.0 whatever it is. */
  public static String version(Age age) {
    return switch (age) {
      case V2_0, V2_2 -> "2.0";
      case V3_0 -> "3.3.1";
      case V3_4 -> "3.12.0";
    };
  }

  public void run(String simulation, long startEpochMillis, String description) throws IOException {
    this.start = startEpochMillis;
    String id = "shopsimulation";
    String version = version(age);
    switch (age) {
      case V2_0 -> line(simulation, id, "RUN", startEpochMillis, description, version);
      case V2_2 -> line("RUN", simulation, "", id, startEpochMillis, description, version);
      case V3_0, V3_4 -> line("RUN", simulation, id, startEpochMillis, description, version);
    }
  }

  public void request(List<String> groups, String name, int from, int to, String failure)
      throws IOException {
    String path = String.join(",", groups);
    String status = failure.isEmpty() ? "OK" : "KO";
    String message = failure.isEmpty() ? NO_MESSAGE : failure;
    long begin = start + from;
    long end = start + to;
    switch (age) {
      case V2_0 -> {
        long sent = begin + (end - begin) / 3; // when the request was sent whole
        long answered = sent + (end - begin) / 3; // when the answer began
        line(SCENARIO, USER, "REQUEST", path, name, begin, sent, answered, end, status, message);
      }
      case V2_2 -> line("REQUEST", SCENARIO, USER, path, name, begin, end, status, message);
      case V3_0 -> line("REQUEST", USER, path, name, begin, end, status, message);
      case V3_4 -> line("REQUEST", path, name, begin, end, status, message);
    }
  }

  public void user(boolean starts, int at) throws IOException {
    String event = starts ? "START" : "END";
    long begin = start + (starts ? at : 0);
    long end = start + at;
    switch (age) {
      case V2_0 -> line(SCENARIO, USER, "USER", event, begin, starts ? 0 : end);
      case V2_2, V3_0 -> line("USER", SCENARIO, USER, event, begin, end);
      case V3_4 -> line("USER", SCENARIO, event, end);
    }
  }

  public void group(List<String> groups, int from, int to, int responseTimes, boolean ok)
      throws IOException {
    String path = String.join(",", groups);
    String status = ok ? "OK" : "KO";
    long begin = start + from;
    long end = start + to;
    switch (age) {
      case V2_0 ->
          line(SCENARIO, USER, "GROUP", path, begin, end, responseTimes, 1, ok ? 0 : 1, status);
      case V2_2 -> line("GROUP", SCENARIO, USER, path, begin, end, responseTimes, status);
      case V3_0 -> line("GROUP", USER, path, begin, end, responseTimes, status);
      case V3_4 -> line("GROUP", path, begin, end, responseTimes, status);
    }
  }

  public void error(String message, int at) throws IOException {
    switch (age) {
      case V2_0 -> throw new UnsupportedOperationException("Gatling 2.0 logs no errors");
      case V2_2 -> line("GROUP", message, start + at);
      case V3_0, V3_4 -> line("ERROR", message, start + at);
    }
  }

  private void line(Object... columns) throws IOException {
    for (int i = 0; i < columns.length; i++) {
      out.write(i == 0 ? "" : "\t");
      out.write(String.valueOf(columns[i]));
    }
    out.write("\n");
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
