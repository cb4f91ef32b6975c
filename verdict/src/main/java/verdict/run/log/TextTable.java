package verdict.run.log;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers for texts, found by their bytes: no text is made for a name that is known. */
final class TextTable {
  private static final int MOST_TEXTS = 1_000_000;
  private static final int NO_TEXT = 0;

  private final List<String> texts = new ArrayList<>(List.of(""));
  private final List<byte[]> bytes = new ArrayList<>(List.of(new byte[0]));
  private int[] slots = new int[64]; // the number of a text, 0 for none

  /** The number of a text; 0 is the empty one, and what is blank. */
  int id(byte[] buffer, int from, int to) {
    if (from == to || (to - from == 1 && buffer[from] == ' ')) {
      return NO_TEXT;
    }
    int mask = slots.length - 1;
    int slot = hash(buffer, from, to) & mask;
    while (slots[slot] != NO_TEXT) {
      byte[] known = bytes.get(slots[slot]);
      if (Arrays.equals(known, 0, known.length, buffer, from, to)) {
        return slots[slot];
      }
      slot = (slot + 1) & mask;
    }
    String text = text(buffer, from, to);
    byte[] proper = text.getBytes(StandardCharsets.UTF_8);
    // What is no UTF-8 has the number of the same text in UTF-8.
    return Arrays.equals(proper, 0, proper.length, buffer, from, to)
        ? add(text, proper)
        : id(proper, 0, proper.length);
  }

  int id(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return id(utf8, 0, utf8.length);
  }

  /** UTF-8, or Latin-1 where it is none: 2.x wrote in whatever it was told to. */
  static String text(byte[] buffer, int from, int to) {
    CharBuffer utf8 = CharBuffer.allocate(to - from);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(buffer, from, to - from), utf8, true);
    return result.isError()
        ? new String(buffer, from, to - from, StandardCharsets.ISO_8859_1)
        : utf8.flip().toString();
  }

  private int add(String text, byte[] utf8) {
    if (texts.size() == MOST_TEXTS) {
      throw new DamagedLog(
          "more than %,d different names and messages".formatted(MOST_TEXTS),
          "names without ids and numbers in them");
    }
    int number = texts.size();
    texts.add(text);
    bytes.add(utf8);
    if (texts.size() * 2 > slots.length) {
      slots = new int[2 * slots.length];
      for (int i = 1; i < texts.size(); i++) {
        put(i);
      }
    } else {
      put(number);
    }
    return number;
  }

  private void put(int number) {
    byte[] text = bytes.get(number);
    int mask = slots.length - 1;
    int slot = hash(text, 0, text.length) & mask;
    while (slots[slot] != NO_TEXT) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = number;
  }

  private static int hash(byte[] buffer, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + buffer[i];
    }
    return hash ^ hash >>> 15;
  }

  String text(int number) {
    return texts.get(number);
  }
}
