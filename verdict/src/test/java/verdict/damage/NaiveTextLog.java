package verdict.damage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verdict.damage.NaiveLog.Damage;
import verdict.damage.NaiveLog.Ending;

/** Reads a textual log with {@link String#split}, by the tables in docs/formats.md. */
final class NaiveTextLog {
  private static final List<String> TYPES = List.of("REQUEST", "USER", "GROUP");
  private static final Pattern NUMBER = Pattern.compile("0*([0-9]{1,18})");
  private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9A-Za-z-]+)+");
  private static final List<String> NO_END = List.of("0", "-9223372036854775808");
  private static final int MOST_COLUMNS = 64;
  private static final int MOST_CHARACTERS = 1 << 18;

  private final NaiveLog log = new NaiveLog();

  /** How many columns stand before those that all ages have; -1 when it is not known yet. */
  private int userShift = -1;

  private int requestShift;
  private boolean isOldest;

  /** A failed request, or an error without its time, that the next lines may go on. */
  private NaiveFailure failure;

  private int moreCharacters;
  private StringBuilder error;

  private record NaiveFailure(
      List<String> groups, String name, long start, long end, String message) {}

  /**
   * @param isWhole whether nothing is known to have followed the bytes
   */
  static NaiveLog read(byte[] bytes, boolean isWhole) {
    NaiveTextLog reader = new NaiveTextLog();
    NaiveLog log = reader.log;
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<String> lines =
        new ArrayList<>(
            Arrays.asList((text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text).split("\n", -1)));
    String rest = withoutReturn(lines.remove(lines.size() - 1));
    try {
      for (String line : lines) {
        reader.line(withoutReturn(line));
      }
      boolean isCut = !rest.isEmpty() || reader.error != null || !isWhole;
      if (isWhole && log.hasRun && reader.isWholeRecord(columns(rest))) {
        reader.line(rest);
        isCut = false;
      }
      reader.endFailure();
      log.ending = !log.hasRun ? Ending.REFUSED : isCut ? Ending.PARTIAL : Ending.WHOLE;
    } catch (Damage e) {
      log.ending = Ending.REFUSED;
    }
    return log;
  }

  private static String withoutReturn(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  private static String[] columns(String line) {
    String[] all = line.split("\t", -1);
    return all.length > MOST_COLUMNS ? Arrays.copyOf(all, MOST_COLUMNS) : all;
  }

  private void line(String line) throws Damage {
    String[] columns = columns(line);
    if (!log.hasRun) {
      run(columns);
    } else if (error != null) {
      endError(line, columns);
    } else if (failure == null || !goesOn(line, columns)) {
      endFailure();
      event(line, columns);
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

  /** A text without a time in it, right after a failed request, belongs to its message. */
  private boolean goesOn(String line, String[] columns) throws Damage {
    require(!isRun(columns), "one log");
    if (isRecord(columns) || hasControls(line) || Arrays.stream(columns).anyMatch(this::isTime)) {
      return false;
    }
    String message = failure.message + " " + decoded(line).replace('\t', ' ');
    moreCharacters += message.length() - failure.message.length();
    require(moreCharacters <= MOST_CHARACTERS, "a message that can be");
    failure =
        new NaiveFailure(failure.groups, failure.name, failure.start, failure.end, message);
    return true;
  }

  private void endFailure() {
    if (failure != null) {
      log.request(
          failure.groups, failure.name, failure.start, failure.end, false, failure.message);
    }
    failure = null;
    moreCharacters = 0;
  }

  private void endError(String line, String[] columns) throws Damage {
    require(!isRecord(columns) && !hasControls(line), "the time of an error");
    boolean isLast = columns.length > 1 && isTime(columns[columns.length - 1]);
    error.append(' ').append(between(line, columns, 0, columns.length - (isLast ? 1 : 0)));
    require(error.length() <= MOST_CHARACTERS, "a message that can be");
    if (isLast) {
      log.error(error.toString());
      error = null;
    }
  }

  private boolean isRecord(String[] columns) {
    return TYPES.contains(at(columns, isOldest ? 2 : 0))
        || List.of("GROUP", "ERROR", "ASSERTION").contains(columns[0]);
  }

  private static boolean hasControls(String line) {
    return line.chars().anyMatch(c -> c < ' ' && c != '\t');
  }

  /** Whether the line of a run is in it, perhaps right behind another record. */
  private static boolean isRun(String[] columns) {
    int length = columns.length;
    return length > 3
        && NUMBER.matcher(columns[length - 3]).matches()
        && VERSION.matcher(columns[length - 1]).matches()
        && (columns[length - 4].equals("RUN")
            || (length > 5 && columns[length - 6].endsWith("RUN"))
            || (length > 6 && columns[length - 7].endsWith("RUN")));
  }

  private void event(String line, String[] columns) throws Damage {
    if (userShift < 0 && !List.of("ERROR", "ASSERTION").contains(columns[0])) {
      age(columns);
    }
    String type = isOldest ? at(columns, 2) : columns[0];
    boolean isPass = type.equals("GROUP") && columns.length > 3;
    if (type.equals("REQUEST")) {
      request(columns);
    } else if (type.equals("USER")) {
      user(columns);
    } else if (isPass) {
      group(columns);
    } else if (columns[0].equals("ERROR") || columns[0].equals("GROUP")) {
      error(line, columns);
    } else {
      require(columns[0].equals("ASSERTION"), "one of " + TYPES);
    }
  }

  // Of 3.x the first record tells the age: from 3.4 on it has no number of a user.
  private void age(String[] columns) throws Damage {
    List<String> words = List.of("START", "END", "OK", "KO");
    int place = List.of(5, 2, 5).get(Math.max(0, TYPES.indexOf(columns[0])));
    require(TYPES.contains(columns[0]), "a record");
    boolean isUser = columns[0].equals("USER");
    List<String> fitting = isUser ? words.subList(0, 2) : words.subList(2, 4);
    userShift = fitting.contains(at(columns, place)) ? 0 : 1;
    require(fitting.contains(at(columns, place + userShift)), "a record of 3.x");
    requestShift = userShift;
  }

  private void request(String[] columns) throws Damage {
    int groups = isOldest ? 3 : 1 + requestShift;
    int end = isOldest ? 8 : groups + 3;
    require(columns.length <= end + 3 || !isRun(columns), "one log");
    long from = millis(columns, groups + 2);
    boolean ok = ok(columns, end + 1);
    if (NO_END.contains(at(columns, end))) {
      log.leftOut++;
      return;
    }
    long to = millis(columns, end);
    if (isCounted(from, to)) {
      NaiveFailure request =
          new NaiveFailure(
              path(columns, groups),
              text(columns, groups + 1),
              from,
              to,
              text(columns, end + 2));
      if (ok) {
        log.request(request.groups, request.name, from, to, true, "");
      } else {
        failure = request;
      }
    }
  }

  private boolean isCounted(long from, long to) throws Damage {
    if (to < from) {
      log.leftOut++;
      return false;
    }
    require(to - from <= Integer.MAX_VALUE, "24 days at most");
    log.began(from);
    return true;
  }

  private void user(String[] columns) throws Damage {
    int event = 2 + userShift;
    if (at(columns, event).equals("START")) {
      log.began(millis(columns, event + 1));
      log.usersStarted++;
    } else {
      require(at(columns, event).equals("END"), "START or END");
      log.began(millis(columns, event + 1 + userShift));
      log.usersEnded++;
    }
  }

  private void group(String[] columns) throws Damage {
    int groups = isOldest ? 3 : 1 + requestShift;
    long from = millis(columns, groups + 1);
    long to = millis(columns, groups + 2);
    boolean ok = ok(columns, isOldest ? 9 : groups + 4);
    String sum = at(columns, groups + 3);
    if (sum.startsWith("-") && number(sum.substring(1)) > 0) {
      require(number(sum.substring(1)) <= NaiveLog.MOST_BEFORE_START, "a sum that can be");
      log.leftOut++;
      return;
    }
    long responseTimes = number(sum);
    require(responseTimes <= Integer.MAX_VALUE, "times that can be");
    if (isCounted(from, to)) {
      log.group(path(columns, groups), from, to, responseTimes, ok);
    }
  }

  private void error(String line, String[] columns) {
    int last = columns.length - 1;
    if (last < 2 || !isTime(columns[last])) {
      error = new StringBuilder(last < 1 ? "" : between(line, columns, 1, last + 1));
    } else {
      String message = between(line, columns, 1, last);
      log.error(message.equals(" ") ? "" : message);
    }
  }

  /** Whether a line without an end is a record that no other record begins like. */
  private boolean isWholeRecord(String[] columns) {
    int last = columns.length - 1;
    String end = columns[last];
    boolean isWholeTime = log.startEpochMillis >= 1_000_000_000_000L && isTime(end);
    if (error != null) {
      return last > 0 && isWholeTime;
    }
    if (columns[0].equals("ERROR")) {
      return last > 1 && isWholeTime;
    }
    int shift = requestShift;
    int users = userShift;
    if (userShift < 0) { // it is the first record
      shift = List.of("START", "END", "OK", "KO").contains(firstWord(columns)) ? 0 : 1;
      users = shift;
    }
    return switch (at(columns, isOldest ? 2 : 0)) {
      case "REQUEST" ->
          last == (isOldest ? 10 : shift + 6) && columns[last - 1].equals("OK") && end.equals(" ");
      case "USER" ->
          last == 3 + 2 * users
              && (isWholeTime || (isOldest && columns[3].equals("START") && end.equals("0")));
      case "GROUP" -> last == (isOldest ? 9 : shift + 5) && end.matches("OK|KO");
      default -> false;
    };
  }

  private static String firstWord(String[] columns) {
    return at(columns, columns[0].equals("USER") ? 2 : 5);
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
    String digits = at(columns, column);
    require(isTime(digits), "a time of the run");
    return number(digits) - log.startEpochMillis;
  }

  private boolean isTime(String digits) {
    Matcher number = NUMBER.matcher(digits);
    return number.matches()
        && NaiveLog.isTime(Long.parseLong(number.group(1)) - log.startEpochMillis);
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

  /** The columns from one to before another, as one text; all there are, if that is the last. */
  private static String between(String line, String[] columns, int from, int to) {
    String[] all = line.split("\t", -1);
    int end = to == columns.length ? all.length : to;
    return decoded(String.join("\t", Arrays.asList(all).subList(from, end))).replace('\t', ' ');
  }

  private static String at(String[] columns, int column) {
    return column < columns.length ? columns[column] : "";
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
