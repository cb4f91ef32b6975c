package verdict.truth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import verdict.file.ReadProgress;
import verdict.run.Results;
import verdict.run.ResultsMerge;
import verdict.run.measurement.MeasurementFile;
import verdict.run.results.MergeInputs;
import verdict.run.results.RunReaders;
import verdict.testing.Draws;
import verdict.testing.RecordedRun;
import verdict.testing.RecordedRun.Event;
import verdict.testing.SeededTest;
import verdict.testing.TextLogWriter.Age;

/** Logs of several load generators merged are one log that has all their requests. */
class MergedIsTrueTest {
  /** What a load generator did, and how long after the first one it started. */
  private record Part(RecordedRun run, int delayMillis) {}

  /** Two or three; a log without a request is refused, so each run has one. */
  private static List<Part> parts(Draws draws, Supplier<RecordedRun> runs) {
    Supplier<RecordedRun> withRequest =
        () ->
            Stream.generate(runs)
                .filter(run -> run.requests().anyMatch(r -> r.millis() >= 0))
                .findFirst()
                .orElseThrow();
    return oneIsFirst(draws.list(2, 3, () -> new Part(withRequest.get(), draws.spread(0, 60_000))));
  }

  private static List<Part> oneIsFirst(List<Part> parts) {
    int first = parts.stream().mapToInt(Part::delayMillis).min().orElseThrow();
    return parts.stream().map(part -> new Part(part.run, part.delayMillis - first)).toList();
  }

  @SeededTest
  void ofBinaryLogs(Draws draws) throws IOException {
    List<Part> parts = parts(draws, () -> RandomRuns.any(draws, RandomRuns.SOME_HOURS));
    RecordedRun whole = whole(parts);
    List<Path> logs = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      logs.add(FiguresAreTrueTest.file("part-" + i + ".log", log(parts.get(i)).binaryLog()));
    }
    Path all = FiguresAreTrueTest.file("whole.log", whole.binaryLog());
    check(logs, all, whole, BruteForce.ofBinary(whole));
  }

  @SeededTest
  void ofTextLogs(Draws draws) throws IOException {
    List<Part> parts = parts(draws, () -> RandomRuns.ofText(draws, RandomRuns.SOME_HOURS));
    RecordedRun whole = whole(parts);
    List<Path> logs = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      byte[] log = log(parts.get(i)).textLog(Age.V3_4);
      logs.add(FiguresAreTrueTest.file("part-" + i + ".log", log));
    }
    Path all = FiguresAreTrueTest.file("whole.log", whole.textLog(Age.V3_4));
    check(logs, all, whole, BruteForce.ofText(whole));
  }

  private static void check(List<Path> logs, Path all, RecordedRun whole, BruteForce truth) {
    Results merged =
        ResultsMerge.of(
            MergeInputs.read(logs, ReadProgress.NONE), List.of(), MeasurementFile.FORMAT);
    SameResults.check(merged, RunReaders.read(all));
    FiguresAreTrueTest.checkFigures(merged, whole, truth);
  }

  /** The log of one load generator, whose times are since its own start. */
  private static RecordedRun log(Part part) {
    return new RecordedRun(part.run.startEpochMillis() + part.delayMillis, part.run.events());
  }

  private static RecordedRun whole(List<Part> parts) {
    List<Event> events = new ArrayList<>();
    for (Part part : parts) {
      part.run.events().forEach(event -> events.add(event.after(part.delayMillis)));
    }
    return new RecordedRun(parts.get(0).run.startEpochMillis(), events);
  }
}
