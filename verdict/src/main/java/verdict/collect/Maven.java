package verdict.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Maven, where something must be built first.
 *
 * @param folder that it is started in
 * @param log the file that keeps what it prints; created, or replaced
 */
record Maven(Path folder, Path log) {
  static final String CURE = "Maven 3.8 or newer must be on the PATH";
  private static final int MOST_REASONS = 3;
  private static final String ERROR = "[ERROR] ";

  /** Its name on this machine. */
  static String program() {
    boolean isWindows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return isWindows ? "mvn.cmd" : "mvn";
  }

  /**
   * Builds.
   *
   * @param what is built, the beginning of the sentence when that fails
   * @throws SystemUnavailable when it does, with Maven's first reasons and the log
   */
  void build(String what, String... arguments)
      throws SystemUnavailable, IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program(), "-q", "-B"));
    command.addAll(List.of(arguments));
    Files.createDirectories(log.toAbsolutePath().getParent());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    int code =
        new ChildProcess(builder, ChildProcess.Depth.WITH_ITS_CHILDREN, CURE).run(process -> {});
    if (code != 0) {
      throw new SystemUnavailable(what + " does not build: " + reasons(code) + "; its log: " + log);
    }
  }

  private String reasons(int code) throws IOException {
    // Not readString: a compiler's message need not be UTF-8.
    String all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    List<String> errors =
        all.lines()
            .map(String::strip)
            .filter(line -> line.startsWith(ERROR))
            .map(line -> line.substring(ERROR.length()).strip())
            .filter(line -> !line.isEmpty())
            .distinct()
            .limit(MOST_REASONS)
            .toList();
    return errors.isEmpty() ? "mvn ended with exit code " + code : String.join(" | ", errors);
  }
}
