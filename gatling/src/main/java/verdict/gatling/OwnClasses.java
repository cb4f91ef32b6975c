package verdict.gatling;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import verdict.file.AtomicFile;
import verdict.gatling.quiet.Progress;
import verdict.run.RunDescription;

/** The classes that a run needs, this toolkit's and those of the project that uses it. */
final class OwnClasses {
  private static final String SUFFIX = ".class";

  private OwnClasses() {}

  /**
   * Loads them all now. They lie in {@code target/classes}, and a build while a run goes on deletes
   * and writes them anew: what was needed at the end only would no longer be there, or be of a
   * newer kind, and an hour of load be lost.
   *
   * @param simulation the one that runs: its project's classes are loaded, too
   */
  static void load(Class<?> simulation) {
    load(OwnClasses.class, "verdict/gatling");
    load(simulation, simulation.getPackageName().split("\\.", 2)[0]);
    load(AtomicFile.class, "verdict/file");
    load(RunDescription.class, "verdict/run");
  }

  private static void load(Class<?> one, String folder) {
    try {
      Path root = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(root)) { // a jar stays open
        for (Path file : classFiles(root.resolve(folder))) {
          String name =
              root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
          Class.forName(
              name.substring(0, name.length() - SUFFIX.length()), false, one.getClassLoader());
        }
      }
    } catch (IOException | URISyntaxException | ClassNotFoundException | LinkageError e) {
      Progress.say("a build during this run may break it: " + e);
    }
  }

  private static List<Path> classFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
    }
  }
}
