package loadtest.runfolder;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loadtest.parameters.Baseline;
import loadtest.quiet.Progress;

/**
 * The report of verdict: a process of its own, so that its libraries and Gatling's do not meet.
 *
 * @param root the folder of the repository
 */
public record VerdictReport(Path root) {
  /** Up to this exit code a report was made: 0 fine, 1 missed, 2 inconclusive, 3 invalid. */
  private static final int LAST_ANSWER = 3;

  /** Makes the report, which prints its summary on our stdout; returns when it is there. */
  public void make(Path runFolder, Optional<Baseline> baseline)
      throws IOException, InterruptedException {
    int code = new ProcessBuilder(command(runFolder, baseline)).inheritIO().start().waitFor();
    if (code > LAST_ANSWER) {
      Progress.say(
          "there is no report (exit code %d); make it with scripts/verdict report %s",
          code, runFolder);
    }
  }

  List<String> command(Path runFolder, Optional<Baseline> baseline) throws IOException {
    Path target = root.resolve("verdict").resolve("target");
    String classPath = Files.readString(target.resolve("runtime.classpath")).strip();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                // It lives for a second: what costs time to start is left out.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dverdict.root=" + root,
                "-cp",
                target.resolve("classes") + File.pathSeparator + classPath,
                "verdict.command.VerdictCommand",
                "report",
                runFolder.toString()));
    baseline.ifPresent(
        with -> {
          command.addAll(List.of("--baseline", with.file().toString()));
          with.accepted().ifPresent(what -> command.addAll(List.of("--accept-differences", what)));
        });
    return command;
  }
}
