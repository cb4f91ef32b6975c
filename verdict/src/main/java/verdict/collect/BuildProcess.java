package verdict.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A command that builds something.
 *
 * @param folder that it is started in
 * @param log the file that keeps what it prints; created, or replaced
 * @param cure what must be there for it to start
 */
record BuildProcess(List<String> command, Path folder, Path log, String cure) {
  private static final int MOST_REASONS = 3;

  /** How Maven begins a line that says why. */
  private static final String ERROR = "[ERROR] ";

  /**
   * Builds.
   *
   * @param what is built, the beginning of the sentence when that fails
   * @throws SystemUnavailable when it does, with the first reasons and the log
   */
  void run(String what) throws SystemUnavailable, IOException, InterruptedException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    int code =
        new ChildProcess(builder, ChildProcess.Depth.WITH_ITS_CHILDREN, cure).run(process -> {});
    if (code != 0) {
      throw new SystemUnavailable(what + " does not build: " + reasons(code) + "; its log: " + log);
    }
  }

  /** What Maven calls errors, where there are such; else the last line. */
  private String reasons(int code) throws IOException {
    // Not readString: a compiler's message need not be UTF-8.
    List<String> lines =
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    List<String> errors =
        lines.stream()
            .filter(line -> line.startsWith(ERROR))
            .map(line -> line.substring(ERROR.length()).strip())
            .filter(line -> !line.isEmpty())
            .distinct()
            .limit(MOST_REASONS)
            .toList();
    if (!errors.isEmpty()) {
      return String.join(" | ", errors);
    }
    String last = lines.isEmpty() ? "" : ": " + lines.get(lines.size() - 1);
    return command.get(0) + " ended with exit code " + code + last;
  }
}
