package verdict.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding: RFC 3986, section 2.1. */
public final class PercentEncoding {
  private static final String PLAIN = "._~:/-";

  private PercentEncoding() {}

  /**
   * Letters, digits and {@code . _ ~ : / -} stay; of every other character each byte of UTF-8 is
   * encoded.
   */
  public static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 8);
    for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (unit & 0xff);
      if (isPlain(character)) {
        encoded.append(character);
      } else {
        encoded.append('%').append(hex(unit >> 4)).append(hex(unit));
      }
    }
    return encoded.toString();
  }

  private static char hex(int value) {
    return "0123456789ABCDEF".charAt(value & 0xf);
  }

  private static boolean isPlain(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || PLAIN.indexOf(character) >= 0;
  }

  /**
   * The text that was encoded.
   *
   * @throws IllegalArgumentException when a percent sign is not followed by two hex digits
   */
  public static String decode(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      if (encoded.charAt(i) != '%') {
        bytes.writeBytes(encoded.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      if (i + 2 >= encoded.length()) {
        throw new IllegalArgumentException("% without two hex digits in " + encoded);
      }
      bytes.write(Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
      i += 2;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
