package verdict.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
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

  private RandomRuns() {}

  /** Names over the whole of Unicode, line ends and tabs with it. */
  static Arbitrary<RecordedRun> any(int mostMillis) {
    return runs(UnaryOperator.identity(), mostMillis, ODD_MILLIS);
  }

  /** Names that a log with columns can hold. */
  static Arbitrary<RecordedRun> ofText(int mostMillis) {
    return runs(RandomRuns::printable, mostMillis, ODD_MILLIS);
  }

  /** Names that our recorder takes. */
  static Arbitrary<RecordedRun> recordable() {
    return runs(name -> name.isEmpty() ? "_" : name, SOME_HOURS, 0);
  }

  // A column cannot hold a tab, a list of groups no comma, and a single blank stands for nothing.
  private static String printable(String name) {
    String plain = name.replaceAll("[\t\n\r,]", "_");
    return plain.isEmpty() || plain.equals(" ") ? "_" + plain : plain;
  }

  // One run in thirty is as long as times can be: its timeline has two million seconds.
  private static Arbitrary<RecordedRun> runs(
      UnaryOperator<String> form, int mostMillis, int oddMillis) {
    Arbitrary<List<String>> names = text().map(form).list().ofMinSize(1).ofMaxSize(MOST_NAMES);
    Arbitrary<Integer> lengths =
        Arbitraries.frequency(Tuple.of(29, SOME_MINUTES), Tuple.of(1, mostMillis));
    Arbitrary<List<Drawn>> events = lengths.flatMap(most -> events(drawn(most, oddMillis)));
    return Combinators.combine(names, names, names, events).as(RandomRuns::run);
  }

  private static Arbitrary<List<Drawn>> events(Arbitrary<Drawn> event) {
    return Arbitraries.frequencyOf(
        Tuple.of(1, event.list().ofSize(0)),
        Tuple.of(2, event.list().ofSize(1)),
        Tuple.of(9, event.list().ofMaxSize(MOST_EVENTS)));
  }

  /** An event before its names are known. */
  private record Drawn(
      int kind, List<Integer> groups, int name, int failure, int start, int end, int inside) {}

  private static Arbitrary<Drawn> drawn(int most, int odd) {
    Arbitrary<Integer> starts =
        Arbitraries.frequencyOf(
            Tuple.of(10, Arbitraries.integers().between(0, 5_000)),
            Tuple.of(1, Arbitraries.integers().between(-Math.min(odd, 100), 0)),
            Tuple.of(1, Arbitraries.integers().between(-odd, most)));
    Arbitrary<Integer> millis =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.integers().between(0, 50)),
            Tuple.of(3, Arbitraries.just(7)),
            Tuple.of(1, Arbitraries.integers().between(-Math.min(odd, 10), 0)),
            Tuple.of(3, Arbitraries.integers().between(0, 100_000)),
            Tuple.of(1, Arbitraries.integers().between(-odd, most)));
    Arbitrary<Integer> index = Arbitraries.integers().between(0, MOST_NAMES - 1);
    return Combinators.combine(
            Arbitraries.integers().between(0, 9),
            index.list().ofMaxSize(3),
            index,
            Arbitraries.integers().between(0, 2 * MOST_NAMES),
            starts,
            millis,
            millis)
        .as(
            (kind, groups, name, failure, start, time, inside) ->
                new Drawn(
                    kind,
                    groups,
                    name,
                    failure,
                    start,
                    (int) Math.min(most, (long) start + time),
                    inside));
  }

  private static RecordedRun run(
      List<String> names, List<String> groups, List<String> messages, List<Drawn> drawn) {
    List<Event> events = new ArrayList<>();
    if (!drawn.isEmpty()) {
      events.add(new User(true, drawn.get(0).start)); // as in every log: nothing is before a user
    }
    drawn.forEach(event -> events.add(event(event, names, groups, messages)));
    return new RecordedRun(START, events);
  }

  private static Event event(
      Drawn drawn, List<String> names, List<String> groups, List<String> messages) {
    List<String> path = drawn.groups.stream().map(i -> of(groups, i)).toList();
    String message = of(messages, drawn.failure);
    String failure = message.isEmpty() ? " " : message;
    return switch (drawn.kind) {
      case 0 -> new User(true, drawn.start);
      case 1 -> new User(false, drawn.end);
      case 2 ->
          new Pass(
              path.isEmpty() ? List.of(groups.get(0)) : path,
              drawn.start,
              drawn.end,
              drawn.inside,
              drawn.failure >= MOST_NAMES);
      case 3 -> new GeneratorError(message, drawn.start);
      default ->
          new Request(
              path,
              of(names, drawn.name),
              drawn.start,
              drawn.end,
              drawn.failure < MOST_NAMES ? failure : "");
    };
  }

  private static String of(List<String> all, int index) {
    return all.get(index % all.size());
  }

  /** Short texts of Latin letters, of signs that mean something somewhere, and of all the rest. */
  private static Arbitrary<String> text() {
    Arbitrary<Integer> characters =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.integers().between('a', 'e')),
            Tuple.of(
                3, Arbitraries.of("\"\\\t\n\r ,;/|<>&'%#@`*_{}".codePoints().boxed().toList())),
            Tuple.of(2, Arbitraries.integers().between(0x80, 0xff)),
            Tuple.of(2, Arbitraries.integers().between(0x1f600, 0x1f64f)),
            Tuple.of(2, Arbitraries.integers().between(0, Character.MAX_CODE_POINT)));
    return characters
        .filter(point -> Character.getType(point) != Character.SURROGATE) // half a character
        .list()
        .ofMaxSize(8)
        .map(
            points ->
                points.stream()
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }
}
