package verdict.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.GitRepository;

/** Work trees of a real repository; what is built in them is a project that Maven refuses. */
class WorkTreesTest {
  @TempDir Path folder;
  private GitRepository repository;
  private ProjectFolder root;

  @BeforeEach
  void makeARepository() {
    repository = GitRepository.in(folder);
    root = ProjectFolder.of(folder);
  }

  @Test
  void aCommitThatDoesNotBuildIsOneSentenceAndItsWorkTreeIsRemoved() throws Exception {
    Refs refs = Refs.of(root);
    GitRef main = refs.resolve("--baseline", "main");
    Path log = folder.resolve("logs/build.log");
    try (WorkTrees trees = WorkTrees.open(root, refs, "duet-1")) {
      assertThatThrownBy(() -> trees.built("baseline", main, log))
          .isInstanceOf(SystemUnavailable.class)
          .hasMessageStartingWith("the baseline ref main (" + main.shortCommit() + ") does not")
          .hasMessageContaining("does not build: ")
          .hasMessageEndingWith("; its log: " + log)
          .message()
          .hasLineCount(1);
      assertThat(repository.workTrees()).hasSize(1);
      assertThat(folder.resolve(".verdict/worktrees")).isNotEmptyDirectory();
    }
    assertThat(repository.workTrees()).isEmpty();
    assertThat(folder.resolve(".verdict/worktrees")).isEmptyDirectory();
    assertThat(log).isNotEmptyFile();
  }

  @Test
  void leftoversOfProcessesThatAreGoneAreRemovedAndOthersStay() throws Exception {
    Process ended = new ProcessBuilder("git", "--version").start();
    ended.waitFor();
    Path trees = Files.createDirectories(folder.resolve(".verdict/worktrees"));
    Path left = trees.resolve("duet-1-baseline-" + ended.pid());
    repository.git("worktree", "add", "-q", "--detach", left.toString(), "main");
    repository.git("worktree", "lock", left.toString());
    Path unknown = trees.resolve("duet-1-candidate-" + ended.pid());
    Files.createDirectories(unknown.resolve("apps/target"));
    Path alive = trees.resolve("duet-2-baseline-" + ProcessHandle.current().parent().get().pid());
    repository.git("worktree", "add", "-q", "--detach", alive.toString(), "main");
    Path foreign = Files.createDirectories(trees.resolve("mine"));
    WorkTrees.open(root, Refs.of(root), "duet-3").close();
    assertThat(left).doesNotExist();
    assertThat(unknown).doesNotExist();
    assertThat(alive).exists();
    assertThat(foreign).exists();
    assertThat(repository.workTrees()).hasSize(1);
  }
}
