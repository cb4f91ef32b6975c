package verdict.run.log;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A map from numbers, without a box around each: it is asked once a record, and java.util's would
 * take longer than the rest of the record.
 */
final class IntMap<T> {
  private int[] keys = new int[8];
  private @Nullable Object[] values = new @Nullable Object[8];
  private int size;

  /** The value of the key; null when there is none. */
  @SuppressWarnings("unchecked")
  @Nullable T find(int key) {
    return (T) values[slot(key)];
  }

  /** The value of the key, made when there is none. */
  T get(int key, Supplier<T> make) {
    T known = find(key);
    if (known != null) {
      return known;
    }
    T made = make.get();
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    int slot = slot(key);
    keys[slot] = key;
    values[slot] = made;
    size++;
    return made;
  }

  /** Where the key is, or would be put. */
  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = spread(key) & mask;
    while (values[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int spread(int key) {
    int hash = key * 0x9e3779b9; // 2^32 over the golden ratio: neighbours land far apart
    return hash ^ hash >>> 16;
  }

  private void grow() {
    int[] oldKeys = keys;
    @Nullable Object[] oldValues = values;
    keys = new int[2 * oldKeys.length];
    values = new @Nullable Object[2 * oldKeys.length];
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldValues[old] != null) {
        int slot = slot(oldKeys[old]);
        keys[slot] = oldKeys[old];
        values[slot] = oldValues[old];
      }
    }
  }

  int[] sortedKeys() {
    int[] sorted = new int[size];
    int next = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (values[slot] != null) {
        sorted[next++] = keys[slot];
      }
    }
    Arrays.sort(sorted);
    return sorted;
  }
}
