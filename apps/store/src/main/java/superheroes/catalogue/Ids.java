package superheroes.catalogue;

import java.util.random.RandomGenerator;

/**
 * The ids of a table, ascending: what makes a uniform pick and a stable page cost one query by
 * primary key. With {@code id >= random} a row after a gap of 50 would be picked 50 times as often,
 * and with {@code OFFSET} a late page would read all the earlier ones. Eight bytes a row.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and a list would box a million ids
record Ids(long[] ascending) {

  /**
   * A page is a range of ids, both ends included; empty when {@code first} is above {@code last}.
   */
  record Range(long first, long last) {
    static final Range EMPTY = new Range(1, 0);
  }

  int count() {
    return ascending.length;
  }

  /** One id, each with the same probability. There must be one. */
  long pick(RandomGenerator random) {
    return ascending[random.nextInt(ascending.length)];
  }

  /** The ids of a page, counted from 0. */
  Range page(int page, int size) {
    long from = (long) page * size;
    if (from >= ascending.length) {
      return Range.EMPTY;
    }
    int to = (int) Math.min(from + size, ascending.length);
    return new Range(ascending[(int) from], ascending[to - 1]);
  }
}
