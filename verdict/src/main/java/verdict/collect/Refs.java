package verdict.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import verdict.collect.RunRefused.Reason;

/** The versions that the toolkit's own repository knows. */
public final class Refs {
  private static final int MOST_NAMED = 3;
  private static final Pattern SOURCE = Pattern.compile("(^|/)src/");

  private final ProjectFolder root;
  private final Git git;
  private final String prefix;

  private Refs(ProjectFolder root, Git git, String prefix) {
    this.root = root;
    this.git = git;
    this.prefix = prefix;
  }

  /**
   * The repository that the toolkit is in.
   *
   * @throws SystemUnavailable when there is no git
   * @throws RunRefused when there is no repository
   */
  public static Refs of(ProjectFolder root)
      throws SystemUnavailable, RunRefused, IOException, InterruptedException {
    Git git = new Git(root.folder());
    Git.Answer prefix = git.ask("rev-parse", "--show-prefix");
    if (!prefix.isFine()) {
      throw new RunRefused(
          Reason.WRONG_USAGE,
          root.folder()
              + " is not in a usable git repository ("
              + prefix.complaint()
              + "); refs need a clone of the toolkit, settings (--set-baseline, --set-candidate) do"
              + " not");
    }
    return new Refs(root, git, prefix.out().strip());
  }

  /** What is checked out, or nothing when that is unknown: there is no git, or no repository. */
  public static Optional<GitRef> checkedOut(ProjectFolder root)
      throws IOException, InterruptedException {
    try {
      Refs refs = of(root);
      Git.Answer head = refs.git.ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}");
      return head.isFine()
          ? Optional.of(new GitRef("HEAD", head.out().strip(), !refs.changes().isEmpty()))
          : Optional.empty();
    } catch (SystemUnavailable | RunRefused e) {
      return Optional.empty();
    }
  }

  /**
   * What a ref is now.
   *
   * @param option that it was given with, for messages
   * @throws RunRefused when it names no commit, or one without the folder of the project
   */
  public GitRef resolve(String option, String ref)
      throws SystemUnavailable, RunRefused, IOException, InterruptedException {
    // git would take the one for an option and the other for HEAD.
    if (ref.startsWith("-") || ref.isBlank()) {
      throw unknown(option, ref);
    }
    Git.Answer commit = git.ask("rev-parse", "--verify", "--quiet", ref + "^{commit}");
    if (!commit.isFine()) {
      throw unknown(option, ref);
    }
    GitRef found = new GitRef(ref, commit.out().strip(), false);
    if (!git.ask("cat-file", "-e", found.commit() + ":" + prefix).isFine()) {
      throw new RunRefused(
          Reason.WRONG_USAGE,
          "%s %s (%s) has no folder %s, so there is nothing to build and start; name a commit that has it"
              .formatted(option, ref, found.shortCommit(), prefix));
    }
    return found;
  }

  /**
   * The text of a file as a commit has it.
   *
   * @param path from the folder of the toolkit on, with slashes
   * @return empty when the commit has no such file
   * @throws RunRefused when git cannot show it
   */
  public Optional<String> text(GitRef ref, String path)
      throws SystemUnavailable, RunRefused, IOException, InterruptedException {
    String file = ref.commit() + ":" + prefix + path;
    if (!git.ask("cat-file", "-e", file).isFine()) {
      return Optional.empty();
    }
    Git.Answer shown = git.ask("cat-file", "blob", file);
    if (!shown.isFine()) {
      throw new RunRefused(
          Reason.WRONG_USAGE, "git cannot show " + file + ": " + shown.complaint());
    }
    return Optional.of(shown.out());
  }

  private RunRefused unknown(String option, String ref) {
    return new RunRefused(
        Reason.WRONG_USAGE,
        "%s must name a commit of %s, was \"%s\"; git branch -a and git tag list the refs, git fetch"
                .formatted(option, root.folder(), ref)
            + " brings remote ones");
  }

  /**
   * Files whose content no commit holds. An untracked one counts below a folder {@code src} alone:
   * elsewhere it is a report, or a note.
   */
  public List<String> changes()
      throws SystemUnavailable, RunRefused, IOException, InterruptedException {
    Git.Answer status =
        git.ask("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", ".");
    if (!status.isFine()) {
      throw new RunRefused(Reason.WRONG_USAGE, "git status failed: " + status.complaint());
    }
    List<String> files = new ArrayList<>();
    for (String entry : status.out().split("\0")) {
      if (entry.length() > 3) { // two letters and a blank come first
        String file = entry.substring(3);
        if (!entry.startsWith("??") || SOURCE.matcher(file).find()) {
          files.add(file);
        }
      }
    }
    return files;
  }

  /**
   * Refuses a work tree with changes: a user who compares two commits would believe that they were
   * measured.
   *
   * @param cure what can be done about it
   * @throws RunRefused when there are any
   */
  public void requireNoChanges(String cure)
      throws SystemUnavailable, RunRefused, IOException, InterruptedException {
    List<String> files = changes();
    if (files.isEmpty()) {
      return;
    }
    String named = String.join(", ", files.subList(0, Math.min(MOST_NAMED, files.size())));
    int more = files.size() - MOST_NAMED;
    throw new RunRefused(
        Reason.WRONG_USAGE,
        "the work tree has uncommitted changes: "
            + named
            + (more > 0 ? " and " + more + " more" : "")
            + "; "
            + cure);
  }

  /**
   * Refuses sources that are not those of a plan any more, before its missing rounds are run.
   *
   * @throws RunRefused when what is checked out is compared and another commit is, or when there
   *     are changes that were not there
   */
  static void requireAsPlanned(ProjectFolder root, DuetPlan plan)
      throws SystemUnavailable, RunRefused, IOException, InterruptedException {
    Optional<GitRef> planned = plan.baseline().git();
    if (planned.isEmpty()) {
      return; // Nothing is known, or nothing is built.
    }
    Refs refs = of(root);
    Optional<GitRef> now = checkedOut(root);
    String then = planned.get().shortCommit();
    if (plan.compared() == DuetPlan.Compared.SETTINGS
        && !now.map(GitRef::commit).equals(planned.map(GitRef::commit))) {
      throw new RunRefused(
          Reason.WRONG_USAGE,
          "%s was started with commit %s checked out, now it is %s; run git switch --detach %s, or start"
                  .formatted(plan.id(), then, now.map(GitRef::shortCommit).orElse("none"), then)
              + " over");
    }
    if (!planned.get().dirty()) {
      refs.requireNoChanges(
          "run git stash, because " + plan.id() + " was started without them, or start over");
    }
  }

  /** The folder of the project inside a work tree of the repository. */
  Path project(Path workTree) {
    return workTree.resolve(prefix).normalize();
  }

  Git git() {
    return git;
  }
}
