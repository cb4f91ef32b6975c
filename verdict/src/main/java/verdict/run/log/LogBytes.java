package verdict.run.log;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of a log, forward only, through a buffer of fixed size. Numbers are big-endian. */
public final class LogBytes {
  private static final int BUFFER_BYTES = 1 << 18;

  // More than a record takes, new strings aside. So nothing has to be fetched in the middle of one,
  // and the JVM leaves what would do that out of what it compiles.
  private static final int AHEAD_BYTES = 1 << 13;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final InputStream stream;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int end;
  private long passed; // bytes before the buffer
  private @Nullable IOException failure; // of the stream, after what is in the buffer

  public LogBytes(InputStream stream) {
    this.stream = stream;
  }

  /** How many bytes were read, which is the offset of the next one. */
  public long offset() {
    return passed + at;
  }

  /** Whether there is another byte; to be asked before each record. */
  public boolean hasNext() throws IOException {
    if (end - at < AHEAD_BYTES && failure == null) {
      try {
        fill(AHEAD_BYTES);
      } catch (IOException e) {
        failure = e; // it comes after the records that were read before it
      }
    }
    return at < end || fill(1);
  }

  public byte readByte() throws IOException {
    if (at == end) {
      require(1);
    }
    return buffer[at++];
  }

  public int readInt() throws IOException {
    if (end - at < Integer.BYTES) {
      require(Integer.BYTES);
    }
    int value = (int) INT.get(buffer, at);
    at += Integer.BYTES;
    return value;
  }

  public long readLong() throws IOException {
    long high = readInt();
    return high << Integer.SIZE | (readInt() & 0xffff_ffffL);
  }

  /**
   * The next bytes, in an array of their own.
   *
   * @param count 0 to 262,144; the caller has checked it
   */
  public byte[] readBytes(int count) throws IOException {
    if (end - at < count) {
      require(count);
    }
    byte[] bytes = Arrays.copyOfRange(buffer, at, at + count);
    at += count;
    return bytes;
  }

  private void require(int count) throws IOException {
    if (!fill(count)) {
      throw new LogEnd();
    }
  }

  /** Has at least so many bytes in the buffer, if there are as many. */
  private boolean fill(int count) throws IOException {
    System.arraycopy(buffer, at, buffer, 0, end - at);
    passed += at;
    end -= at;
    at = 0;
    while (end < count) {
      if (failure != null) {
        throw failure;
      }
      int read = stream.read(buffer, end, buffer.length - end);
      if (read < 0) {
        return false;
      }
      end += read;
    }
    return true;
  }
}
