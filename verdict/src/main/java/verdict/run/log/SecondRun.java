package verdict.run.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Finds a second log, binary or textual, behind a binary one in the same file. */
final class SecondRun {
  private static final byte RUN = 0;
  private static final int MOST_VERSION_BYTES = 64;

  private SecondRun() {}

  /**
   * Looks for one.
   *
   * @param type the first byte of a record, which was read
   * @param offset its place
   * @throws DamagedLog when another run begins there
   */
  static void refuse(LogBytes bytes, byte type, long offset) {
    if (begins(bytes, type)) {
      throw DamagedLog.joined(
          "byte %,d".formatted(offset),
          "head -c %d FILE > FIRST, tail -c +%d FILE > SECOND".formatted(offset, offset + 1));
    }
  }

  private static boolean begins(LogBytes bytes, byte type) {
    try {
      if (type == 'R') {
        return new String(bytes.readBytes(3), StandardCharsets.US_ASCII).equals("UN\t");
      }
      int length = type == RUN ? bytes.readInt() : 0;
      return length > 0
          && length < MOST_VERSION_BYTES
          && LogHeader.VERSION
              .matcher(new String(bytes.readBytes(length), StandardCharsets.ISO_8859_1))
              .matches();
    } catch (LogEnd | IOException e) {
      return false; // nothing more is there, so no run is
    }
  }
}
