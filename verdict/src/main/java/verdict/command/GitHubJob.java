package verdict.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** Tells a job of GitHub Actions what came out, when run in one. */
final class GitHubJob {
  private final Map<String, String> environment;

  GitHubJob(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * Annotations on stderr, which the runner reads as well as stdout, and the report in the summary
   * of the job. One that cannot be written costs nobody the answer.
   */
  void tell(List<String> annotations, String markdown) {
    if (!"true".equals(environment.get("GITHUB_ACTIONS"))) {
      return;
    }
    annotations.forEach(System.err::println);
    String summary = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
    if (!summary.isEmpty()) {
      append(Path.of(summary), markdown);
    }
  }

  private static void append(Path summary, String markdown) {
    try {
      Files.writeString(
          summary,
          markdown,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      System.err.println("verdict: the summary of the job cannot be written: " + e);
    }
  }
}
