package verdict.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes archives, harmful ones too: names are written as they are. */
public final class Archives {
  private Archives() {}

  public static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putArchiveEntry(new ZipArchiveEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeArchiveEntry();
      }
    }
    return file;
  }

  public static Path tar(Path file, Map<String, byte[]> entries) throws IOException {
    try (TarArchiveOutputStream tar = open(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        add(tar, entry.getKey(), entry.getValue());
      }
    }
    return file;
  }

  public static Path tarGz(Path file, Map<String, byte[]> entries) throws IOException {
    try (TarArchiveOutputStream tar = open(new GZIPOutputStream(Files.newOutputStream(file)))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        add(tar, entry.getKey(), entry.getValue());
      }
    }
    return file;
  }

  /** One entry, and one that is a link to somewhere else. */
  public static Path tarWithLink(Path file, String name, Path to) throws IOException {
    try (TarArchiveOutputStream tar = open(Files.newOutputStream(file))) {
      TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
      link.setLinkName(to.toString());
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }
    return file;
  }

  private static TarArchiveOutputStream open(OutputStream to) {
    TarArchiveOutputStream tar = new TarArchiveOutputStream(to);
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    return tar;
  }

  private static void add(TarArchiveOutputStream tar, String name, byte[] bytes)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }
}
