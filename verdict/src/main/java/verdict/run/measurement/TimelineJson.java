package verdict.run.measurement;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import verdict.file.WrongField;
import verdict.run.Timeline;

/** {@link Timeline} as the file has it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TimelineJson(
    int[] requestsStarted,
    int[] requestsEnded,
    int[] usersStarted,
    int[] usersEnded,
    Optional<int[]> succeeded,
    Optional<long[]> succeededMicros) {
  TimelineJson {
    requireCounts(Arrays.stream(requestsStarted), "requestsStarted");
    requireCounts(Arrays.stream(requestsEnded), "requestsEnded");
    requireCounts(Arrays.stream(usersStarted), "usersStarted");
    requireCounts(Arrays.stream(usersEnded), "usersEnded");
    succeeded.ifPresent(of -> requireCounts(Arrays.stream(of), "succeeded"));
    succeededMicros.ifPresent(of -> requireNotNegative(Arrays.stream(of), "succeededMicros"));
    int seconds = succeeded.map(of -> of.length).orElse(0);
    int sums = succeededMicros.map(of -> of.length).orElse(0);
    if (seconds != sums) {
      throw new WrongField(
          "has %d seconds of succeeded and %d of succeededMicros in field %%s"
              .formatted(seconds, sums),
          "");
    }
  }

  private static void requireCounts(IntStream counts, String field) {
    requireNotNegative(counts.asLongStream(), field);
  }

  private static void requireNotNegative(LongStream counts, String field) {
    counts
        .filter(count -> count < 0)
        .findFirst()
        .ifPresent(
            count -> {
              throw new WrongField("has " + count + " in field %s, no count", field);
            });
  }

  static TimelineJson of(Timeline timeline) {
    boolean isKnown = timeline.succeeded().length > 0;
    return new TimelineJson(
        timeline.requestsStarted(),
        timeline.requestsEnded(),
        timeline.usersStarted(),
        timeline.usersEnded(),
        Optional.of(timeline.succeeded()).filter(of -> isKnown),
        Optional.of(timeline.succeededMicros()).filter(of -> isKnown));
  }

  Timeline timeline() {
    return new Timeline(
        requestsStarted,
        requestsEnded,
        usersStarted,
        usersEnded,
        succeeded.orElseGet(() -> new int[0]),
        succeededMicros.orElseGet(() -> new long[0]));
  }
}
