package verdict.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real git repository, in a temporary folder, that looks like the toolkit's. */
public record GitRepository(Path folder) {
  /** What its verdict.yml says. */
  public static final String PROJECT =
      """
      build: mvn -q -B -f apps/pom.xml -Dmaven.test.skip=true test-compile
      start: no-such-launcher ${port}
      url: {fights: "http://127.0.0.1:${port}", heroes: "http://127.0.0.1:${port.heroes}"}
      options: {bottleneck: ["--bottleneck", "${value}"], heroes: ["--heroes", "${value}"], seed: ["--seed", "${value}"]}
      setting: ["--set", "${name}=${value}"]
      runs: reports/runs
      load: {simulation: acme.Shop}
      """;

  /** One with a commit on {@code main} whose services are an empty project. */
  public static GitRepository in(Path folder) {
    GitRepository repository = new GitRepository(folder);
    repository.file(".gitignore", ".verdict/\nreports/runs/\ntarget/\n");
    repository.file("pom.xml", "<project/>\n");
    repository.file("simulations/pom.xml", "<project/>\n");
    repository.file("apps/pom.xml", "<project/>\n");
    repository.file("verdict.yml", PROJECT);
    repository.git("init", "-q", "-b", "main");
    repository.commit("first");
    return repository;
  }

  public void file(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Commits everything; the commit. */
  public String commit(String message) {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", message);
    return git("rev-parse", "HEAD");
  }

  /** What git answers. */
  public String git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    for (String setting :
        List.of("user.name=t", "user.email=t@localhost", "commit.gpgsign=false")) {
      command.addAll(List.of("-c", setting));
    }
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    try {
      Process process = builder.start();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new AssertionError(command + ": " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The work trees that git knows of, the first one left out. */
  public List<String> workTrees() {
    return git("worktree", "list", "--porcelain")
        .lines()
        .filter(line -> line.startsWith("worktree "))
        .skip(1)
        .toList();
  }
}
