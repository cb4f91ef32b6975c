package verdict.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import verdict.file.Device;

/** Files that an answer is asked to go to, checked before minutes are spent on it. */
record OutputFiles(CommandSpec spec) {
  /** Refuses a file that could not be written; absent ones are none. */
  void check(@Nullable Path... given) {
    // What is written through can take several, and needs no folder to be written beside in.
    List<Path> files =
        Arrays.stream(given).filter(Objects::nonNull).filter(file -> !Device.is(file)).toList();
    files.forEach(this::checkFile);
    long different =
        files.stream().map(file -> file.toAbsolutePath().normalize()).distinct().count();
    if (different < files.size()) {
      throw usage("two outputs have the same file; give each a file of its own");
    }
  }

  /** Refuses a folder that could not be made, or written into. */
  void checkFolder(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw usage(folder + " is a file, it must be a folder; name another one");
    }
    checkWritable(folder, folder.toAbsolutePath());
  }

  /** Refuses a device: what is there is to be read again, and only a file can be. */
  void checkFileToRead(Path file) {
    if (Device.is(file)) {
      throw usage(file + " is a device or a pipe, it must be a file; name another one");
    }
    checkFile(file);
  }

  private void checkFile(Path file) {
    if (Files.isDirectory(file)) {
      throw usage(file + " is a folder, it must be a file; add a file name");
    }
    checkWritable(file, file.toAbsolutePath().getParent());
  }

  /** Refuses what cannot be made: the first folder above it that is there must be writable. */
  private void checkWritable(Path path, @Nullable Path begin) {
    Path folder = begin;
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw usage(path + " cannot be written: " + folder + " is not a writable folder");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
