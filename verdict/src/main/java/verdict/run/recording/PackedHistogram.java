package verdict.run.recording;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.HdrHistogram.Histogram;

/**
 * Unpacks a histogram as HdrHistogram packs it: base64 of a cookie, a length and a zlib stream. It
 * does so itself, for HdrHistogram stops before the checksum at the end of the stream, and takes as
 * much memory as a damaged header asks for.
 */
public final class PackedHistogram {
  private static final int COOKIE = 0x1c849304;
  private static final int WORD_SIZE = 0xf0; // that part of a cookie may differ
  private static final int DIGITS_AT = 3 * Integer.BYTES;

  /** Of 3 digits there are at most 2,048 values for each power of 2, with 9 bytes each. */
  private static final int MOST_BYTES = 1 << 21;

  private PackedHistogram() {}

  /**
   * The histogram in the text.
   *
   * @throws IllegalArgumentException when it is damaged, or not of 3 significant digits
   */
  public static Histogram decode(String base64) {
    ByteBuffer packed = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
    if (packed.remaining() < 2 * Integer.BYTES
        || (packed.getInt() & ~WORD_SIZE) != COOKIE
        || packed.getInt() != packed.remaining()) {
      throw new IllegalArgumentException("no packed histogram of format 2");
    }
    ByteBuffer histogram = ByteBuffer.wrap(unpacked(packed));
    if (histogram.remaining() <= DIGITS_AT
        || histogram.getInt(DIGITS_AT) != ResponseTimesWriter.SIGNIFICANT_DIGITS) {
      throw new IllegalArgumentException("no histogram of 3 significant digits");
    }
    return Histogram.decodeFromByteBuffer(histogram, 0);
  }

  private static byte[] unpacked(ByteBuffer packed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] some = new byte[1 << 12];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      while (!inflater.finished()) {
        int length = inflater.inflate(some);
        if ((length == 0 && !inflater.finished()) || bytes.size() > MOST_BYTES) {
          throw new IllegalArgumentException("a histogram that is cut off, or too large");
        }
        bytes.write(some, 0, length);
      }
      if (inflater.getRemaining() > 0) {
        throw new IllegalArgumentException("more behind a histogram");
      }
      return bytes.toByteArray();
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("a histogram that does not unpack", e);
    } finally {
      inflater.end();
    }
  }
}
