package verdict.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Files that an answer is asked to go to, checked before minutes are spent on it. */
record OutputFiles(CommandSpec spec) {
  /** Refuses a file that could not be written; absent ones are none. */
  void check(@Nullable Path... files) {
    List<Path> given = Arrays.stream(files).filter(Objects::nonNull).toList();
    given.forEach(this::checkFile);
    long different =
        given.stream().map(file -> file.toAbsolutePath().normalize()).distinct().count();
    if (different < given.size()) {
      throw usage("the files to write must be different ones");
    }
  }

  /** Refuses a folder that could not be made. */
  void checkFolder(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw usage(folder + " is a file, it must be a folder; name another one");
    }
    checkAbove(folder);
  }

  private void checkFile(Path file) {
    if (Files.isDirectory(file)) {
      throw usage(file + " is a folder, it must be a file; add a file name");
    }
    checkAbove(file);
  }

  private void checkAbove(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw usage(path + " cannot be written: " + folder + " is no writable folder");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
