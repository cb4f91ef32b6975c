package verdict.damage;

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
  private static final List<String> NO_END = List.of("0", "-9223372036854775808");
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
    String unmarked = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    List<NaiveLine> lines =
        new ArrayList<>(Arrays.stream(unmarked.split("\n", -1)).map(NaiveLine::new).toList());
    NaiveLine rest = lines.remove(lines.size() - 1);
    try {
      for (NaiveLine line : lines) {
        reader.line(line);
      }
      boolean isCut = !rest.isEmpty() || reader.error != null || !isWhole;
      if (isWhole && log.hasRun && reader.isWholeRecord(rest)) {
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

  private void line(NaiveLine line) throws Damage {
    if (!log.hasRun) {
      run(line);
    } else if (error != null) {
      endError(line);
    } else if (failure == null || !goesOn(line)) {
      endFailure();
      event(line);
    }
  }

  private void run(NaiveLine line) throws Damage {
    int length = line.length();
    if (line.at(0).equals("ASSERTION") && length > 1) {
      return;
    }
    isOldest = length == 6 && line.at(2).equals("RUN") && !line.at(0).matches("|RUN");
    require(isOldest || (line.at(0).equals("RUN") && (length == 6 || length == 7)), "a run");
    log.startEpochMillis = number(line.at(length - 3));
    require(!line.last().isEmpty(), "a version");
    log.hasRun = true;
    if (isOldest || length == 7) {
      userShift = 1;
      requestShift = 2;
    }
  }

  /** A text without a time in it, right after a failed request, belongs to its message. */
  private boolean goesOn(NaiveLine line) throws Damage {
    require(!line.isRun(), "one log");
    if (isRecord(line) || line.hasControls() || line.columns().stream().anyMatch(this::isTime)) {
      return false;
    }
    String message = failure.message + " " + line.between(0, line.length());
    moreCharacters += message.length() - failure.message.length();
    require(moreCharacters <= MOST_CHARACTERS, "a message that can be");
    failure = new NaiveFailure(failure.groups, failure.name, failure.start, failure.end, message);
    return true;
  }

  private void endFailure() {
    if (failure != null) {
      log.request(failure.groups, failure.name, failure.start, failure.end, false, failure.message);
    }
    failure = null;
    moreCharacters = 0;
  }

  private void endError(NaiveLine line) throws Damage {
    require(!isRecord(line) && !line.hasControls(), "the time of an error");
    boolean isLast = line.length() > 1 && isTime(line.at(line.length() - 1));
    error.append(' ').append(line.between(0, line.length() - (isLast ? 1 : 0)));
    require(error.length() <= MOST_CHARACTERS, "a message that can be");
    if (isLast) {
      log.error(error.toString());
      error = null;
    }
  }

  private boolean isRecord(NaiveLine line) {
    return TYPES.contains(line.at(isOldest ? 2 : 0))
        || List.of("GROUP", "ERROR", "ASSERTION").contains(line.at(0));
  }

  private void event(NaiveLine line) throws Damage {
    if (userShift < 0 && !List.of("ERROR", "ASSERTION").contains(line.at(0))) {
      age(line);
    }
    String type = isOldest ? line.at(2) : line.at(0);
    boolean isPass = type.equals("GROUP") && line.length() > 3;
    if (type.equals("REQUEST")) {
      request(line);
    } else if (type.equals("USER")) {
      user(line);
    } else if (isPass) {
      group(line);
    } else if (line.at(0).equals("ERROR") || line.at(0).equals("GROUP")) {
      error(line);
    } else {
      require(line.at(0).equals("ASSERTION"), "one of " + TYPES);
    }
  }

  // Of 3.x the first record tells the age: from 3.4 on it has no number of a user.
  private void age(NaiveLine line) throws Damage {
    userShift = age3(line);
    requestShift = userShift;
    require(userShift >= 0, "a record of 3.x");
  }

  private static int age3(NaiveLine line) {
    boolean isUser = line.at(0).equals("USER");
    List<String> words = isUser ? List.of("START", "END") : List.of("OK", "KO");
    int place = isUser ? 2 : 5;
    boolean isLater = words.contains(line.at(place));
    boolean isKnown = TYPES.contains(line.at(0)) && (isLater || words.contains(line.at(place + 1)));
    return !isKnown ? -1 : isLater ? 0 : 1;
  }

  private void request(NaiveLine line) throws Damage {
    int groups = isOldest ? 3 : 1 + requestShift;
    int end = isOldest ? 8 : groups + 3;
    require(line.length() <= end + 3 || !line.isRun(), "one log");
    long from = millis(line, groups + 2);
    boolean ok = ok(line, end + 1);
    if (NO_END.contains(line.at(end))) {
      log.leftOut++;
      return;
    }
    long to = millis(line, end);
    if (isCounted(from, to)) {
      NaiveFailure request =
          new NaiveFailure(line.path(groups), line.text(groups + 1), from, to, line.text(end + 2));
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

  private void user(NaiveLine line) throws Damage {
    int event = 2 + userShift;
    if (line.at(event).equals("START")) {
      log.began(millis(line, event + 1));
      log.usersStarted++;
    } else {
      require(line.at(event).equals("END"), "START or END");
      log.began(millis(line, event + 1 + userShift));
      log.usersEnded++;
    }
  }

  private void group(NaiveLine line) throws Damage {
    int groups = isOldest ? 3 : 1 + requestShift;
    long from = millis(line, groups + 1);
    long to = millis(line, groups + 2);
    boolean ok = ok(line, isOldest ? 9 : groups + 4);
    String sum = line.at(groups + 3);
    if (sum.startsWith("-") && number(sum.substring(1)) > 0) {
      require(number(sum.substring(1)) <= NaiveLog.MOST_BEFORE_START, "a sum that can be");
      log.leftOut++;
      return;
    }
    long responseTimes = number(sum);
    require(responseTimes <= Integer.MAX_VALUE, "times that can be");
    if (isCounted(from, to)) {
      log.group(line.path(groups), from, to, responseTimes, ok);
    }
  }

  private void error(NaiveLine line) {
    int last = line.length() - 1;
    if (last < 2 || !isTime(line.last())) {
      error = new StringBuilder(last < 1 ? "" : line.between(1, last + 1));
    } else {
      String message = line.between(1, last);
      log.error(message.equals(" ") ? "" : message);
    }
  }

  /** Whether a line without an end is a record that no other record begins like. */
  private boolean isWholeRecord(NaiveLine line) {
    int last = line.length() - 1;
    String end = line.last();
    boolean isWholeTime = log.startEpochMillis >= 1_000_000_000_000L && isTime(end);
    if (error != null) {
      return last > 0 && isWholeTime;
    }
    if (line.at(0).equals("ERROR")) {
      return last > 1 && isWholeTime;
    }
    int users = userShift < 0 ? age3(line) : userShift;
    int shift = userShift < 0 ? users : requestShift;
    return switch (line.at(isOldest ? 2 : 0)) {
      case "REQUEST" ->
          last == (isOldest ? 10 : shift + 6) && line.at(last - 1).equals("OK") && end.equals(" ");
      case "USER" ->
          last == 3 + 2 * users
              && (isWholeTime || (isOldest && line.at(3).equals("START") && end.equals("0")));
      case "GROUP" -> last == (isOldest ? 9 : shift + 5) && end.matches("OK|KO");
      default -> false;
    };
  }

  private static boolean ok(NaiveLine line, int column) throws Damage {
    String status = line.at(column);
    require(status.equals("OK") || status.equals("KO"), "OK or KO");
    return status.equals("OK");
  }

  private long millis(NaiveLine line, int column) throws Damage {
    String digits = line.at(column);
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

  private static void require(boolean holds, String what) throws Damage {
    if (!holds) {
      throw new Damage("not " + what);
    }
  }
}
