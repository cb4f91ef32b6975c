package verdict.gatling.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatling.core.session.Session$;
import io.gatling.javaapi.core.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.runtime.BoxedUnit;
import verdict.run.recording.ResponseTimesWriter;

class RecorderTest {
  private static final int OK = 200;
  private static final OptionalLong UNKNOWN = OptionalLong.empty();

  @TempDir private Path folder;

  @Test
  void aResponseTimeEndsWithTheLastByteAndNotWithTheChecks() throws IOException {
    assertThat(
            recorded(
                recorder -> {
                  RecordedUser user = new RecordedUser(recorder, UNKNOWN);
                  user.sent(false, 1_000_000);
                  user.received(OK, true, 2_500_000);
                  user.ended("a", false, 9_000_000);
                }))
        .isEqualTo(Map.of("a", 1_500.0));
  }

  @Test
  void withoutAResponseItEndsWhenGatlingGaveUp() throws IOException {
    assertThat(
            recorded(
                recorder -> {
                  RecordedUser user = new RecordedUser(recorder, UNKNOWN);
                  user.sent(false, 0);
                  user.received(OK, true, 1_000_000);
                  user.ended("a", false, 1_000_000);
                  user.sent(false, 4_000_000);
                  user.ended("a", true, 6_000_000);
                }))
        .isEqualTo(Map.of("a", 1_000.0, "a|failed|no-response", 2_000.0));
  }

  @Test
  void whatTheCacheAnswersIsNoRequest() throws IOException {
    assertThat(
            recorded(
                recorder -> {
                  RecordedUser user = new RecordedUser(recorder, UNKNOWN);
                  user.sent(false, 0);
                  user.ended("a", false, 1_000_000);
                  assertThat(recorder.requests()).isZero();
                }))
        .isEmpty();
  }

  @Test
  void theFirstRequestIsAsLateAsItsJourneyAndTheLaterOnesAreInTime() throws IOException {
    assertThat(
            recorded(
                recorder -> {
                  RecordedUser user = new RecordedUser(recorder, OptionalLong.of(700));
                  user.sent(false, 0);
                  user.received(503, false, 1_000_000);
                  user.ended("a", true, 1_000_000);
                  user.sent(false, 5_000_000);
                  user.received(OK, true, 7_000_000);
                  user.ended("b", false, 7_000_000);
                }))
        .isEqualTo(
            Map.of(
                "a|failed|503", 1_000.0,
                "a|since-schedule", 1_700.0,
                "b", 2_000.0,
                "b|since-schedule", 2_000.0));
  }

  @Test
  void requestsAreCountedByNameFailedOnesToo() {
    Recorder recorder = Recorder.counting();
    RecordedUser user = new RecordedUser(recorder, UNKNOWN);
    for (String name : new String[] {"b", "a", "b"}) {
      user.sent(false, 0);
      user.ended(name, true, 0);
    }
    assertThat(recorder.requestsByName()).containsExactly(Map.entry("a", 1L), Map.entry("b", 2L));
    assertThat(recorder.requests()).isEqualTo(3);
    assertThat(recorder.failures()).isEqualTo(3);
  }

  @Test
  void aUserIsThereFromItsEntryToItsEndAndItsRequestIsUnderWayUntilItIsOver() {
    Recorder recorder = Recorder.counting();
    assertThat(recorder.activity()).isEqualTo(Activity.NONE);
    Session entered = recorder.enter(new Session(session()));
    assertThat(recorder.activity()).isEqualTo(new Activity(1, 0, 0));
    RecordedUser user = Objects.requireNonNull(RecordedUser.of(entered));
    user.sent(false, 0);
    assertThat(recorder.activity()).isEqualTo(new Activity(1, 1, 1));
    user.received(OK, true, 1);
    assertThat(recorder.activity()).isEqualTo(new Activity(1, 1, 1));
    user.ended("a", false, 2);
    assertThat(recorder.activity()).isEqualTo(new Activity(1, 0, 2));
    // What Gatling does at the end of a user, whatever its author made of the session.
    Session last = entered.reset().set("a", 1);
    BoxedUnit unused = last.asScala().onExit().apply(last.asScala());
    assertThat(recorder.activity()).isEqualTo(new Activity(0, 0, 3));
  }

  @Test
  void whatTheCacheAnswersIsNotUnderWay() {
    Recorder recorder = Recorder.counting();
    RecordedUser user = new RecordedUser(recorder, UNKNOWN);
    user.sent(false, 0);
    user.ended("a", false, 1_000_000);
    assertThat(recorder.activity().underWay()).isZero();
  }

  private static io.gatling.core.session.Session session() {
    return Session$.MODULE$.apply("scenario", 1, null);
  }

  /** The sum of the times in the file by tag, in microseconds. */
  private Map<String, Double> recorded(Consumer<Recorder> users) throws IOException {
    try (ResponseTimesWriter writer = ResponseTimesWriter.open(folder, Instant.EPOCH)) {
      users.accept(Recorder.writingTo(writer));
    }
    return Recording.in(folder).sumsMicros();
  }
}
