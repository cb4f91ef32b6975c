package verdict.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.GitRepository;

class RefsTest {
  @TempDir Path folder;
  private GitRepository repository;
  private ProjectFolder root;

  @BeforeEach
  void makeARepository() {
    repository = GitRepository.in(folder);
    root = ProjectFolder.of(folder);
  }

  @Test
  void branchesTagsAndCommitsAreResolved() throws Exception {
    String first = repository.git("rev-parse", "HEAD");
    repository.git("tag", "-a", "v1", "-m", "annotated");
    String second = repository.commit("second");
    Refs refs = Refs.of(root);
    assertThat(refs.resolve("--baseline", "v1").commit()).isEqualTo(first);
    assertThat(refs.resolve("--baseline", "HEAD~1").commit()).isEqualTo(first);
    assertThat(refs.resolve("--baseline", first.substring(0, 8)).commit()).isEqualTo(first);
    assertThat(refs.resolve("--candidate", "main")).isEqualTo(new GitRef("main", second, false));
    assertThat(Refs.checkedOut(root)).contains(new GitRef("HEAD", second, false));
  }

  @Test
  void whatNamesNoCommitIsRefused() throws Exception {
    Refs refs = Refs.of(root);
    for (String ref : new String[] {"mian", "--all", "", " ", "main:apps", "main..main", "a b"}) {
      assertThatThrownBy(() -> refs.resolve("--baseline", ref))
          .isInstanceOf(RunRefused.class)
          .hasMessageStartingWith("--baseline must name a commit of " + folder)
          .hasMessageContaining("was \"" + ref + "\"; git branch -a and git tag list");
    }
  }

  @Test
  void aFileIsReadAsACommitHasIt() throws Exception {
    repository.file("some/file.json", "{\"é\": 1}\n");
    Refs refs = Refs.of(root);
    String first = repository.commit("with it");
    repository.file("some/file.json", "changed");
    GitRef with = refs.resolve("--baseline", first);
    GitRef before = refs.resolve("--baseline", first + "~1");
    assertThat(refs.text(with, "some/file.json")).contains("{\"é\": 1}\n");
    assertThat(refs.text(before, "some/file.json")).isEmpty();
    assertThat(refs.text(with, "some/other.json")).isEmpty();
  }

  @Test
  void changesAreNamedUpToThree() throws Exception {
    Refs refs = Refs.of(root);
    refs.requireNoChanges("");
    for (String file : new String[] {"a", "b", "c", "d e"}) {
      repository.file("apps/" + file, "");
      repository.git("add", "apps/" + file);
    }
    repository.file("pom.xml", "<changed/>");
    assertThat(refs.changes()).hasSize(5);
    assertThatThrownBy(() -> refs.requireNoChanges("mend it"))
        .isInstanceOf(RunRefused.class)
        .hasMessage(
            "the work tree has uncommitted changes: apps/a, apps/b, apps/c and 2 more;"
                + " mend it");
    assertThat(Refs.checkedOut(root).orElseThrow().dirty()).isTrue();
  }

  @Test
  void reportsAndNotesAreNoChangesAndANewSourceIs() throws Exception {
    repository.file("reports/pr.md", "a report");
    repository.file(".verdict/worktrees/x/y", "state");
    repository.file("notes.txt", "mine");
    repository.file("apps/heroes/target/x", "ignored");
    assertThat(Refs.of(root).changes()).isEmpty();
    repository.file("apps/heroes/src/New.java", "class New {}");
    assertThat(Refs.of(root).changes()).containsExactly("apps/heroes/src/New.java");
  }

  @Test
  void aProjectInsideALargerRepositoryIsFoundAndTheRestOfItDoesNotCount() throws Exception {
    Path inner = folder.resolve("tools/verdict");
    for (String file : new String[] {"pom.xml", "simulations/pom.xml", "apps/pom.xml"}) {
      repository.file("tools/verdict/" + file, "<project/>");
    }
    String commit = repository.commit("inside");
    repository.file("pom.xml", "<changed/>");
    Refs refs = Refs.of(ProjectFolder.of(inner));
    assertThat(refs.resolve("--baseline", "main").commit()).isEqualTo(commit);
    assertThat(refs.changes()).isEmpty();
    assertThat(refs.text(refs.resolve("--baseline", "main"), "apps/pom.xml"))
        .contains("<project/>");
    assertThat(refs.project(Path.of("/tree"))).isEqualTo(Path.of("/tree/tools/verdict"));
    assertThatThrownBy(() -> refs.resolve("--baseline", "main~1"))
        .hasMessageContaining(") has no folder tools/verdict/, so there is nothing to build");
  }

  @Test
  void noRepositoryIsOneSentence() throws IOException {
    Path alone = Files.createDirectory(folder.resolve("alone"));
    // A file where git looks for its folder, so that it does not look further up.
    Files.writeString(alone.resolve(".git"), "gitdir: nowhere\n");
    assertThatThrownBy(() -> Refs.of(ProjectFolder.of(alone)))
        .isInstanceOf(RunRefused.class)
        .hasMessageContaining("is not in a usable git repository (not a git repository");
  }
}
