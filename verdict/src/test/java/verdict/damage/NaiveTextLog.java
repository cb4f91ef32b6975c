package verdict.damage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verdict.damage.NaiveLog.Damage;
import verdict.damage.NaiveLog.Ending;

/** Reads a textual log with {@link String#split}, by the table in docs/formats.md. */
final class NaiveTextLog {
  private static final List<String> TYPES = List.of("REQUEST", "USER", "GROUP");
  private static final Pattern NUMBER = Pattern.compile("0*([0-9]{1,18})");
  private static final String NOBODY_WAITED = "-9223372036854775808";

  private final NaiveLog log = new NaiveLog();

  /** How many columns stand before those that all ages have; -1 when it is not known yet. */
  private int userShift = -1;

  private int requestShift;
  private boolean isOldest;

  static NaiveLog read(byte[] bytes) {
    NaiveTextLog reader = new NaiveTextLog();
    NaiveLog log = reader.log;
    String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
    try {
      // What follows the last line end is a line that was cut off, or nothing.
      for (String line : Arrays.asList(lines).subList(0, lines.length - 1)) {
        reader.line(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
      }
      boolean isWhole = lines[lines.length - 1].isEmpty();
      log.ending = !log.hasRun ? Ending.REFUSED : isWhole ? Ending.WHOLE : Ending.PARTIAL;
    } catch (Damage e) {
      log.ending = Ending.REFUSED;
    }
    return log;
  }

  private void line(String line) throws Damage {
    String[] columns = line.split("\t", -1);
    if (!log.hasRun) {
      run(columns);
    } else {
      log.records++;
      event(columns);
    }
  }

  private void run(String[] columns) throws Damage {
    int length = columns.length;
    if (columns[0].equals("ASSERTION") && length > 1) {
      return;
    }
    isOldest = length == 6 && columns[2].equals("RUN") && !columns[0].matches("|RUN");
    require(isOldest || (columns[0].equals("RUN") && (length == 6 || length == 7)), "a run");
    log.startEpochMillis = number(columns[length - 3]);
    require(!columns[length - 1].isEmpty(), "a version");
    log.hasRun = true;
    if (isOldest || length == 7) {
      userShift = 1;
      requestShift = 2;
    }
  }

  private void event(String[] columns) throws Damage {
    if (userShift < 0 && !columns[0].equals("ERROR")) { // of 3.x the first user tells the age
      require(columns[0].equals("USER"), "a user first");
      userShift = columns.length == 4 ? 0 : 1;
      requestShift = userShift;
    }
    String type = isOldest && columns.length > 2 ? columns[2] : isOldest ? "" : columns[0];
    boolean isPass = type.equals("GROUP") && columns.length > 3;
    if (type.equals("REQUEST")) {
      request(columns);
    } else if (type.equals("USER")) {
      user(columns);
    } else if (isPass) {
      group(columns);
    } else if (columns[0].equals("ERROR") || columns[0].equals("GROUP")) {
      millis(columns, 2);
      log.error(text(columns, 1));
    } else {
      require(columns[0].equals("ASSERTION"), "one of " + TYPES);
    }
  }

  private void request(String[] columns) throws Damage {
    int groups = isOldest ? 3 : 1 + requestShift;
    int end = isOldest ? 8 : groups + 3;
    if (at(columns, end).equals(NOBODY_WAITED)) {
      return;
    }
    long from = millis(columns, groups + 2);
    long to = millis(columns, end);
    require(from <= to, "an end after the start");
    boolean ok = ok(columns, end + 1);
    log.request(
        path(columns, groups), text(columns, groups + 1), from, to, ok, text(columns, end + 2));
  }

  private void user(String[] columns) throws Damage {
    int event = 2 + userShift;
    if (at(columns, event).equals("START")) {
      millis(columns, event + 1);
      log.usersStarted++;
    } else {
      require(at(columns, event).equals("END"), "START or END");
      millis(columns, event + 1 + userShift);
      log.usersEnded++;
    }
  }

  private void group(String[] columns) throws Damage {
    int groups = isOldest ? 3 : 1 + requestShift;
    long from = millis(columns, groups + 1);
    long to = millis(columns, groups + 2);
    long responseTimes = number(at(columns, groups + 3));
    require(from <= to && responseTimes <= Integer.MAX_VALUE, "times that can be");
    log.group(
        path(columns, groups), from, to, responseTimes, ok(columns, isOldest ? 9 : groups + 4));
  }

  private static List<String> path(String[] columns, int column) {
    String groups = text(columns, column);
    return groups.isEmpty()
        ? List.of()
        : Arrays.stream(groups.split(",", -1)).map(g -> g.equals(" ") ? "" : g).toList();
  }

  private static boolean ok(String[] columns, int column) throws Damage {
    String status = at(columns, column);
    require(status.equals("OK") || status.equals("KO"), "OK or KO");
    return status.equals("OK");
  }

  private long millis(String[] columns, int column) throws Damage {
    long since = number(at(columns, column)) - log.startEpochMillis;
    require(since >= 0 && since <= Integer.MAX_VALUE, "a time of the run");
    return since;
  }

  private static long number(String digits) throws Damage {
    Matcher number = NUMBER.matcher(digits);
    require(number.matches(), "a number that can be");
    return Long.parseLong(number.group(1));
  }

  /** A single blank stands for nothing. */
  private static String text(String[] columns, int column) {
    String text = at(columns, column);
    return text.equals(" ") ? "" : decoded(text);
  }

  private static String at(String[] columns, int column) {
    return column < columns.length && column < 64 ? columns[column] : "";
  }

  /** UTF-8, or where it is none, the characters that Gatlings of Europe wrote. */
  private static String decoded(String bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder() // which refuses what is malformed
          .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return bytes;
    }
  }

  private static void require(boolean holds, String what) throws Damage {
    if (!holds) {
      throw new Damage("not " + what);
    }
  }
}
