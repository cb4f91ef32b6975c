package verdict.gatling.sut;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import verdict.gatling.parameters.Parameter;
import verdict.gatling.parameters.SystemChoice;

/**
 * How the launcher is called; what is secret goes into its environment, which others cannot read.
 *
 * @param root the folder of the repository whose launcher it is, and which keeps its files
 * @param apps the folder with the modules that are started
 * @param logs the folder for what they print
 */
record LauncherCommand(Path root, Path apps, Path logs) {
  static final String POSTGRES_URL = "POSTGRES_URL";

  ProcessBuilder of(SystemChoice.ToStart choice) throws IOException {
    ProcessBuilder launcher = new ProcessBuilder(arguments(choice));
    String url = choice.options().get(Parameter.POSTGRES_URL.property());
    if (url != null) {
      launcher.environment().put(POSTGRES_URL, url);
    }
    return launcher;
  }

  private List<String> arguments(SystemChoice.ToStart choice) throws IOException {
    Path target = root.resolve("apps").resolve("launcher").resolve("target");
    String classPath = Files.readString(target.resolve("runtime.classpath")).strip();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-cp",
                target.resolve("classes") + File.pathSeparator + classPath,
                choice.launcher(),
                "--apps",
                apps.toString(),
                "--state",
                root.resolve(".verdict").toString(),
                "--logs",
                logs.toString()));
    choice
        .options()
        .forEach(
            (property, value) -> {
              if (property.equals(Parameter.POSTGRES_URL.property())) {
                return;
              }
              command.add("--" + property.replace('.', '-'));
              command.add(value);
            });
    choice
        .settings()
        .forEach(
            (name, value) -> {
              command.add("--set");
              command.add(name + "=" + value);
            });
    return command;
  }
}
