package verdict.report;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import verdict.analysis.Analysis;
import verdict.analysis.RunAnalysis;
import verdict.judgement.Policy;
import verdict.run.Block;
import verdict.testing.TestRun;

/** A run whose report is sealed: one for each trap that a report may fall into. */
record RunCase(String name, TestRun run) {
  static Stream<RunCase> all() {
    return Stream.of(
        fine(),
        new RunCase("every-request-failed", everyRequestFailed()),
        new RunCase("one-request", oneRequest()),
        new RunCase("no-request", TestRun.empty()),
        new RunCase(
            "arrival-rate-missed",
            TestRun.empty().steady("fights: random fighters", 3_000, 75, 100)),
        new RunCase("hostile-names", hostile()),
        new RunCase(
            "no-service-metrics",
            TestRun.fine(1)
                .json(j -> j.withObject("target").put("startedByVerdict", false))
                .json(
                    j -> j.remove(List.of("services", "dataSet", "warmUp", "git", "environment")))),
        new RunCase(
            "service-restarted",
            TestRun.fine(1)
                .scraped(
                    "fights",
                    TestRun.resource("fights-after.prom"),
                    TestRun.resource("fights-before.prom").replace("486510123", "486999123"))));
  }

  static RunCase fine() {
    return new RunCase("run-fine", TestRun.fine(1).withServiceMetrics());
  }

  static TestRun everyRequestFailed() {
    TestRun run = TestRun.empty();
    for (int i = 0; i < 3_000; i++) {
      String kind = i % 3 == 0 ? "no-response" : "503";
      run.failed(i * 20_000L + 900, "fights: random fighters", kind, 900);
    }
    return run;
  }

  static TestRun oneRequest() {
    return TestRun.empty()
        .succeeded(12_345, "fights: random fighters", 12_345)
        .json(
            j ->
                j.withObject("load")
                    .put("requestsPerSecond", 1)
                    .put("durationSeconds", 1)
                    .put("requestsPerJourney", 1)
                    .put("journeysAsked", 1));
  }

  private static TestRun hostile() {
    return TestRun.empty()
        .steady(ComparisonCase.HOSTILE, 3_000, 60, 1)
        .failed(1_000_000, ComparisonCase.HOSTILE, ComparisonCase.HOSTILE, 1_000)
        .json(
            j ->
                j.withObject("services")
                    .withObject("settings")
                    .put(ComparisonCase.HOSTILE, ComparisonCase.HOSTILE))
        .json(j -> j.put("label", "|</td> @team ![x](https://example.org/x.png)"))
        .json(j -> j.put("command", "```\n</details> @team"))
        .scraped(
            "x|y<b>\u001b[31m",
            "",
            "# TYPE logback_events_total counter\n"
                + "logback_events_total{level=\"wa\\\"rn\\\\ \\n|<i>\"} 3\n");
  }

  /** The report, made of files in a folder. */
  RunAnalysis report(Path folder) {
    return Analysis.run(Block.of(run.measured(folder.resolve("run"))), Policy.STRICT);
  }

  @Override
  public String toString() {
    return name;
  }
}
