package verdict.statistics;

/** One value of a sorted array without sorting it: Hoare, "Algorithm 65: FIND", CACM 4 (1961). */
final class Selection {
  private Selection() {}

  /**
   * The value that would be at that place if the values were sorted; they are put in another order,
   * with none larger before that place and none smaller after it.
   *
   * @param from the first place to look at, below which no value is larger than any from it on
   * @param place from 0, at least {@code from}
   */
  static double select(double[] values, int from, int place) {
    int low = from;
    int high = values.length - 1;
    while (low < high) {
      double pivot = values[(low + high) >>> 1];
      int up = low;
      int down = high;
      while (up <= down) {
        while (values[up] < pivot) {
          up++;
        }
        while (values[down] > pivot) {
          down--;
        }
        if (up <= down) {
          double other = values[up];
          values[up++] = values[down];
          values[down--] = other;
        }
      }
      if (place <= down) {
        high = down;
      } else if (place >= up) {
        low = up;
      } else {
        break; // between the two all are the pivot
      }
    }
    return values[place];
  }
}
