package verdict.run.log;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The strings of a binary log: each is written once, with a number, and named by it later. */
final class Strings {
  /** Gatling's buffer of 8 KiB holds no longer one; room for later versions. */
  private static final int MOST_BYTES = 1 << 16;

  private static final byte LATIN_1 = 0;
  private static final byte UTF_16 = 1;

  // As the JVM keeps strings, in the byte order of the machine that wrote it: all that run Gatling
  // today have the small end first.
  private static final Charset UTF_16_NATIVE = StandardCharsets.UTF_16LE;

  private final LogBytes bytes;
  private final List<String> texts = new ArrayList<>(List.of(""));
  // Gatling writes "a\tb" and "a b" as two strings, and reads both as the second.
  private int[] numbers = new int[64];
  private final Map<String, Integer> byText = new HashMap<>();

  Strings(LogBytes bytes) {
    this.bytes = bytes;
  }

  /** A string in full. */
  String read() throws IOException {
    long place = bytes.offset();
    int length = bytes.readInt();
    if (length == 0) {
      return "";
    }
    if (length < 0 || length > MOST_BYTES) {
      throw new DamagedLog(
          "a string of %,d bytes at byte %,d".formatted(length, place),
          "0 to %,d bytes".formatted(MOST_BYTES));
    }
    byte[] text = bytes.readBytes(length);
    byte coder = bytes.readByte();
    if (coder == LATIN_1) {
      return new String(text, StandardCharsets.ISO_8859_1);
    }
    if (coder == UTF_16 && length % 2 == 0) {
      return new String(text, UTF_16_NATIVE);
    }
    throw new DamagedLog(
        "a string of %,d bytes in coding %d at byte %,d".formatted(length, coder, place),
        "coding 0 (Latin-1), or 1 (UTF-16) with an even number of bytes");
  }

  /** The number of the next string, which is read if it is new. */
  int readCached() throws IOException {
    int index = bytes.readInt();
    if (index < 0 && index > -texts.size()) {
      return numbers[-index];
    }
    return define(index);
  }

  private int define(int index) throws IOException {
    if (index != texts.size()) {
      long place = bytes.offset() - Integer.BYTES;
      throw new DamagedLog(
          "string %,d at byte %,d, which was never defined".formatted(index, place),
          "one of the %,d strings before it, or %,d for a new one"
              .formatted(texts.size() - 1, texts.size()));
    }
    String text = oneLine(read());
    texts.add(text);
    int number = byText.computeIfAbsent(text, key -> index);
    if (index == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * index);
    }
    numbers[index] = number;
    return number;
  }

  /** As Gatling does when it reads its log. */
  static String oneLine(String text) {
    return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
  }

  String text(int number) {
    return texts.get(number);
  }
}
