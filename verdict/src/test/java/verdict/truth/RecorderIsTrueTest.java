package verdict.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import verdict.file.ReadProgress;
import verdict.run.RequestTimes;
import verdict.run.Results;
import verdict.run.ResultsMerge;
import verdict.run.TimeCounts;
import verdict.run.Timeline;
import verdict.run.measurement.MeasurementFile;
import verdict.run.measurement.MeasurementWriter;
import verdict.run.recording.ResponseTimesWriter;
import verdict.run.results.MergeInputs;
import verdict.run.results.RunReaders;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.ResultsSummary;
import verdict.testing.Draws;
import verdict.testing.RecordedRun;
import verdict.testing.RecordedRun.Request;
import verdict.testing.SeededTest;

/**
 * What our recorder keeps of a run is it to 3 significant digits, and every count of it exactly.
 */
class RecorderIsTrueTest {
  private static final Path FOLDER = Path.of("target/truth/recorded");
  private static final long NANOS_PER_MS = 1_000_000;
  private static final double MOST_RELATIVE = 1e-3; // 3 significant digits

  @SeededTest
  void countsAreExactAndTimesAreOnesOfThreeDigits(Draws draws) throws IOException {
    RecordedRun run = RandomRuns.recordable(draws);
    List<Request> requests = byEnd(run);
    Results results = RunReaders.read(recorded(FOLDER, run.startEpochMillis(), requests));
    Map<String, List<Request>> byName = new TreeMap<>();
    requests.forEach(r -> byName.computeIfAbsent(r.name(), name -> new ArrayList<>()).add(r));
    assertThat(results.requests().stream().map(RequestTimes::name))
        .containsExactlyElementsOf(byName.keySet());
    for (RequestTimes times : results.requests()) {
      check(times, byName.get(times.name()));
    }
    checkTotal(results, requests);
    checkSeconds(results, requests);
    Path measurement = FOLDER.resolve("measurement.json");
    MeasurementWriter.writeMerged(results, measurement);
    SameResults.check(RunReaders.read(measurement), results);
  }

  @SeededTest
  void twoRecordersMergedAreOneThatHadAllRequests(Draws draws) throws IOException {
    Shared shared =
        Stream.generate(() -> Shared.drawn(draws))
            .filter(s -> !s.ofFirst.isEmpty() && !s.ofSecond.isEmpty())
            .findFirst()
            .orElseThrow();
    Path first = recorded(FOLDER.resolve("1"), shared.start, shared.ofFirst);
    Path second =
        recorded(
            FOLDER.resolve("2"),
            shared.start + shared.delay,
            shared.ofSecond.stream().map(r -> (Request) r.after(-shared.delay)).toList());
    Results merged =
        ResultsMerge.of(
            MergeInputs.read(List.of(second, first), ReadProgress.NONE),
            List.of(),
            MeasurementFile.FORMAT);
    SameResults.check(merged, RunReaders.read(recorded(FOLDER, shared.start, shared.requests)));
  }

  /** The requests of a run, of which a recorder that starts later has every other one. */
  private record Shared(
      long start,
      int delay,
      List<Request> requests,
      List<Request> ofFirst,
      List<Request> ofSecond) {
    static Shared drawn(Draws draws) {
      RecordedRun run = RandomRuns.recordable(draws);
      List<Request> requests = byEnd(run);
      int delay = draws.between(0, 9) * 1_000;
      List<Request> late = requests.stream().filter(r -> r.end() >= delay).toList();
      List<Request> ofSecond =
          IntStream.range(0, late.size()).filter(i -> i % 2 == 0).mapToObj(late::get).toList();
      List<Request> ofFirst = new ArrayList<>(requests);
      ofSecond.forEach(ofFirst::remove);
      return new Shared(run.startEpochMillis(), delay, requests, ofFirst, ofSecond);
    }
  }

  private static List<Request> byEnd(RecordedRun run) {
    return run.requests().sorted(Comparator.comparing(Request::end)).toList();
  }

  private static Path recorded(Path folder, long startEpochMillis, List<Request> byEnd)
      throws IOException {
    AtomicLong nanos = new AtomicLong();
    Instant start = Instant.ofEpochMilli(startEpochMillis);
    try (ResponseTimesWriter writer = ResponseTimesWriter.open(folder, start, nanos::get)) {
      for (Request request : byEnd) {
        nanos.set(request.end() * NANOS_PER_MS);
        long micros = request.millis() * 1_000L;
        if (request.ok()) {
          writer.record(request.name(), micros);
        } else {
          writer.recordFailure(request.name(), request.failure(), micros);
        }
        writer.recordLag(1_000);
      }
    }
    return folder.resolve(ResponseTimesWriter.FILE_NAME);
  }

  private static void check(RequestTimes actual, List<Request> requests) {
    check(actual.succeeded(), requests.stream().filter(Request::ok).toList());
    Map<String, List<Request>> byFailure = new TreeMap<>();
    requests.stream()
        .filter(r -> !r.ok())
        .forEach(r -> byFailure.computeIfAbsent(r.failure(), f -> new ArrayList<>()).add(r));
    assertThat(actual.failed().keySet()).containsExactlyElementsOf(byFailure.keySet());
    byFailure.forEach((failure, those) -> check(actual.failed().get(failure), those));
  }

  /** The times one by one, each within 3 digits of what it was. */
  private static void check(TimeCounts actual, List<Request> requests) {
    long[] micros = requests.stream().mapToLong(RecorderIsTrueTest::recordable).sorted().toArray();
    assertThat(actual.total()).isEqualTo(micros.length);
    int at = 0;
    for (int i = 0; i < actual.distinct(); i++) {
      for (long count = 0; count < actual.count(i); count++) {
        assertThat((double) actual.micros(i))
            .isCloseTo(micros[at], Offset.offset(MOST_RELATIVE * micros[at]));
        at++;
      }
    }
  }

  // From 1 microsecond to one hour; what is beyond is recorded as the nearer of them.
  private static long recordable(Request request) {
    return Math.max(1, Math.min(3_600_000_000L, request.millis() * 1_000L));
  }

  private static void checkTotal(Results results, List<Request> requests) {
    List<Integer> millis = requests.stream().map(Request::millis).toList();
    List<Integer> hours = millis.stream().map(m -> Math.min(3_600_000, m)).toList();
    Map<Metric, Double> expected = TrueFigures.expected(hours, OptionalDouble.empty());
    for (Figure figure : ResultsSummary.of(results).all().total().figures()) {
      // Of a spread, 3 digits of the values are not 3 of their distances: left to the others.
      if (expected.containsKey(figure.metric()) && figure.metric() != Metric.STANDARD_DEVIATION) {
        double right = expected.get(figure.metric());
        assertThat(figure.value())
            .as(figure.metric().key())
            .isCloseTo(right, Offset.offset(MOST_RELATIVE * right + 0.001)); // 0 is kept as 1 us
      }
    }
  }

  private static void checkSeconds(Results results, List<Request> requests) {
    assertThat(results.loss()).isEmpty();
    Timeline timeline = results.timeline().orElseThrow();
    assertThat(Timeline.total(timeline.requestsEnded())).isEqualTo(requests.size());
    assertThat(results.lag().total()).isEqualTo(requests.size());
    if (requests.isEmpty()) {
      assertThat(results.span()).isEmpty();
      return;
    }
    for (Request request : requests) {
      int second = request.end() / 1_000;
      assertThat(timeline.requestsEnded()[second])
          .isEqualTo((int) requests.stream().filter(r -> r.end() / 1_000 == second).count());
    }
    // From the first end to the last.
    int first = requests.get(0).end();
    int last = requests.get(requests.size() - 1).end();
    assertThat(results.span()).contains(new Results.Span(first, last));
    assertThat(results.origin().startEpochMillis())
        .isEqualTo(OptionalLong.of(1_780_000_000_123L)); // as RandomRuns starts them
  }
}
