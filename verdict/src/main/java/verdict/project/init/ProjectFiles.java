package verdict.project.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The files of a project, without what was built, downloaded or hidden. */
record ProjectFiles(Path folder) {
  private static final Set<String> SKIPPED =
      Set.of("target", "build", "node_modules", "out", "bin", "dist", "vendor");

  private static final int MOST_FILES = 20_000;
  private static final long MOST_BYTES = 1 << 20;

  /** The text of a file; absent when it is not there, or too large to be written by people. */
  Optional<String> text(String path) {
    return text(folder.resolve(path));
  }

  static Optional<String> text(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
          ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  boolean has(String path) {
    return Files.exists(folder.resolve(path));
  }

  /**
   * Those whose relative path is right, in the order of their paths; of a huge project the first.
   */
  List<Path> all(Predicate<String> right) {
    List<Path> found = new ArrayList<>();
    int[] seen = new int[1];
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
              String name = String.valueOf(at.getFileName());
              boolean isSkipped =
                  !at.equals(folder) && (SKIPPED.contains(name) || name.startsWith("."));
              return isSkipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (right.test(relative(file))) {
                found.add(file);
              }
              return ++seen[0] < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted().toList();
  }

  /** With slashes on every system. */
  String relative(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
