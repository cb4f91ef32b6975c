package verdict.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import verdict.testing.Draws;
import verdict.testing.RecordedRun;
import verdict.testing.RecordedRun.Event;
import verdict.testing.RecordedRun.GeneratorError;
import verdict.testing.RecordedRun.Pass;
import verdict.testing.RecordedRun.Request;
import verdict.testing.RecordedRun.User;

/**
 * Runs of nothing, of one request, of many: few names and groups, so that requests share them, and
 * times that are equal, zero, usual and as large as a log can hold. Some begin before the run, some
 * end before they begin.
 */
final class RandomRuns {
  static final int SOME_HOURS = 10_000_000;
  private static final long START = 1_780_000_000_123L;
  private static final int SOME_MINUTES = 600_000;
  private static final int ODD_MILLIS = 40_000_000; // less than half a day: two come to a day
  private static final int MOST_EVENTS = 60;
  private static final int MOST_NAMES = 4;

  private static final List<Integer> SIGNS =
      "\"\\\t\n\r ,;/|<>&'%#@`*_{}".codePoints().boxed().toList();

  private final Draws draws;
  private final int mostMillis;
  private final int oddMillis;

  /** One run in thirty is as long as times can be: its timeline has two million seconds. */
  private RandomRuns(Draws draws, int mostMillis, int oddMillis) {
    this.draws = draws;
    this.mostMillis = draws.frequency(29, 1) == 0 ? SOME_MINUTES : mostMillis;
    this.oddMillis = oddMillis;
  }

  /** Names over the whole of Unicode, line ends and tabs with it. */
  static RecordedRun any(Draws draws, int mostMillis) {
    return new RandomRuns(draws, mostMillis, ODD_MILLIS).run(UnaryOperator.identity());
  }

  /** Names that a log with columns can hold. */
  static RecordedRun ofText(Draws draws, int mostMillis) {
    return new RandomRuns(draws, mostMillis, ODD_MILLIS).run(RandomRuns::printable);
  }

  /** Names that our recorder takes. */
  static RecordedRun recordable(Draws draws) {
    return new RandomRuns(draws, SOME_HOURS, 0).run(name -> name.isEmpty() ? "_" : name);
  }

  // A column cannot hold a tab, a list of groups no comma, and a single blank stands for nothing.
  private static String printable(String name) {
    String plain = name.replaceAll("[\t\n\r,]", "_");
    return plain.isEmpty() || plain.equals(" ") ? "_" + plain : plain;
  }

  private RecordedRun run(UnaryOperator<String> form) {
    Supplier<List<String>> texts = () -> draws.list(1, MOST_NAMES, () -> form.apply(text()));
    List<String> names = texts.get();
    List<String> groups = texts.get();
    List<String> messages = texts.get();
    int count =
        switch (draws.frequency(1, 2, 9)) {
          case 0 -> 0;
          case 1 -> 1;
          default -> draws.spread(0, MOST_EVENTS);
        };
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int start = start();
      if (i == 0) {
        events.add(new User(true, start)); // as in every log: nothing is before a user
      }
      events.add(event(start, names, groups, messages));
    }
    return new RecordedRun(START, events);
  }

  private Event event(int start, List<String> names, List<String> groups, List<String> messages) {
    int end = (int) Math.min(mostMillis, (long) start + millis());
    List<String> path = draws.list(0, 3, () -> draws.oneOf(groups));
    String message = draws.oneOf(messages);
    boolean ok = draws.frequency(4, 5) == 1;
    return switch (draws.between(0, 9)) {
      case 0 -> new User(true, start);
      case 1 -> new User(false, end);
      case 2 -> new Pass(path.isEmpty() ? List.of(groups.get(0)) : path, start, end, millis(), ok);
      case 3 -> new GeneratorError(message, start);
      default -> {
        String failure = message.isEmpty() ? " " : message;
        yield new Request(path, draws.oneOf(names), start, end, ok ? "" : failure);
      }
    };
  }

  private int start() {
    return switch (draws.frequency(10, 1, 1)) {
      case 0 -> draws.between(0, 5_000);
      case 1 -> draws.between(-Math.min(oddMillis, 100), 0);
      default -> draws.spread(-oddMillis, mostMillis);
    };
  }

  private int millis() {
    return switch (draws.frequency(6, 3, 1, 3, 1)) {
      case 0 -> draws.spread(0, 50);
      case 1 -> 7;
      case 2 -> draws.between(-Math.min(oddMillis, 10), 0);
      case 3 -> draws.spread(0, 100_000);
      default -> draws.spread(-oddMillis, mostMillis);
    };
  }

  /** Short texts of Latin letters, of signs that mean something somewhere, and of all the rest. */
  private String text() {
    StringBuilder text = new StringBuilder();
    draws.list(0, 8, this::codePoint).forEach(text::appendCodePoint);
    return text.toString();
  }

  private int codePoint() {
    return switch (draws.frequency(6, 3, 2, 2, 2)) {
      case 0 -> draws.between('a', 'e');
      case 1 -> draws.oneOf(SIGNS);
      case 2 -> draws.between(0x80, 0xff);
      case 3 -> draws.between(0x1f600, 0x1f64f);
      default -> wholeCharacter(draws.spread(0, Character.MAX_CODE_POINT));
    };
  }

  private static int wholeCharacter(int point) {
    return Character.getType(point) == Character.SURROGATE ? 'f' : point; // no half of one
  }
}
