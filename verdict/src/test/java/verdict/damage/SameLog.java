package verdict.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    if (right.lastEnd < 0) {
      assertThat(actual.span()).isEmpty();
    } else {
      assertThat(actual.span()).contains(new Results.Span(right.firstStart, right.lastEnd));
    }
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
