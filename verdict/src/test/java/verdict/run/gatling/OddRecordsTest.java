package verdict.run.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.file.UnreadableInput;
import verdict.run.Results;
import verdict.run.Timeline;
import verdict.run.results.RunReaders;
import verdict.testing.RecordedRun;
import verdict.testing.RecordedRun.Event;
import verdict.testing.RecordedRun.Pass;
import verdict.testing.RecordedRun.Request;
import verdict.testing.RecordedRun.User;
import verdict.testing.TextLogWriter.Age;

/** Records that a Gatling can write and nobody expects, in every layout of a log. */
class OddRecordsTest {
  private static final long START = 1_780_000_000_000L;
  private static final Request FINE = new Request(List.of(), "list", 100, 130, "");
  private static final Request FAILED = new Request(List.of(), "list", 140, 145, "body was");

  @TempDir Path folder;

  private record Writer(String name, java.util.function.Function<RecordedRun, byte[]> log) {
    byte[] of(Event... events) {
      return log.apply(new RecordedRun(START, List.of(events)));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Writer> writers() {
    return Stream.concat(
        Stream.of(new Writer("binary", RecordedRun::binaryLog)),
        Arrays.stream(Age.values()).map(age -> new Writer(age.name(), run -> run.textLog(age))));
  }

  @ParameterizedTest
  @MethodSource("writers")
  void aRequestThatEndsBeforeItBeginsIsLeftOut(Writer writer) throws IOException {
    Results results =
        read(writer.of(FINE, new Request(List.of(), "list", 400, 393, ""), new User(true, 5)));
    assertThat(times(results)).isEqualTo(Map.of(30_000L, 1L));
    assertThat(results.span()).contains(new Results.Span(100, 130));
    assertThat(results.origin().notes())
        .containsExactly(
            "1 record was left out: its end is before its start (the clock was set back).");
  }

  @ParameterizedTest
  @MethodSource("writers")
  void aGroupThatEndsBeforeItBeginsOrSumsToLessThanNothingIsLeftOut(Writer writer)
      throws IOException {
    Results results =
        read(
            writer.of(
                new Pass(List.of("shop"), 100, 130, 30, true),
                new Pass(List.of("shop"), 100, 90, 30, true),
                new Pass(List.of("shop"), 100, 130, -7, true),
                FINE));
    assertThat(results.groups())
        .singleElement()
        .satisfies(g -> assertThat(g.durations().succeeded().total()).isEqualTo(1));
    assertThat(results.origin().notes())
        .containsExactly(
            "1 record was left out: its end is before its start (the clock was set back).",
            "1 record was left out: the response times in its group sum to less than 0 ms (the"
                + " clock was set back).");
  }

  @ParameterizedTest
  @MethodSource("writers")
  void whatBeginsBeforeTheRunIsCounted(Writer writer) throws IOException {
    Results results =
        read(
            writer.of(
                new User(true, -50),
                new Request(List.of(), "list", -40, -10, ""),
                new Pass(List.of("shop"), -1_600, -5, 30, true),
                FINE));
    assertThat(times(results)).isEqualTo(Map.of(30_000L, 2L));
    assertThat(results.span()).contains(new Results.Span(-40, 130));
    assertThat(results.reportSpan()).contains(new Results.Span(-1_600, 130));
    Timeline timeline = results.timeline().orElseThrow();
    assertThat(timeline.requestsStarted()).containsExactly(2);
    assertThat(timeline.usersStarted()).containsExactly(1);
    assertThat(results.origin().notes())
        .singleElement()
        .asString()
        .startsWith("3 records begin before the start of the run, the earliest by 1,600 ms: ");
  }

  @ParameterizedTest
  @MethodSource("writers")
  void aRunThatIsWhollyBeforeItsStartHasASpan(Writer writer) throws IOException {
    Results results = read(writer.of(new Request(List.of(), "list", -40, -10, "")));
    assertThat(results.span()).contains(new Results.Span(-40, -10));
  }

  @ParameterizedTest
  @EnumSource
  void aMessageWithoutAnEndIsLeftOut(Age age) throws IOException {
    String log = text(age, FINE, new Request(List.of(), "message", 200, 777, ""), FINE);
    for (String end : List.of("0", "-9223372036854775808")) {
      Results results = read(log.replace(Long.toString(START + 777), end));
      assertThat(results.requests()).hasSize(1);
      assertThat(times(results)).isEqualTo(Map.of(30_000L, 2L));
      assertThat(results.span()).contains(new Results.Span(100, 130));
      assertThat(results.origin().notes())
          .containsExactly(
              "1 record was left out: it has no end, a WebSocket or SSE message that nobody"
                  + " waited for.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void linesAfterAFailureBelongToItsMessage(Age age) throws IOException {
    String log = text(age, FINE, FAILED);
    String more = "\r\n{\r\n\t\"state\": \"closed\"\r\n\r\n}\n";
    for (String after : List.of("", text(age, FINE).lines().skip(1).toList().get(0) + "\n")) {
      Results results = read(log.stripTrailing() + more + after);
      assertThat(results.loss()).isEmpty();
      assertThat(results.requests().get(0).failed())
          .containsOnlyKeys("body was {  \"state\": \"closed\"  }");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedRecordIsNoPartOfAMessage(Age age) throws IOException {
    String log = text(age, FAILED, FINE).replaceFirst("REQUEST(?=[^\n]*\n$)", "RFQUEST");
    assertThatThrownBy(() -> read(log)).hasMessageContaining("of line 3; expected REQUEST");
    String behindAnother = text(age, FINE) + "{ \"state\": \"closed\" }\n";
    assertThatThrownBy(() -> read(behindAnother)).hasMessageContaining("of line 3; expected");
  }

  @Test
  void aMessageThatNeverEndsIsRefused() throws IOException {
    String log = text(Age.V2_0, FAILED) + "a line of it\n".repeat(30_000);
    assertThatThrownBy(() -> read(log))
        .hasMessageContaining("a message of more than 262,144 characters");
  }

  @ParameterizedTest
  @EnumSource(names = {"V2_2", "V3_0", "V3_4"})
  void anErrorOfSeveralLinesIsOne(Age age) throws IOException {
    String type = age == Age.V2_2 ? "GROUP" : "ERROR";
    String error = type + "\tno stock:\n\tin aisle 5\n(closed)\t" + (START + 200) + "\n";
    Results results = read(text(age, FINE) + error);
    assertThat(results.loss()).isEmpty();
    assertThat(results.errors()).isEqualTo(Map.of("no stock:  in aisle 5 (closed)", 1L));
    Results cut = read(text(age, FINE) + error.substring(0, error.indexOf("(closed)")));
    assertThat(cut.loss()).isPresent();
    assertThat(cut.errors()).isEmpty();
    assertThatThrownBy(() -> read(text(age, FINE) + type + "\tno stock\n" + text(age, FINE)))
        .hasMessageContaining("an ERROR without a time in line 3");
  }

  @ParameterizedTest
  @EnumSource(names = {"V3_0", "V3_4"})
  void theFirstRecordTellsTheLayoutWhateverItIs(Age age) throws IOException {
    Pass pass = new Pass(List.of("shop"), 100, 130, 30, true);
    Request failed = new Request(List.of(), "list", 100, 130, "OK");
    for (Event first : List.of(FINE, failed, pass, new User(true, 1))) {
      Results results = read(text(age, first, FINE, FAILED, pass, new User(false, 200)));
      assertThat(results.loss()).isEmpty();
      assertThat(results.span()).contains(new Results.Span(100, 145));
    }
  }

  @ParameterizedTest
  @MethodSource("writers")
  void twoJoinedLogsAreRefusedWhereTheSecondBegins(Writer writer) throws IOException {
    byte[] first = writer.of(FINE, FAILED);
    long line = new String(first, StandardCharsets.ISO_8859_1).lines().count() + 1;
    boolean isBinary = first[0] == 0;
    String place = isBinary ? "byte " + first.length : "line " + line;
    for (byte[] second : List.of(first, new RecordedRun(START * 2, List.of(FINE)).binaryLog())) {
      if (isBinary || second[0] != 0 || first != second) {
        assertThatThrownBy(() -> read(joined(first, second)))
            .isInstanceOf(UnreadableInput.class)
            .hasMessageContaining("two runs are joined at " + place + "; expected the log of one");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void logsJoinedWithoutALineEndAreRefused(Age age) throws IOException {
    for (Event last : List.of(FINE, FAILED, new User(false, 200))) {
      String first = text(age, FINE, last).stripTrailing() + (last == FINE ? " " : "");
      assertThatThrownBy(() -> read(first + text(age, FINE)))
          .hasMessageContaining("two runs are joined at line 3; ")
          .hasMessageContaining("break line 3 where the second log begins");
    }
  }

  @Test
  void theAssertionsOfTheSecondLogBelongToIt() throws IOException {
    String log = "ASSERTION\tabc\nASSERTION\tdef\n" + text(Age.V3_4, FINE);
    assertThatThrownBy(() -> read(log + log)).hasMessageContaining("two runs are joined at line 5");
  }

  @Test
  void aGroupCalledRunIsNoRun() throws IOException {
    Request request = new Request(List.of("DRY RUN"), "RUN", 100, 130, "failed");
    for (Age age : Age.values()) {
      assertThat(read(text(age, request, request)).requests()).hasSize(1);
    }
  }

  private static String text(Age age, Event... events) {
    byte[] log = new RecordedRun(START, List.of(events)).textLog(age);
    return new String(log, StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.writeBytes(second);
    return both.toByteArray();
  }

  private static Map<Long, Long> times(Results results) {
    return results.requests().get(0).succeeded().byMicros();
  }

  private Results read(String log) throws IOException {
    return read(log.getBytes(StandardCharsets.UTF_8));
  }

  private Results read(byte[] log) throws IOException {
    return RunReaders.read(Files.write(folder.resolve("simulation.log"), log));
  }
}
