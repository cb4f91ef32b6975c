package verdict.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks what may be results of an archive. Whoever made it may mean harm: nothing is written
 * outside the folder, links are left out, and entries and bytes are counted.
 */
public final class Unpacking {
  /** Those that readers ask for, by any name a user may have given them. */
  private static final Pattern NEEDED =
      Pattern.compile("(?!\\._).*\\.(log|hlog|json)(\\.gz)?|.*\\.prom|index\\.html|stats\\.js");

  private static final int MOST_FOLDERS = 32;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final String CURE = "copy it again from where it was made";

  private final Path path;
  private final Path folder;
  private final Limits limits;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int entries;
  private long bytes;

  /**
   * What is too much.
   *
   * @param entries files and folders in the archive
   * @param bytes of what is unpacked
   */
  public record Limits(int entries, long bytes) {
    /** A log of this size has some 200 million requests. */
    public static final Limits USUAL = new Limits(100_000, 8L << 30);
  }

  public Unpacking(Path path, Path folder, Limits limits) {
    this.path = path;
    this.folder = folder;
    this.limits = limits;
  }

  public void zip() {
    try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        countEntry();
        Optional<Path> to =
            entry.isDirectory() || entry.isUnixSymlink()
                ? Optional.empty()
                : target(entry.getName());
        if (to.isPresent()) {
          zip(zip, entry, to.get());
        }
      }
    } catch (EOFException e) {
      throw cutOff("zip");
    } catch (IOException | IllegalArgumentException e) {
      throw damaged("zip", String.valueOf(e.getMessage()));
    }
  }

  private void zip(ZipFile zip, ZipArchiveEntry entry, Path to) throws IOException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new UnreadableInput(
          path,
          "is encrypted (its entry " + entry.getName() + " is)",
          "an archive without a password",
          "unpack it and name the folder");
    }
    if (!zip.canReadEntryData(entry)) {
      throw new UnreadableInput(
          path,
          "packs its entry %s by method %d, which is not known here"
              .formatted(entry.getName(), entry.getMethod()),
          "a zip whose entries are deflated or stored",
          "unpack it and name the folder");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      CRC32 sum = write(entry, in, to);
      if (sum.getValue() != entry.getCrc()) {
        throw damaged("zip", "the checksum of " + entry.getName() + " is wrong");
      }
    }
  }

  public void tar(ReadProgress progress) {
    try (InputFile file = InputFile.open(path, progress);
        TarEnd all = new TarEnd(file.stream());
        TarArchiveInputStream tar = new TarArchiveInputStream(all)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        countEntry();
        Optional<Path> to = isFile(entry) ? target(entry.getName()) : Optional.empty();
        if (to.isPresent()) {
          write(entry, tar, to.get());
        } else {
          countBytes(entry.getSize()); // they are unpacked, too, to come to the next one
        }
      }
      if (!all.isThere()) {
        throw cutOff("tar"); // the library takes it for the end
      }
      for (int read = all.read(buffer); read >= 0; read = all.read(buffer)) {
        countBytes(read); // to the end, where a gzip has its checksum
      }
    } catch (EOFException e) {
      throw cutOff("tar");
    } catch (IOException | IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw message.contains("Truncated") ? cutOff("tar") : damaged("tar", message);
    }
  }

  // And no link, device or pipe.
  private static boolean isFile(TarArchiveEntry entry) {
    byte type = entry.getLinkFlag();
    return (type == TarConstants.LF_NORMAL || type == TarConstants.LF_OLDNORM)
        && !entry.isDirectory();
  }

  /** Where an entry goes; empty when it is not needed, or its name leads out of the folder. */
  private Optional<Path> target(String name) {
    String unified = name.replace('\\', '/'); // Windows has written such zips
    List<String> parts = List.of(unified.split("/", -1));
    if (!NEEDED.matcher(parts.get(parts.size() - 1)).matches()
        || parts.size() > MOST_FOLDERS
        || parts.contains("..")) {
      return Optional.empty();
    }
    try {
      Path to = folder.resolve(unified).normalize();
      return to.startsWith(folder) ? Optional.of(to) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private CRC32 write(ArchiveEntry entry, InputStream in, Path to) throws IOException {
    CRC32 sum = new CRC32();
    try (OutputStream out = create(to)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        countBytes(read);
        sum.update(buffer, 0, read);
        put(out, read);
      }
    }
    // The newest run is known by the time of its file when the name of its folder has none.
    Files.setLastModifiedTime(to, FileTime.from(entry.getLastModifiedDate().toInstant()));
    return sum;
  }

  private OutputStream create(Path to) {
    try {
      makeFoldersAbove(to);
      goesAtTheEnd(to);
      return Files.newOutputStream(to);
    } catch (IOException e) {
      throw unwritten(path, e);
    }
  }

  private void makeFoldersAbove(Path file) throws IOException {
    Path at = folder;
    for (Path name : folder.relativize(file.resolveSibling(""))) {
      at = at.resolve(name);
      if (!Files.isDirectory(at)) {
        goesAtTheEnd(at); // after the one around it: the last one goes first
        Files.createDirectory(at);
      }
    }
  }

  /** Removes a file or folder when the JVM ends, by Ctrl-C too; what is in a folder goes first. */
  public static void goesAtTheEnd(Path path) {
    path.toFile().deleteOnExit();
  }

  private void put(OutputStream out, int length) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw unwritten(path, e);
    }
  }

  private void countEntry() {
    entries++;
    if (entries > limits.entries) {
      throw tooLarge("has more than %,d entries".formatted(limits.entries));
    }
  }

  private void countBytes(long more) {
    bytes += more;
    if (bytes > limits.bytes) {
      throw tooLarge("holds more than %,d MiB, unpacked".formatted(limits.bytes >> 20));
    }
  }

  private UnreadableInput tooLarge(String found) {
    return new UnreadableInput(
        path, found, "an archive of the results of a run", "unpack it and name the folder");
  }

  private UnreadableInput damaged(String kind, String how) {
    return new UnreadableInput(
        path, "is a damaged " + kind + " archive (" + how + ")", "an intact archive", CURE);
  }

  private UnreadableInput cutOff(String kind) {
    return new UnreadableInput(
        path, "is a " + kind + " archive that is cut off", "a whole archive", CURE);
  }

  public static UnreadableInput unwritten(Path path, IOException e) {
    return new UnreadableInput(
        path,
        "cannot be unpacked into the folder for temporary files (" + e.getMessage() + ")",
        "room for what is in it",
        "unpack it elsewhere and name the folder");
  }
}
