package verdict.collect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The program git, asked in one folder.
 *
 * @param folder in a work tree
 */
record Git(Path folder) {
  /** Set when a hook of git starts us; they would send the questions to another repository. */
  private static final List<String> OF_ANOTHER_REPOSITORY =
      List.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_PREFIX",
          "GIT_COMMON_DIR",
          "GIT_OBJECT_DIRECTORY");

  /** Set for a stable answer: in English, without asking for passwords or writing an index. */
  private static final Map<String, String> STABLE =
      Map.of("LC_ALL", "C", "GIT_OPTIONAL_LOCKS", "0", "GIT_TERMINAL_PROMPT", "0");

  /**
   * What it answered.
   *
   * @param out whole, line ends included
   */
  record Answer(int code, String out, String err) {
    boolean isFine() {
      return code == 0;
    }

    /** What it complained of, on one line. */
    String complaint() {
      String lines = err.strip().replaceAll("\\s+", " ");
      return lines.isEmpty() ? "exit code " + code : lines.replaceFirst("^(fatal|error): ", "");
    }
  }

  /**
   * Asks.
   *
   * @throws SystemUnavailable when there is no git
   */
  Answer ask(String... arguments) throws SystemUnavailable, IOException, InterruptedException {
    // No hook of the user's runs, and none is told of work trees that come and go.
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.hooksPath=/dev/null"));
    command.addAll(List.of("-c", "advice.detachedHead=false"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    OF_ANOTHER_REPOSITORY.forEach(builder.environment()::remove);
    builder.environment().putAll(STABLE);
    String[] streams = {"", ""};
    int code =
        new ChildProcess(
                builder,
                ChildProcess.Depth.WITH_ITS_CHILDREN,
                "git must be on the PATH to compare two refs")
            .run(
                process -> {
                  // Both at once, or a full pipe of the one would block the other.
                  CompletableFuture<String> err =
                      CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
                  streams[0] = all(process.getInputStream());
                  streams[1] = err.join();
                });
    return new Answer(code, streams[0], streams[1]);
  }

  private static String all(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
