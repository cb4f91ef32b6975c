package verdict.report;

import verdict.run.SideName;
import verdict.testing.TestRun;
import verdict.testing.TestServices;

/** What the cases of comparisons change in the runs of their sides. */
final class RunChanges {
  private RunChanges() {}

  static TestRun failing(TestRun run) {
    for (int i = 0; i < 90; i++) {
      run.failed(i * 200_000L, "fights: random fighters", "503", 1_000);
    }
    return run;
  }

  /** Half of the rounds have twenty failures in a second. */
  static TestRun burst(TestRun run) {
    if (run.round() % 2 == 0) {
      for (int i = 0; i < 20; i++) {
        run.failed(5_000_000 + i * 50_000L, "fights: random fighters", "503", 1_000);
      }
    }
    return run;
  }

  static TestRun ofItsCommit(TestRun run) {
    String commit = run.isOf(SideName.CANDIDATE) ? "89abcdef" : "01234567";
    return run.json(j -> j.withObject("git").put("commit", commit.repeat(5)));
  }

  /** A counter of the service's own goes the same way. */
  static TestRun withCpu(TestRun run, double typicalSeconds) {
    double seconds = typicalSeconds * wobble(run);
    String looked = "# TYPE cache_looked_up_total counter\ncache_looked_up_total ";
    return run.scraped(
        "fights",
        cpu(0, 0) + looked + "0\n",
        cpu(1_000, seconds) + looked + Math.round(seconds * 500) + "\n");
  }

  private static String cpu(int served, double seconds) {
    return "# TYPE process_cpu_time_ns_total counter\nprocess_cpu_time_ns_total "
        + Math.round(seconds * 1e9)
        + "\n# TYPE http_request_duration_seconds histogram\n"
        + "http_request_duration_seconds_sum{method=\"GET\"} "
        + served / 200.0
        + "\n"
        + "http_request_duration_seconds_count{method=\"GET\"} "
        + served
        + "\n";
  }

  /** Eleven queries a request of the candidate in place of one, each of them as fast as can be. */
  static TestRun queries(TestRun run) {
    int queries = run.isOf(SideName.CANDIDATE) ? 11_000 : 1_000;
    return run.scraped("heroes", queries(0, 0), queries(1_000, queries));
  }

  private static String queries(int served, int queries) {
    return """
        # TYPE http_request_duration_seconds histogram
        http_request_duration_seconds_sum{method="GET"} %1$d
        http_request_duration_seconds_count{method="GET"} %1$d
        # TYPE db_query_duration_seconds histogram
        db_query_duration_seconds_sum{query_type="one"} %2$d
        db_query_duration_seconds_count{query_type="one"} %2$d
        """
        .formatted(served, queries);
  }

  /** What services say of a block differs a little from one to the next, up to 1.5 %. */
  private static double wobble(TestRun run) {
    int place = run.round() * 5 + (run.isOf(SideName.CANDIDATE) ? 3 : 0);
    return 1 + (place % 7 - 3) / 200.0;
  }

  static TestRun alike(TestRun run) {
    return TestServices.ALIKE.times(wobble(run)).in(run);
  }

  static TestRun database(TestRun run) {
    boolean isSlower = run.isOf(SideName.CANDIDATE);
    return (isSlower ? TestServices.ALIKE.withDatabase(4.7) : TestServices.ALIKE)
        .times(wobble(run))
        .in(run);
  }

  static TestRun manyEndpoints(double factor) {
    TestRun run = TestRun.empty();
    for (int i = 0; i < 200; i++) {
      run.steady("endpoint " + i, 20, 60, factor * (1 + i / 100.0));
    }
    return run;
  }

  static TestRun hostile(TestRun run) {
    return run.steady(ComparisonCase.HOSTILE, 100, 20, 1)
        .failed(1_000_000, ComparisonCase.HOSTILE, ComparisonCase.HOSTILE, 1_000)
        .json(
            j ->
                j.withObject("services")
                    .withObject("settings")
                    .put(ComparisonCase.HOSTILE, ComparisonCase.HOSTILE + j.path("label").asText()))
        .json(j -> j.put("label", "</td> @team " + j.path("label").asText() + " #1"));
  }
}
