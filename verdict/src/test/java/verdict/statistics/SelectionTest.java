package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import verdict.testing.Draws;
import verdict.testing.SeededTest;

class SelectionTest {
  @SeededTest
  void selectsWhatSortingWouldPutThere(Draws draws) {
    int most = draws.spread(0, 30); // of 0 all are equal
    double[] values = draws.doubles(1, 60, () -> draws.spread(0, most));
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    for (int low = 0; low < values.length; low++) {
      double[] mixed = values.clone();
      assertThat(Selection.select(mixed, 0, low)).isEqualTo(sorted[low]);
      for (int high = low; high < values.length; high += 7) {
        assertThat(Selection.select(mixed.clone(), low, high)).isEqualTo(sorted[high]);
      }
    }
  }
}
