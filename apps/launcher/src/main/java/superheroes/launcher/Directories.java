package superheroes.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.apache.commons.io.FileUtils;

/**
 * Copying and deleting whole directories; the libraries' copies lose permissions of directories.
 */
final class Directories {

  private Directories() {}

  /** Copies a tree with its permissions; {@code target} must not exist. */
  static void copy(Path source, Path target) throws IOException {
    Files.walkFileTree(
        source,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(directory, moved(directory), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, moved(file), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }

          private Path moved(Path path) {
            return target.resolve(source.relativize(path));
          }
        });
  }

  /** Deletes a tree; one that is not there is deleted already. */
  static void delete(Path directory) throws IOException {
    FileUtils.deleteDirectory(directory.toFile());
  }
}
