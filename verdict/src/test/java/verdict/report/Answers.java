package verdict.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import verdict.run.Block;
import verdict.run.SideName;
import verdict.sample.Metric;
import verdict.sample.Objective;
import verdict.sample.Objectives;
import verdict.testing.GoldenRuns;
import verdict.testing.Program;
import verdict.testing.TestDuet;
import verdict.testing.TestRun;
import verdict.testing.TestServices;

/**
 * All kinds of answers for machines, each in so many cases that every field is in one.
 *
 * @param folder to measure in
 */
record Answers(Path folder) {
  private static final List<Path> FILES = List.of(Path.of("report.md"));

  /** By the names of the kinds in the schema. */
  Map<String, List<String>> byKind() throws IOException {
    List<Report> runs =
        Stream.concat(
                RunCase.all().map(of -> of.report(folder.resolve(of.name()))),
                Stream.of(withAnObjectiveOfARequest()))
            .toList();
    return Map.of(
        "comparison", comparisons(),
        "run", runs.stream().map(run -> JsonSummary.render(run, FILES)).toList(),
        "runs", RunsCase.all().map(of -> of.report(folder).json(FILES)).toList(),
        "history", HistoryCase.all().map(of -> of.report().json(FILES)).toList(),
        "historyAdded", List.of(answer("history", "add", run(), "--file", folder.resolve("h"))),
        "calibration", calibrations().map(of -> of.json(FILES)).toList(),
        "calibrationFile", calibrationFiles(),
        "results", results());
  }

  private List<String> comparisons() {
    TestDuet network =
        TestDuet.of(10, 1.3, 0.02)
            .withBoth(
                run ->
                    new TestServices(1, run.isOf(SideName.CANDIDATE) ? 3.7 : 1, 2, 1, 1, 0)
                        .in(run));
    return Stream.concat(
            ComparisonCase.all(),
            Stream.of(new ComparisonCase("network", network::baseline, network::candidate)))
        .map(of -> ComparisonJson.render(of.report(folder.resolve(of.name())), FILES))
        .toList();
  }

  private Report withAnObjectiveOfARequest() {
    Objective one = new Objective("fights: random fighters", Metric.P95, 20);
    TestRun run = TestRun.fine(1);
    return Report.of(
        Block.of(run.measured(folder.resolve("objective"))), new Objectives(List.of(one)));
  }

  private Stream<CalibrationReport> calibrations() {
    return CalibrationCase.all().map(of -> of.report(folder.resolve(of.name())));
  }

  private List<String> calibrationFiles() throws IOException {
    Path file = folder.resolve("calibration.json");
    CalibrationCase.usual().report(folder.resolve("kept")).calibration().write(file);
    return List.of(Files.readString(file));
  }

  private List<String> results() throws IOException {
    List<String> answers = new ArrayList<>();
    GoldenRuns.versions().forEach(of -> answers.add(answer("inspect", GoldenRuns.folder(of))));
    answers.add(answer("inspect", GoldenRuns.stats("3.13.4").get(0)));
    answers.add(answer("inspect", run()));
    answers.add(answer("inspect", cut()));
    Path first = GoldenRuns.folder("3.14.9");
    Path second = GoldenRuns.folder("3.15.1");
    String accepted = "--accept-differences=version,time";
    answers.add(answer("merge", first, second, accepted, "--output", folder.resolve("merged")));
    return answers;
  }

  private Path run() {
    return RunCase.fine().run().in(folder.resolve("run"));
  }

  /** A log without its last bytes, which are inside a record. */
  private Path cut() throws IOException {
    byte[] whole = Files.readAllBytes(GoldenRuns.log("3.15.1"));
    return Files.write(folder.resolve("simulation.log"), Arrays.copyOf(whole, whole.length - 3));
  }

  private static String answer(Object... arguments) {
    return Program.run(Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray()).out();
  }
}
