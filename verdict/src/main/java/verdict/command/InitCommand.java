package verdict.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import verdict.file.AtomicFile;
import verdict.file.JsonDocument;
import verdict.project.ProjectFile;
import verdict.project.init.InitFile;

/** {@code verdict init}: a first verdict.yml. */
@Command(
    name = "init",
    description = {
      "Write a verdict.yml for the project in this folder, with each line explained.",
      "It asks nothing: what it does not find is a comment that says what to write."
    },
    footer = {"", "Example: cd my-service && ${COMMAND-FULL-NAME}"})
final class InitCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Common common;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Option(names = "--force", description = "Replace a verdict.yml that is there.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    Path file = folder.resolve(ProjectFile.NAME);
    if (Files.exists(file) && !force) {
      throw new ParameterException(
          spec.commandLine(),
          file + " is there already and is not replaced; edit it, or add --force");
    }
    AtomicFile.write(file, InitFile.of(folder));
    String check = ProgramName.command("check");
    System.out.println(
        common.json
            ? "{\"wrote\":" + JsonDocument.line(file.toString()) + "}"
            : "wrote " + file + "; read it, then: " + check);
    return ExitCode.FINE;
  }
}
