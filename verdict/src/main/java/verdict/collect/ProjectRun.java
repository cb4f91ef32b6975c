package verdict.collect;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One run of a project that is not the toolkit's own, with everything that it starts. */
public final class ProjectRun {
  private ProjectRun() {}

  /**
   * Builds the project as it is checked out, unless it runs elsewhere, and runs the load test to
   * its end, copying what it prints.
   *
   * @return the exit code of the load generator; not 0 when the run failed
   * @throws SystemUnavailable when something does not build, or cannot be started
   * @throws RunRefused when the load test said why it would not run
   */
  public static int run(ProjectFolder root, LoadTest test, PrintStream progress)
      throws SystemUnavailable, RunRefused, IOException, InterruptedException {
    new LoadGenerator(root).requireLoad();
    Path state = ProjectFolder.state(root.folder());
    ToolkitBuild.refresh(
        root.toolkit(), state.resolve("build-toolkit.log"), DuetProgress.onStderr());
    if (test.target().isEmpty()) {
      ProjectBuild.alone(root.project(), root.folder(), state.resolve("build.log"))
          .run("the project");
    }
    Path results = Files.createTempDirectory(state, "gatling-");
    try (RefusalFile refusal = RefusalFile.open()) {
      List<String> properties =
          Stream.concat(test.properties().stream(), Stream.of(refusal.argument())).toList();
      ProcessBuilder java = new LoadGenerator(root).process(properties, state, results);
      int code =
          new ChildProcess(java, ChildProcess.Depth.SELF, LoadGenerator.CURE)
              .run(process -> MavenRun.copy(process.getInputStream(), progress));
      refusal.check();
      return code;
    } finally {
      WorkTrees.delete(results);
    }
  }
}
