package superheroes.catalogue;

import java.util.Arrays;

/** A growing array of longs: a million boxed ids would take three times the memory to load. */
final class LongArray {

  /** How many ids are read by one query. */
  static final int CHUNK = 50_000;

  private long[] values = new long[1024];
  private int size;

  void add(long value) {
    makeRoomFor(1);
    values[size++] = value;
  }

  void addAll(LongArray others) {
    makeRoomFor(others.size);
    System.arraycopy(others.values, 0, values, size, others.size);
    size += others.size;
  }

  private void makeRoomFor(int more) {
    if (size + more > values.length) {
      values = Arrays.copyOf(values, Math.max(size + more, values.length * 2));
    }
  }

  boolean isFull() {
    return size == CHUNK;
  }

  /** The value added last; there must be one. */
  long last() {
    return values[size - 1];
  }

  long[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
