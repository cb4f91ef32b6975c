package superheroes.catalogue;

import java.util.Arrays;

/** A growing array of longs: a million boxed ids would take three times the memory to load. */
final class LongArray {

  private long[] values = new long[1024];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  long[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
