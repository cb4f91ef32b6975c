package verdict.file;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file to read, unpacked when it is a gzip; its first bytes tell what it holds. */
public final class InputFile implements AutoCloseable {
  private static final int HEAD_BYTES = 4_096;
  private static final int MOST_DOCUMENT_BYTES = 1 << 28;
  private static final int GZIP_BUFFER_BYTES = 1 << 16;
  private static final String EXPECTED = "a file that can be read";

  private final Path path;
  private final long size;
  private final InputStream rest;
  private final byte[] head;
  private final boolean isGzip;
  private final int skippedBytes;

  private InputFile(Path path, long size, InputStream rest, byte[] head, boolean isGzip) {
    this.path = path;
    this.size = size;
    this.rest = rest;
    this.skippedBytes = TextMark.utf8Bytes(head);
    this.head = Arrays.copyOfRange(head, skippedBytes, head.length);
    this.isGzip = isGzip;
  }

  /**
   * Opens a file and looks at its first bytes.
   *
   * @throws UnreadableInput when that cannot be done
   */
  public static InputFile open(Path path, ReadProgress progress) {
    try {
      long size = Files.size(path);
      InputStream stream = new ObservedStream(Files.newInputStream(path), size, progress);
      try {
        return open(path, size, stream);
      } catch (IOException e) {
        stream.close();
        throw e;
      }
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static InputFile open(Path path, long size, InputStream stream) throws IOException {
    byte[] head = head(stream);
    boolean isGzip = head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    if (!isGzip) {
      return new InputFile(path, size, stream, head, false);
    }
    // Not a SequenceInputStream: it says that nothing is available where its first part ends, and
    // if a gzip's first part ends there, too, that would be taken for the end of all.
    PushbackInputStream packed = new PushbackInputStream(stream, head.length);
    packed.unread(head);
    InputStream unpacked = new GZIPInputStream(packed, GZIP_BUFFER_BYTES);
    return new InputFile(path, size, unpacked, head(unpacked), true);
  }

  /** The first bytes; of a gzip that is cut off, those that can be unpacked. */
  private static byte[] head(InputStream stream) throws IOException {
    byte[] head = new byte[HEAD_BYTES];
    int length = 0;
    try {
      int read = 0;
      while (read >= 0 && length < HEAD_BYTES) {
        read = stream.read(head, length, HEAD_BYTES - length);
        length += Math.max(0, read);
      }
    } catch (EOFException e) {
      if (length == 0) {
        throw e;
      }
    }
    return Arrays.copyOf(head, length);
  }

  public static UnreadableInput unreadable(Path path, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new UnreadableInput(path, "is missing", EXPECTED, "check the name");
    }
    if (e instanceof AccessDeniedException) {
      return new UnreadableInput(
          path,
          "cannot be read: permission denied",
          EXPECTED,
          "change its permissions, or copy it");
    }
    if (e instanceof EOFException) {
      return new UnreadableInput(
          path,
          "is a gzip that is cut off",
          "a whole gzip",
          "copy it again from where it was made");
    }
    if (e instanceof ZipException) {
      return new UnreadableInput(
          path,
          "is a damaged gzip (" + e.getMessage() + ")",
          "an intact gzip",
          "copy it again from where it was made");
    }
    return new UnreadableInput(
        path, "cannot be read (" + e.getMessage() + ")", EXPECTED, "try again");
  }

  public Path path() {
    return path;
  }

  /** The first bytes, 4,096 at most. */
  public byte[] head() {
    return head.clone();
  }

  /** Whether it was packed, and what is read of it is what it held. */
  public boolean isGzip() {
    return isGzip;
  }

  /** How many bytes the mark takes that editors put before a text, which is no part of it. */
  public int skippedBytes() {
    return skippedBytes;
  }

  /** All bytes, from the first one; to be asked for once. */
  public InputStream stream() {
    return new SequenceInputStream(new ByteArrayInputStream(head), rest);
  }

  /**
   * All bytes of a document that has to be held as a whole.
   *
   * @throws UnreadableInput when it cannot be read, or is larger than 256 MiB
   */
  public byte[] bytes() {
    try {
      byte[] more = rest.readNBytes(MOST_DOCUMENT_BYTES - head.length + 1);
      if (head.length + more.length > MOST_DOCUMENT_BYTES) {
        throw new UnreadableInput(
            path, "is larger than 256 MiB", "a document that fits in memory", "name another file");
      }
      byte[] all = Arrays.copyOf(head, head.length + more.length);
      System.arraycopy(more, 0, all, head.length, more.length);
      return all;
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** Whether the file has grown since it was opened: somebody is writing it. */
  public boolean hasGrown() {
    try {
      return Files.size(path) > size;
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** Tells how far it was read. */
  private static final class ObservedStream extends FilterInputStream {
    private final long size;
    private final ReadProgress progress;
    private long read;

    ObservedStream(InputStream stream, long size, ReadProgress progress) {
      super(stream);
      this.size = size;
      this.progress = progress;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = super.read(into, offset, length);
      read += Math.max(0, count);
      progress.read(read, size);
      return count;
    }
  }

  @Override
  public void close() {
    try {
      rest.close();
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }
}
