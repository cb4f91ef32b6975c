package verdict.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The load generator of the toolkit, and its own system, built from the sources as they are. */
public final class ToolkitBuild {
  private static final String STAMP = "verdict-duet.stamp";

  private final Path root;

  private ToolkitBuild(Path root) {
    this.root = root;
  }

  /**
   * Builds what is stale.
   *
   * @param log keeps what Maven prints
   * @throws SystemUnavailable when it does not build
   */
  public static void refresh(RepositoryRoot root, Path log, DuetProgress progress)
      throws SystemUnavailable, IOException, InterruptedException {
    new ToolkitBuild(root.folder()).refresh(log, progress);
  }

  private void refresh(Path log, DuetProgress progress)
      throws SystemUnavailable, IOException, InterruptedException {
    if (isFresh()) {
      return;
    }
    progress.say("building the load generator");
    Path stamp = stamp();
    Files.createDirectories(stamp.getParent());
    // From before the build: what is edited during it stays newer than the stamp.
    Path begun = Files.writeString(stamp.resolveSibling(STAMP + ".new"), "");
    FileTime before = Files.getLastModifiedTime(begun);
    // Of tests only the simulations, which start both.
    List<String> command =
        List.of(
            Maven.program(),
            "-q",
            "-B",
            "-pl",
            "simulations",
            "-am",
            "-Dmaven.test.skip=true",
            "test-compile");
    new BuildProcess(command, root, log, Maven.CURE).run("the toolkit in " + root);
    Files.deleteIfExists(begun); // it may be gone: the build may have cleaned
    Files.createDirectories(stamp.getParent());
    Files.writeString(stamp, "");
    Files.setLastModifiedTime(stamp, before);
  }

  private Path stamp() {
    return root.resolve("simulations").resolve("target").resolve(STAMP);
  }

  private boolean isFresh() throws IOException {
    Path launcher = root.resolve("apps").resolve("launcher").resolve("target");
    List<Path> built =
        List.of(
            stamp(),
            LoadGenerator.classPathFile(root),
            LoadGenerator.classes(root),
            root.resolve("gatling").resolve("target").resolve("classes"),
            launcher.resolve("classes"),
            launcher.resolve("runtime.classpath"));
    if (!built.stream().allMatch(Files::exists)) {
      return false;
    }
    FileTime since = Files.getLastModifiedTime(stamp());
    for (Path source : sources()) {
      if (isNewer(source, since)) {
        return false;
      }
    }
    return true;
  }

  /** Files and folders that decide what is built. */
  private List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>(List.of(root.resolve("pom.xml")));
    List<Path> modules =
        new ArrayList<>(
            List.of(root.resolve("verdict"), root.resolve("gatling"), root.resolve("apps")));
    Path apps = root.resolve("apps");
    if (Files.isDirectory(apps)) {
      try (Stream<Path> services = Files.list(apps)) {
        services.filter(Files::isDirectory).forEach(modules::add);
      }
    }
    for (Path module : modules) {
      sources.add(module.resolve("pom.xml"));
      sources.add(module.resolve("src").resolve("main"));
    }
    sources.add(root.resolve("simulations").resolve("pom.xml"));
    sources.add(root.resolve("simulations").resolve("src"));
    return sources;
  }

  // A folder counts itself: it is newer when a file of it was deleted.
  private static boolean isNewer(Path source, FileTime since) throws IOException {
    if (!Files.exists(source)) {
      return false;
    }
    try (Stream<Path> tree = Files.walk(source)) {
      for (Path path : (Iterable<Path>) tree::iterator) {
        if (Files.getLastModifiedTime(path).compareTo(since) > 0) {
          return true;
        }
      }
    } catch (NoSuchFileException e) {
      return true; // an editor is saving it
    }
    return false;
  }
}
