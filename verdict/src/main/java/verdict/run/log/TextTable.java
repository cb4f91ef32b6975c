package verdict.run.log;

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
    return add(Arrays.copyOfRange(buffer, from, to));
  }

  private int add(byte[] text) {
    if (texts.size() == MOST_TEXTS) {
      throw new DamagedLog(
          "more than %,d different names and messages".formatted(MOST_TEXTS),
          "names without ids and numbers in them");
    }
    int number = texts.size();
    texts.add(new String(text, StandardCharsets.UTF_8));
    bytes.add(text);
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
