package verdict.gatling.runfolder;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.file.ShellWord;
import verdict.gatling.parameters.Baseline;
import verdict.gatling.quiet.Progress;

/**
 * The report of verdict: a process of its own, so that its libraries and Gatling's do not meet.
 *
 * @param root the folder of the repository
 */
public record VerdictReport(Path root) {
  /** Up to this exit code there is an answer: 0 fine, 1 missed, 2 inconclusive, 3 invalid. */
  private static final int INVALID = 3;

  private static final int OUR_FAULT = 70;

  /**
   * Makes the report, which prints its summary on our stdout; returns when it is there.
   *
   * @return 0 when figures of the run may be quoted, whatever they are; otherwise what to end with
   */
  public int make(Path runFolder, Optional<Baseline> baseline) throws InterruptedException {
    int code;
    try {
      code = new ProcessBuilder(command(runFolder, baseline)).inheritIO().start().waitFor();
    } catch (IOException e) {
      return none(runFolder, OUR_FAULT, e.toString());
    }
    if (code > INVALID) {
      return none(runFolder, code, "exit code " + code);
    }
    if (!Files.exists(runFolder.resolve("report.html"))) { // a JVM that cannot start ends with 1
      return none(runFolder, OUR_FAULT, "Java ended with " + code);
    }
    if (code == INVALID) {
      Progress.say("the run is INVALID: do not quote its figures; Maven fails");
      return INVALID;
    }
    return 0;
  }

  private static int none(Path runFolder, int code, String why) {
    Progress.say(
        "the report could not be written ("
            + why
            + "), and Maven fails; write it with: scripts/verdict report "
            + ShellWord.quoted(runFolder.toString()));
    return code;
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
