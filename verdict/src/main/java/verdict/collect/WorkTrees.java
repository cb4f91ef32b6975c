package verdict.collect;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verdict.project.Project;
import verdict.project.ProjectFile;

/**
 * Checkouts of commits, built, in {@code .verdict/worktrees/<duet id>-<side>-<process id>}. They
 * are removed when this is closed, when the JVM is told to end, and, after a JVM that was killed,
 * when the next one opens its own.
 */
public final class WorkTrees implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile(".+-([0-9]{1,18})");

  private final ProjectFolder root;
  private final Refs refs;
  private final Path folder;
  private final String duetId;
  private final Map<String, Path> byCommit = new ConcurrentHashMap<>();
  private final Interruption.Action whenInterrupted;

  private WorkTrees(ProjectFolder root, Refs refs, Path folder, String duetId) {
    this.root = root;
    this.refs = refs;
    this.folder = folder;
    this.duetId = duetId;
    this.whenInterrupted = Interruption.runs(this::removeAll);
  }

  /** No work trees yet; those that killed processes left are removed. */
  public static WorkTrees open(ProjectFolder root, Refs refs, String duetId)
      throws SystemUnavailable, IOException, InterruptedException {
    // Real, as Maven writes it into class paths, with which it may be compared.
    Path state = ProjectFolder.state(root.folder()).toRealPath();
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      // Programs are run from it: it is its owner's alone.
      Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwx------"));
    }
    Path folder = Files.createDirectories(state.resolve("worktrees"));
    WorkTrees trees = new WorkTrees(root, refs, folder, duetId);
    trees.removeLeftovers();
    return trees;
  }

  /**
   * A commit, built as its {@code verdict.yml} says, or else ours; the same one when it is asked
   * for again.
   *
   * @param log keeps what the build prints
   * @return the folder of the project in its work tree
   * @throws SystemUnavailable when the commit cannot be checked out or does not build
   */
  public Path built(String side, GitRef ref, Path log)
      throws SystemUnavailable, IOException, InterruptedException {
    Path known = byCommit.get(ref.commit());
    if (known != null) {
      return refs.project(known);
    }
    Path tree = folder.resolve(duetId + "-" + side + "-" + ProcessHandle.current().pid());
    byCommit.put(ref.commit(), tree); // before it is there: what is half there is removed, too
    Git.Answer added =
        refs.git().ask("worktree", "add", "--detach", "--force", tree.toString(), ref.commit());
    if (!added.isFine()) {
      throw new SystemUnavailable(
          "the %s ref %s (%s) cannot be checked out: %s"
              .formatted(side, ref.ref(), ref.shortCommit(), added.complaint()));
    }
    Path folder = refs.project(tree);
    Project project = ProjectFile.ofVersion(folder, root.project());
    new ProjectBuild(project, folder, side, ref.commit(), log)
        .run("the %s ref %s (%s)".formatted(side, ref.ref(), ref.shortCommit()));
    return folder;
  }

  /** Removes the work trees. */
  @Override
  public void close() {
    removeAll();
    whenInterrupted.close();
  }

  private void removeAll() {
    byCommit.values().forEach(this::remove);
  }

  private void removeLeftovers() throws IOException {
    try (Stream<Path> trees = Files.list(folder)) {
      List<Path> leftovers = trees.filter(WorkTrees::isLeftover).toList();
      leftovers.forEach(this::remove);
    }
  }

  private static boolean isLeftover(Path tree) {
    Matcher name = NAME.matcher(tree.getFileName().toString());
    if (!name.matches()) {
      return false;
    }
    long pid = Long.parseLong(name.group(1));
    // An own one, before there is any, is of a process that had the same number.
    return pid == ProcessHandle.current().pid()
        || ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
  }

  // Without a lock, which a thread that was interrupted might hold for ever; removing twice does no
  // harm.
  private void remove(Path tree) {
    tell("worktree", "remove", "--force", "--force", tree.toString());
    delete(tree); // what git did not know, or could not remove
    tell("worktree", "prune");
  }

  private void tell(String... arguments) {
    try {
      refs.git().ask(arguments);
    } catch (SystemUnavailable | IOException e) {
      // What is left over is removed at the next start.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Deletes what can be deleted. */
  static void delete(Path tree) {
    if (!Files.exists(tree)) {
      return;
    }
    try {
      Files.walkFileTree(
          tree,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
                throws IOException {
              Files.deleteIfExists(directory);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // What is left over is removed at the next start.
    }
  }
}
