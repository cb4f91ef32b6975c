package verdict.gatling.runfolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import verdict.run.RunDescription;

/**
 * The state of the sources, as the command git tells it.
 *
 * @param folder in the work tree
 */
record Git(Path folder) {
  private static final long SECONDS = 10;

  /** Nothing when there is no git, no repository, or no commit. */
  Optional<RunDescription.Git> facts() {
    Optional<String> commit = answer("rev-parse", "--verify", "HEAD");
    Optional<String> changes = answer("status", "--porcelain");
    if (commit.isEmpty() || changes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RunDescription.Git(
            Optional.empty(),
            commit.get(),
            answer("symbolic-ref", "--short", "-q", "HEAD"), // none for a commit itself
            !changes.get().isEmpty()));
  }

  private Optional<String> answer(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "--no-optional-locks"));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      git.getOutputStream().close();
      String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = git.waitFor(SECONDS, TimeUnit.SECONDS);
      return ended && git.exitValue() == 0 ? Optional.of(answer.strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // git is not installed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
