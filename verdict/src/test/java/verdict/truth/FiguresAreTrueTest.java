package verdict.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import verdict.run.Results;
import verdict.run.Timeline;
import verdict.run.measurement.MeasurementWriter;
import verdict.run.results.RunReaders;
import verdict.sample.ResultsRow;
import verdict.sample.ResultsSummary;
import verdict.testing.Draws;
import verdict.testing.RecordedRun;
import verdict.testing.RecordedRun.GeneratorError;
import verdict.testing.SeededTest;
import verdict.testing.TextLogWriter;
import verdict.testing.TextLogWriter.Age;

/** Whatever happened in a run: each figure read from its log is the one that brute force finds. */
class FiguresAreTrueTest {
  private static final Path FOLDER = Path.of("target/truth");

  @SeededTest
  void ofABinaryLog(Draws draws) throws IOException {
    RecordedRun run = RandomRuns.any(draws, Integer.MAX_VALUE);
    Results results = RunReaders.read(file("simulation.log", run.binaryLog()));
    assertThat(results.origin().toolVersion()).contains("Gatling " + RecordedRun.VERSION);
    check(results, run, BruteForce.ofBinary(run));
  }

  @SeededTest
  void ofATextLogOfEveryAge(Draws draws) throws IOException {
    RecordedRun drawn = RandomRuns.ofText(draws, Integer.MAX_VALUE);
    Age age = draws.oneOf(List.of(Age.values()));
    RecordedRun run = age == Age.V2_0 ? withoutErrors(drawn) : drawn;
    Results results = RunReaders.read(file("simulation.log", run.textLog(age)));
    String version = TextLogWriter.version(age);
    // "2.0" is what 2.3 calls itself, too: all that is known is the 2.
    assertThat(results.origin().toolVersion())
        .contains("Gatling " + (version.equals("2.0") ? "2" : version));
    check(results, run, BruteForce.ofText(run));
  }

  @SeededTest
  void ofAGzip(Draws draws) throws IOException {
    RecordedRun run = RandomRuns.any(draws, Integer.MAX_VALUE);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(run.binaryLog());
    }
    Results results = RunReaders.read(file("simulation.log.gz", packed.toByteArray()));
    check(results, run, BruteForce.ofBinary(run));
  }

  @SeededTest
  void ofAMeasurementFile(Draws draws) throws IOException {
    RecordedRun run = RandomRuns.any(draws, Integer.MAX_VALUE);
    Results results = RunReaders.read(file("simulation.log", run.binaryLog()));
    Path measurement = FOLDER.resolve("measurement.json");
    MeasurementWriter.writeMerged(results, measurement);
    Results again = RunReaders.read(measurement);
    SameResults.check(again, results);
    checkFigures(again, run, BruteForce.ofBinary(run));
  }

  /** 99.9 % of 1,000 is whole. */
  private static final List<Integer> WHOLE_SIZES = List.of(20, 100, 1_000, 2_000, 3_000);

  /** No two times are alike, so that a percentile beside the right one is another figure. */
  @SeededTest
  void ofAsManyRequestsAsPercentilesNeed(Draws draws) throws IOException {
    int size = draws.frequency(3, 1) == 0 ? draws.spread(1, 3_000) : draws.oneOf(WHOLE_SIZES);
    List<RecordedRun.Event> events = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int millis = 1 + i * 7_919 % size; // a prime that divides none of them: 1 to size, shuffled
      events.add(new RecordedRun.Request(List.of(), "list", i, i + millis, ""));
    }
    RecordedRun run = new RecordedRun(1_780_000_000_000L, events);
    Results results = RunReaders.read(file("simulation.log", run.binaryLog()));
    checkFigures(results, run, BruteForce.ofBinary(run));
  }

  private static RecordedRun withoutErrors(RecordedRun run) {
    return new RecordedRun(
        run.startEpochMillis(),
        run.events().stream().filter(event -> !(event instanceof GeneratorError)).toList());
  }

  static Path file(String name, byte[] bytes) throws IOException {
    return Files.write(Files.createDirectories(FOLDER).resolve(name), bytes);
  }

  private static void check(Results results, RecordedRun run, BruteForce truth) {
    assertThat(results.loss()).isEmpty();
    assertThat(results.origin().simulation()).contains(RecordedRun.SIMULATION);
    assertThat(results.origin().description()).contains(RecordedRun.DESCRIPTION);
    assertThat(results.origin().startEpochMillis())
        .isEqualTo(OptionalLong.of(run.startEpochMillis()));
    checkFigures(results, run, truth);
  }

  static void checkFigures(Results results, RecordedRun run, BruteForce truth) {
    ResultsSummary summary = ResultsSummary.of(results);
    BruteForce.Times all = truth.allRequests();
    TrueFigures.check("all requests", summary.all().total(), all.all(), truth.seconds());
    assertThat(summary.all().failures()).isEqualTo(all.failures());
    Map<BruteForce.Key, BruteForce.Times> left = new HashMap<>(truth.rows());
    for (ResultsRow row : summary.rows()) {
      BruteForce.Times times = left.remove(new BruteForce.Key(row.kind(), row.path()));
      assertThat(times).as("%s %s is in the run, once", row.kind(), row.path()).isNotNull();
      String what = row.kind() + " " + row.path();
      TrueFigures.check(what + ", all", row.total(), times.all(), truth.seconds());
      TrueFigures.check(what + ", ok", row.succeeded(), times.ok(), truth.seconds());
      TrueFigures.check(what + ", failed", row.failed(), times.failed(), truth.seconds());
      assertThat(row.failures()).isEqualTo(times.failures());
    }
    assertThat(left).as("rows that are missing").isEmpty();
    assertThat(results.errors()).isEqualTo(truth.errors());
    checkTimeline(results.timeline().orElseThrow(), run, truth);
  }

  private static void checkTimeline(Timeline timeline, RecordedRun run, BruteForce truth) {
    for (int second : truth.seconds3()) {
      assertThat(at(timeline.requestsStarted(), second)).isEqualTo(truth.requestsStarted(second));
      assertThat(at(timeline.requestsEnded(), second)).isEqualTo(truth.requestsEnded(second));
      assertThat(at(timeline.usersStarted(), second)).isEqualTo(truth.users(true, second));
      assertThat(at(timeline.usersEnded(), second)).isEqualTo(truth.users(false, second));
    }
    // And nothing is in the seconds that were not looked at.
    long requests = truth.requests();
    assertThat(Timeline.total(timeline.requestsStarted())).isEqualTo(requests);
    assertThat(Timeline.total(timeline.requestsEnded())).isEqualTo(requests);
    assertThat(Timeline.total(timeline.usersStarted()))
        .isEqualTo(run.users().filter(RecordedRun.User::starts).count());
    assertThat(Timeline.total(timeline.usersEnded()))
        .isEqualTo(run.users().filter(user -> !user.starts()).count());
  }

  private static long at(int[] counts, int second) {
    return second < counts.length ? counts[second] : 0;
  }
}
