package verdict.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import verdict.analysis.Analysis;
import verdict.analysis.RunsAnalysis;
import verdict.judgement.Policy;
import verdict.run.Side;
import verdict.run.folder.RunFolder;
import verdict.testing.TestRun;

/** Several runs of one build whose report is sealed. */
record RunsCase(String name, List<TestRun> runs) {
  static Stream<RunsCase> all() {
    return Stream.of(
        new RunsCase(
            "runs-of-one-build",
            List.of(
                TestRun.fine(1).withServiceMetrics(),
                TestRun.fine(1.1).withServiceMetrics(),
                TestRun.fine(0.95).withServiceMetrics())),
        new RunsCase(
            "runs-one-is-invalid", List.of(TestRun.fine(1), TestRun.fine(1).late(50_000))));
  }

  RunsAnalysis report(Path folder) {
    List<Path> folders = new ArrayList<>();
    for (TestRun run : runs) {
      folders.add(run.in(folder.resolve(name + "-" + folders.size())));
    }
    return Analysis.runs(
        Side.of(folders, folders.stream().map(RunFolder::read).toList()), Policy.STRICT);
  }

  @Override
  public String toString() {
    return name;
  }
}
