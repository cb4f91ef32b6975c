package verdict.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verdict.run.GroupTimes;
import verdict.run.RequestTimes;
import verdict.run.Results;
import verdict.run.TimeCounts;
import verdict.run.Timeline;

/** Whether results are those that a second reader found. */
final class SameLog {
  private SameLog() {}

  static void check(Results actual, NaiveLog right) {
    Map<String, Map<Long, Long>> counts = new TreeMap<>();
    for (RequestTimes request : actual.requests()) {
      List<String> path = new ArrayList<>(request.groups());
      path.add(request.name());
      put(counts, NaiveLog.key("request", path, "ok"), request.succeeded());
      request
          .failed()
          .forEach(
              (message, times) ->
                  put(counts, NaiveLog.key("request", path, "failed: " + message), times));
    }
    for (GroupTimes group : actual.groups()) {
      put(counts, "response times", group, group.responseTimes());
      put(counts, "duration", group, group.durations());
    }
    assertThat(counts).isEqualTo(right.counts());
    assertThat(actual.errors()).isEqualTo(right.errors);
    assertThat(actual.origin().startEpochMillis()).hasValue(right.startEpochMillis);
    Timeline timeline = actual.timeline().orElseThrow();
    assertThat(Timeline.total(timeline.usersStarted())).isEqualTo(right.usersStarted);
    assertThat(Timeline.total(timeline.usersEnded())).isEqualTo(right.usersEnded);
    assertThat(said(actual, "([0-9,]+) records? (?:was|were) left out: .*"))
        .isEqualTo(right.leftOut);
    assertThat(said(actual, "([0-9,]+) records? begins? before the start of the run, .*"))
        .isEqualTo(right.beforeStart);
    assertThat(said(actual, ".* before the start of the run, the earliest by ([0-9,]+) ms: .*"))
        .isEqualTo(-right.earliest);
    if (right.lastEnd == Long.MIN_VALUE) {
      assertThat(actual.span()).isEmpty();
    } else {
      assertThat(actual.span()).contains(new Results.Span(right.firstStart, right.lastEnd));
    }
  }

  /** The sum of the numbers in the notes of that form. */
  private static long said(Results results, String form) {
    return results.origin().notes().stream()
        .map(Pattern.compile(form)::matcher)
        .filter(Matcher::matches)
        .mapToLong(note -> Long.parseLong(note.group(1).replace(",", "")))
        .sum();
  }

  private static void put(
      Map<String, Map<Long, Long>> counts, String kind, GroupTimes of, GroupTimes.Outcomes times) {
    put(counts, NaiveLog.key(kind, of.groups(), "ok"), times.succeeded());
    put(counts, NaiveLog.key(kind, of.groups(), "failed"), times.failed());
  }

  private static void put(Map<String, Map<Long, Long>> counts, String key, TimeCounts times) {
    if (times.total() > 0) {
      Map<Long, Long> millis = new TreeMap<>();
      times.byMicros().forEach((micros, count) -> millis.put(micros / 1_000, count));
      assertThat(counts.put(key, millis)).as("a second row of %s", key).isNull();
    }
  }
}
