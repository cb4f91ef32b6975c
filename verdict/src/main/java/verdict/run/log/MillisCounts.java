package verdict.run.log;

import java.util.Arrays;

/**
 * How often each whole number of milliseconds was seen: exact, and as large as the values are
 * spread, not as they are many.
 */
public final class MillisCounts {
  private static final int PAGE_BITS = 8;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int PAGED = 1 << 22; // 70 minutes; what takes longer is rare

  private long[][] pages = new long[4][];
  private final IntMap<long[]> beyond = new IntMap<>();
  private long total;

  /**
   * @param millis 0 or more
   */
  public void add(int millis) {
    total++;
    int number = millis >>> PAGE_BITS;
    if (number >= pages.length || pages[number] == null) {
      if (millis >= PAGED) {
        beyond.get(millis, () -> new long[1])[0]++;
        return;
      }
      makePage(number);
    }
    pages[number][millis & (PAGE - 1)]++;
  }

  private void makePage(int number) {
    if (number >= pages.length) {
      pages = Arrays.copyOf(pages, Math.max(number + 1, 2 * pages.length));
    }
    pages[number] = new long[PAGE];
  }

  public long total() {
    return total;
  }

  /** Takes every value with its count. */
  public interface Visitor {
    void visit(int millis, long count);
  }

  /** Visits the values from the smallest to the largest. */
  public void forEach(Visitor visitor) {
    for (int number = 0; number < pages.length; number++) {
      if (pages[number] == null) {
        continue;
      }
      for (int i = 0; i < PAGE; i++) {
        if (pages[number][i] > 0) {
          visitor.visit(number * PAGE + i, pages[number][i]);
        }
      }
    }
    for (int millis : beyond.sortedKeys()) {
      visitor.visit(millis, beyond.get(millis, () -> new long[1])[0]);
    }
  }
}
