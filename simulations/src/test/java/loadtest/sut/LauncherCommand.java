package loadtest.sut;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loadtest.parameters.SystemChoice;

/** How the launcher is called. */
record LauncherCommand(Path root, Path runFolder) {
  List<String> of(SystemChoice.ToStart choice) throws IOException {
    Path apps = root.resolve("apps");
    Path target = apps.resolve("launcher").resolve("target");
    String classPath = Files.readString(target.resolve("runtime.classpath")).strip();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-cp",
                target.resolve("classes") + File.pathSeparator + classPath,
                "superheroes.launcher.Launcher",
                "--apps",
                apps.toString(),
                "--state",
                root.resolve(".verdict").toString(),
                "--logs",
                runFolder.resolve("logs").toString()));
    choice
        .options()
        .forEach(
            (parameter, value) -> {
              command.add("--" + parameter.property().replace('.', '-'));
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
