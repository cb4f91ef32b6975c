package verdict.truth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import verdict.run.ReadProgress;
import verdict.run.Results;
import verdict.run.ResultsMerge;
import verdict.run.RunReaders;
import verdict.testing.RecordedRun;
import verdict.testing.RecordedRun.Event;
import verdict.testing.TextLogWriter.Age;

/** Logs of several load generators merged are one log that has all their requests. */
class MergedIsTrueTest {
  /** What a load generator did, and how long after the first one it started. */
  private record Part(RecordedRun run, int delayMillis) {}

  @Provide
  Arbitrary<List<Part>> anyParts() {
    return parts(RandomRuns.any(RandomRuns.SOME_HOURS));
  }

  @Provide
  Arbitrary<List<Part>> textParts() {
    return parts(RandomRuns.ofText(RandomRuns.SOME_HOURS));
  }

  private static Arbitrary<List<Part>> parts(Arbitrary<RecordedRun> runs) {
    Arbitrary<Integer> delays = Arbitraries.integers().between(0, 60_000);
    return Combinators.combine(
            runs.filter(run -> run.requests().anyMatch(r -> r.millis() >= 0)), delays)
        .as(Part::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(3)
        .map(MergedIsTrueTest::oneIsFirst);
  }

  private static List<Part> oneIsFirst(List<Part> parts) {
    int first = parts.stream().mapToInt(Part::delayMillis).min().orElseThrow();
    return parts.stream().map(part -> new Part(part.run, part.delayMillis - first)).toList();
  }

  @Property
  void ofBinaryLogs(@ForAll("anyParts") List<Part> parts) throws IOException {
    RecordedRun whole = whole(parts);
    List<Path> logs = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      logs.add(FiguresAreTrueTest.file("part-" + i + ".log", log(parts.get(i)).binaryLog()));
    }
    Path all = FiguresAreTrueTest.file("whole.log", whole.binaryLog());
    check(logs, all, whole, BruteForce.ofBinary(whole));
  }

  @Property
  void ofTextLogs(@ForAll("textParts") List<Part> parts) throws IOException {
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
    Results merged = ResultsMerge.of(ResultsMerge.read(logs, ReadProgress.NONE), List.of());
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
