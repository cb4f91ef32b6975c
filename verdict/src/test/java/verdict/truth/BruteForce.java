package verdict.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import verdict.sample.ResultsRow;
import verdict.testing.RecordedRun;
import verdict.testing.RecordedRun.Pass;
import verdict.testing.RecordedRun.Request;
import verdict.testing.RecordedRun.User;

/** What is true of a run, from the list of its events, as a pupil would compute it. */
final class BruteForce {
  private static final int MILLIS_PER_SECOND = 1_000;

  /** Which row. */
  record Key(ResultsRow.Kind kind, List<String> path) {}

  /** All times of a row. */
  record Times(List<Integer> ok, List<Integer> failed, SortedMap<String, Long> failures) {
    Times() {
      this(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
    }

    List<Integer> all() {
      List<Integer> all = new ArrayList<>(ok);
      all.addAll(failed);
      return all;
    }

    void add(int millis, boolean isOk) {
      (isOk ? ok : failed).add(millis);
    }
  }

  private final RecordedRun run;
  private final UnaryOperator<String> asLogged;

  /**
   * @param asLogged what a log makes of a text
   */
  BruteForce(RecordedRun run, UnaryOperator<String> asLogged) {
    this.run = counted(run);
    this.asLogged = asLogged;
  }

  /** Of a binary log, which Gatling reads so that each text is on one line. */
  static BruteForce ofBinary(RecordedRun run) {
    return new BruteForce(run, text -> text.replaceAll("[\n\r\t]", " "));
  }

  static BruteForce ofText(RecordedRun run) {
    return new BruteForce(run, UnaryOperator.identity());
  }

  /** Without what ends before it begins, and groups whose response times come to less than 0. */
  private static RecordedRun counted(RecordedRun run) {
    return new RecordedRun(
        run.startEpochMillis(),
        run.events().stream()
            .filter(event -> !(event instanceof Request r && r.millis() < 0))
            .filter(e -> !(e instanceof Pass p && (p.millis() < 0 || p.responseTimes() < 0)))
            .toList());
  }

  /** The second that something is counted in: what is before the run, in its first one. */
  private static int second(int millis) {
    return Math.max(0, millis) / MILLIS_PER_SECOND;
  }

  /** How many there are of what is counted. */
  long requests() {
    return run.requests().count();
  }

  /** Every row but that of all requests. */
  Map<Key, Times> rows() {
    Map<Key, Times> rows = new HashMap<>();
    for (Request request : run.requests().toList()) {
      Key key = new Key(ResultsRow.Kind.REQUEST, logged(request.path()));
      add(request, rows.computeIfAbsent(key, k -> new Times()));
    }
    for (Pass pass : run.passes().toList()) {
      List<String> path = logged(pass.groups());
      rows.computeIfAbsent(new Key(ResultsRow.Kind.GROUP, path), k -> new Times())
          .add(pass.responseTimes(), pass.ok());
      rows.computeIfAbsent(new Key(ResultsRow.Kind.GROUP_DURATION, path), k -> new Times())
          .add(pass.millis(), pass.ok());
    }
    return rows;
  }

  Times allRequests() {
    Times all = new Times();
    run.requests().forEach(request -> add(request, all));
    return all;
  }

  private void add(Request request, Times to) {
    to.add(request.millis(), request.ok());
    if (!request.ok()) {
      String message = asLogged.apply(request.failure()).strip();
      to.failures().merge(message.isEmpty() ? "no message" : message, 1L, Long::sum);
    }
  }

  private List<String> logged(List<String> path) {
    return path.stream().map(asLogged).toList();
  }

  Map<String, Long> errors() {
    Map<String, Long> errors = new TreeMap<>();
    run.errors().forEach(error -> errors.merge(asLogged.apply(error.message()), 1L, Long::sum));
    return errors;
  }

  /** From the first start of a request to the last end of one; empty without a request. */
  OptionalDouble seconds() {
    if (run.requests().findAny().isEmpty()) {
      return OptionalDouble.empty();
    }
    long first = run.requests().mapToLong(Request::start).min().getAsLong();
    long last = run.requests().mapToLong(Request::end).max().getAsLong();
    return OptionalDouble.of((last - first) / 1_000.0);
  }

  /** How many requests started in a second of the run. */
  long requestsStarted(int second) {
    return run.requests().filter(r -> second(r.start()) == second).count();
  }

  long requestsEnded(int second) {
    return run.requests().filter(r -> second(r.end()) == second).count();
  }

  long users(boolean starts, int second) {
    return run.users()
        .filter(user -> user.starts() == starts && second(user.at()) == second)
        .count();
  }

  /** Every second in which something happened, and both beside it. */
  List<Integer> seconds3() {
    List<Integer> seconds = new ArrayList<>();
    run.requests().forEach(r -> seconds.addAll(List.of(second(r.start()), second(r.end()))));
    run.users().map(User::at).forEach(at -> seconds.add(second(at)));
    return seconds.stream()
        .flatMap(second -> List.of(second - 1, second, second + 1).stream())
        .filter(second -> second >= 0)
        .distinct()
        .toList();
  }
}
