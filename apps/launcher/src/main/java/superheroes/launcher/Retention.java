package superheroes.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** Removes what no build has needed for long: every change of code makes new jars and archives. */
final class Retention {

  /** Enough for two versions on two JDKs, which is what comparing them side by side takes. */
  private static final int KEPT = 4;

  private Retention() {}

  /** Keeps the newest four of the entries whose names begin with {@code prefix}. */
  static void keepNewest(Path directory, String prefix) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    for (Path entry : entries(directory, prefix).stream().skip(KEPT).toList()) {
      FileUtils.forceDelete(entry.toFile());
    }
  }

  /** Deletes directories whose names end with the number of a process that is no more. */
  static void deleteOfTheDead(Path directory) throws IOException {
    for (Path entry : entries(directory, "")) {
      String name = String.valueOf(entry.getFileName());
      String pid = name.substring(name.lastIndexOf('-') + 1);
      if (pid.matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
        FileUtils.deleteQuietly(entry.toFile());
      }
    }
  }

  private static List<Path> entries(Path directory, String prefix) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(entry -> String.valueOf(entry.getFileName()).startsWith(prefix))
          .sorted(Comparator.comparing(Retention::lastModified).reversed())
          .toList();
    }
  }

  private static FileTime lastModified(Path entry) {
    try {
      return Files.getLastModifiedTime(entry);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }
}
