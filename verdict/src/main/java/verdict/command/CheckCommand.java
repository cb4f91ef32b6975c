package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import verdict.collect.ProjectCheck;
import verdict.file.JsonDocument;
import verdict.project.ProjectFile;

/** {@code verdict check}: whether a verdict.yml works. */
@Command(
    name = "check",
    description = {
      "Build and start the project as verdict.yml says, ask for each request once, read the metrics, stop.",
      "It says of each what works and what does not. It measures nothing."
    },
    footer = {"", "Example: cd my-service && ${COMMAND-FULL-NAME}"})
final class CheckCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Common common;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  private final List<ProjectCheck.Step> steps = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path here = Path.of("").toAbsolutePath();
    Path file =
        ProjectFile.find(here)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "neither %s nor a folder above it has a verdict.yml; write one with %s"
                            .formatted(here, ProgramName.command("init"))));
    Path folder = file.resolveSibling("");
    boolean works =
        new ProjectCheck(ProjectFile.read(file), folder, ProjectCheck.logs(folder), this::show)
            .run();
    if (common.json) {
      System.out.println(JsonDocument.line(steps));
    }
    return works ? ExitCode.FINE : ExitCode.SYSTEM_NOT_THERE;
  }

  private void show(ProjectCheck.Step step) {
    steps.add(step);
    if (!common.json) {
      String mark = step.works() ? "ok     " : "FAILED ";
      System.out.println(mark + step.name() + ": " + step.says());
    }
  }
}
