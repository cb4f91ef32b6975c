package verdict.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes whole files: a reader sees the old bytes or the new ones, never a part of either. A {@link
 * Device} in the place of a file is written through.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes the text as UTF-8, creating the folders above it.
   *
   * @throws IOException when it cannot be written; the file is then what it was before
   */
  public static void write(Path file, String text) throws IOException {
    if (Device.is(file)) {
      Device.write(file, text);
      return;
    }
    Path target = target(file);
    Path beside = beside(target);
    try {
      try (FileChannel channel =
          FileChannel.open(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
      publish(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Where the file goes: behind a symbolic link, so that the link survives; its folder exists. */
  public static Path target(Path file) throws IOException {
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return target;
  }

  /** The name under which a file is written until it is whole; two processes get two names. */
  public static Path beside(Path target) {
    return target.resolveSibling(
        target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
  }

  /** Makes a written file durable, then visible under its name. */
  public static void publish(Path beside, Path target) throws IOException {
    try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
      channel.force(true); // or a power cut may leave the new name with no bytes
    }
    try {
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
