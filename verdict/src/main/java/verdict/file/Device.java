package verdict.file;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A place that is written through and never replaced: a device, a FIFO, or an open file of a
 * process, such as {@code /dev/stdout}.
 */
public final class Device {
  private static final int MOST_LINKS = 40; // as many as Linux follows
  private static final Path OPEN_FILES = Path.of("/dev/fd");

  /** The device did not take the text; the message names it, the reason and the cure. */
  public static final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    Refused(Path device, IOException cause) {
      super(device + ": " + reason(cause) + "; " + cure(reason(cause)), cause);
    }

    private static String cure(String reason) {
      return (reason.contains("space") ? "free the disk or " : "") + "name another place";
    }

    private static String reason(IOException cause) {
      return cause instanceof FileSystemException of && of.getReason() != null
          ? of.getReason()
          : String.valueOf(cause.getMessage());
    }
  }

  private Device() {}

  /** Whether it is there and neither a file of its own nor a folder. */
  public static boolean is(Path file) {
    return openFile(file).isPresent()
        || (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file));
  }

  /** Writes the text as UTF-8 after what was written before; waits for the reader of a FIFO. */
  static void write(Path device, String text) throws Refused {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      Optional<FileDescriptor> own = openFile(device).flatMap(Device::ownStream);
      if (own.isPresent()) {
        System.out.flush();
        System.err.flush();
        // Not closed: that would end our stdout. Not opened again, or a file behind it would have
        // two positions, and what is printed next would be written over this.
        new FileOutputStream(own.get()).write(bytes);
        return;
      }
      try (OutputStream out =
          Channels.newOutputStream(
              FileChannel.open(device, StandardOpenOption.WRITE, StandardOpenOption.APPEND))) {
        out.write(bytes);
      }
    } catch (IOException e) {
      throw new Refused(device, e);
    }
  }

  /** Where links lead to an open file of a process: {@code /proc/17/fd/1} of /dev/stdout. */
  private static Optional<Path> openFile(Path file) {
    Path at = file.toAbsolutePath();
    try {
      for (int links = 0; links < MOST_LINKS; links++) {
        Path folder = at.getParent();
        if (folder == null) {
          return Optional.empty();
        }
        // Link by link: what /proc/17/fd/1 leads to may be a file like any other, or no path.
        Path real = folder.toRealPath();
        Path place = real.resolve(at.getFileName());
        if (real.startsWith("/proc") || real.equals(OPEN_FILES)) {
          return Optional.of(place);
        }
        if (!Files.isSymbolicLink(place)) {
          return Optional.empty();
        }
        at = real.resolve(Files.readSymbolicLink(place));
      }
    } catch (IOException e) {
      return Optional.empty(); // a folder above it is not there yet
    }
    return Optional.empty();
  }

  private static Optional<FileDescriptor> ownStream(Path openFile) {
    Path folder = openFile.getParent();
    Path own = Path.of("/proc", String.valueOf(ProcessHandle.current().pid()), "fd");
    if (!own.equals(folder) && !OPEN_FILES.equals(folder)) {
      return Optional.empty();
    }
    return switch (String.valueOf(openFile.getFileName())) {
      case "1" -> Optional.of(FileDescriptor.out);
      case "2" -> Optional.of(FileDescriptor.err);
      default -> Optional.empty();
    };
  }
}
