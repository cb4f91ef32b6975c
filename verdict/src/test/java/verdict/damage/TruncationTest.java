package verdict.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import verdict.file.UnreadableInput;
import verdict.run.Results;
import verdict.run.Timeline;
import verdict.run.results.RunReaders;
import verdict.sample.ResultsSummary;
import verdict.testing.RecordedRun;
import verdict.testing.RecordedRun.Event;
import verdict.testing.RecordedRun.GeneratorError;
import verdict.testing.RecordedRun.Pass;
import verdict.testing.RecordedRun.Request;
import verdict.testing.RecordedRun.User;
import verdict.testing.TextLogWriter.Age;

/**
 * A log cut at every byte gives the whole records before, and says that it is cut. But for the line
 * end a line of text may be whole: it is read as that where no record that goes on begins like it.
 */
class TruncationTest {
  private static final long START = 1_780_000_000_000L;
  private static final List<Event> EVENTS =
      List.of(
          new User(true, 3),
          new Request(List.of(), "home \u4f8b", 3, 10, ""),
          new Request(List.of("shop", "basket"), "pay \ud83d\uded2", 10, 29, "found 503"),
          new Pass(List.of("shop", "basket"), 10, 40, 19, false),
          new Request(List.of("shop"), "home \u4f8b", 41, 41, ""),
          new GeneratorError("no stock", 42),
          new Pass(List.of("shop"), 9, 50, 19, false),
          new User(false, 51));
  @TempDir Path folder;

  private static RecordedRun first(int events) {
    return new RecordedRun(START, EVENTS.subList(0, events));
  }

  @Test
  void aBinaryLogAtEveryByte() throws IOException {
    List<byte[]> logs = new ArrayList<>();
    for (int events = 0; events <= EVENTS.size(); events++) {
      logs.add(first(events).binaryLog());
    }
    cutEverywhere(EVENTS, logs, event -> false);
  }

  @ParameterizedTest
  @EnumSource
  void aTextLogAtEveryByte(Age age) throws IOException {
    List<Event> all =
        EVENTS.stream().filter(e -> age != Age.V2_0 || !(e instanceof GeneratorError)).toList();
    List<byte[]> logs = new ArrayList<>();
    for (int events = 0; events <= all.size(); events++) {
      logs.add(new RecordedRun(START, all.subList(0, events)).textLog(age));
    }
    cutEverywhere(all, logs, event -> isWholeWithoutLineEnd(event, age));
  }

  // A message may go on, and an error of 2.2 may be the beginning of a group.
  private static boolean isWholeWithoutLineEnd(Event event, Age age) {
    boolean isError = event instanceof GeneratorError && age == Age.V2_2;
    return !isError && !(event instanceof Request request && !request.ok());
  }

  /**
   * @param logs of the first 0, 1, 2, ... events: each is the beginning of the next
   * @param endsBeforeItsLastByte whether the record of an event is whole without its last byte
   */
  private void cutEverywhere(
      List<Event> all, List<byte[]> logs, Predicate<Event> endsBeforeItsLastByte)
      throws IOException {
    byte[] whole = logs.get(logs.size() - 1);
    int runBytes = logs.get(0).length;
    int refused = 0;
    for (int length = 0; length < whole.length; length++) {
      int events = -1;
      while (logs.get(events + 1).length <= length) {
        events++;
      }
      boolean lacksOnlyItsLineEnd =
          events >= 0
              && logs.get(events + 1).length - 1 == length
              && endsBeforeItsLastByte.test(all.get(events));
      events += lacksOnlyItsLineEnd ? 1 : 0;
      Path file = Files.write(folder.resolve("cut.log"), Arrays.copyOf(whole, length));
      Results results;
      try {
        results = RunReaders.read(file);
      } catch (UnreadableInput e) {
        assertThat(length).as(e.getMessage()).isLessThan(runBytes);
        assertThat(e).hasMessageContaining(file.toString()).hasMessageContaining("; expected ");
        refused++;
        continue;
      }
      boolean isBetweenRecords =
          lacksOnlyItsLineEnd || (events >= 0 && logs.get(events).length == length);
      assertThat(results.loss().isPresent()).as("cut at %d", length).isEqualTo(!isBetweenRecords);
      if (!isBetweenRecords) {
        // With the record of the run, which is no event.
        assertThat(results.loss().get().found())
            .isEqualTo(
                "ends inside a record after byte %,d, after %,d whole records"
                    .formatted(events < 0 ? 0 : logs.get(events).length, events + 1));
      }
      same(results, new RecordedRun(START, all.subList(0, Math.max(0, events))));
    }
    assertThat(refused).isBetween(1, runBytes);
  }

  private static void same(Results actual, RecordedRun right) {
    ResultsSummary summary = ResultsSummary.of(actual);
    assertThat(summary.all().total().count()).isEqualTo(right.requests().count());
    assertThat(summary.all().failed().count())
        .isEqualTo(right.requests().filter(request -> !request.ok()).count());
    assertThat(actual.requests())
        .hasSize((int) right.requests().map(Request::path).distinct().count());
    assertThat(actual.groups()).hasSize((int) right.passes().map(Pass::groups).distinct().count());
    assertThat(actual.errors().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(right.errors().count());
    Timeline timeline = actual.timeline().orElseThrow();
    assertThat(Timeline.total(timeline.usersStarted()))
        .isEqualTo(right.users().filter(User::starts).count());
    assertThat(Timeline.total(timeline.usersEnded()))
        .isEqualTo(right.users().filter(user -> !user.starts()).count());
    assertThat(actual.span().isPresent()).isEqualTo(right.requests().findAny().isPresent());
  }
}
