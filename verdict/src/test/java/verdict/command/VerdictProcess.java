package verdict.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program as a user starts it: a JVM, arguments, what it prints, its exit code. */
final class VerdictProcess {
  private final Path folder;

  /** What came of a start. */
  record Result(int code, String out, String err) {}

  /**
   * @param folder that it runs in
   */
  VerdictProcess(Path folder) {
    this.folder = folder;
  }

  Result run(List<String> options, String... arguments) throws IOException, InterruptedException {
    return started(command(options, arguments));
  }

  /** The same in a shell that has given a command, such as a limit of its processes. */
  Result within(String given, List<String> options, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", given + "; exec \"$@\"", "sh"));
    command.addAll(command(options, arguments));
    return started(command);
  }

  private static List<String> command(List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(options);
    String libraries = Files.readString(Path.of("target/runtime.classpath")).strip();
    command.add("-cp");
    command.add(
        Path.of("target/classes").toAbsolutePath()
            + System.getProperty("path.separator")
            + libraries);
    command.add("verdict.command.VerdictCommand");
    command.addAll(List.of(arguments));
    return command;
  }

  private Result started(List<String> command) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new Result(
        process.waitFor(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
