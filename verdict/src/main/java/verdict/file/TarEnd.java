package verdict.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells whether the last that was read of a tar is the block of zeros that ends it. */
final class TarEnd extends FilterInputStream {
  private static final int BLOCK_BYTES = 512;
  private long zeros; // without another byte between them

  TarEnd(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      count((byte) value);
    }
    return value;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    for (int i = offset; i < offset + read; i++) {
      count(into[i]);
    }
    return read;
  }

  private void count(byte value) {
    zeros = value == 0 ? zeros + 1 : 0;
  }

  boolean isThere() {
    return zeros >= BLOCK_BYTES;
  }
}
