package verdict.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import verdict.collect.LoadTest;
import verdict.collect.MavenRun;
import verdict.collect.ProjectFolder;
import verdict.collect.ProjectRun;
import verdict.collect.RunRefused;
import verdict.collect.SystemUnavailable;
import verdict.run.Measurement;
import verdict.run.Side;
import verdict.run.folder.RunFolder;
import verdict.run.recording.ResponseTimesWriter;

/**
 * Runs of one build, measured one after another, each with services of its own.
 *
 * @param folders of the runs, in reports/runs/
 */
record CollectedRuns(List<Path> folders, List<Measurement> measurements) {

  /**
   * Measures.
   *
   * @param runs 1 or more
   * @param test what to run under a run id
   */
  static CollectedRuns collect(
      ProjectFolder root, String simulation, int runs, Function<String, LoadTest> test)
      throws SystemUnavailable, RunRefused, IOException, InterruptedException {
    List<Path> folders = new ArrayList<>();
    List<Measurement> measurements = new ArrayList<>();
    for (int run = 1; run <= runs; run++) {
      if (runs > 1) {
        System.err.println("verdict: run " + run + " of " + runs);
      }
      String runId = LoadTest.newRunId(simulation, Instant.now(), new SecureRandom());
      int code =
          root.isToolkit()
              ? MavenRun.run(root, test.apply(runId), System.err)
              : ProjectRun.run(root, test.apply(runId), System.err);
      Path folder = root.runFolder(runId);
      // An assertion that fails makes Maven fail too: what counts is whether there is a recording.
      if (!Files.exists(folder.resolve(ResponseTimesWriter.FILE_NAME))) {
        throw new SystemUnavailable(
            "the load test left no recording in "
                + folder
                + " (it ended with exit code "
                + code
                + "); its output above says why"
                + (run > 1 ? "; the earlier runs are in " + folder.getParent() : ""));
      }
      folders.add(folder);
      measurements.add(RunFolder.read(folder));
    }
    return new CollectedRuns(List.copyOf(folders), List.copyOf(measurements));
  }

  CollectedRuns labelled(String label) {
    return new CollectedRuns(folders, measurements.stream().map(m -> m.labelled(label)).toList());
  }

  /** Them all as one side. */
  Side side() {
    return Side.of(folders, measurements);
  }

  /** Where files go that nobody gave another place: beside the last run. */
  Path folder() {
    return folders.get(folders.size() - 1);
  }
}
