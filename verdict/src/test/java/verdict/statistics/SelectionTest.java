package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SelectionTest {
  @Provide
  Arbitrary<double[]> values() {
    return Arbitraries.integers()
        .between(0, 30)
        .array(Integer[].class)
        .ofMinSize(1)
        .ofMaxSize(60)
        .map(values -> Arrays.stream(values).mapToDouble(Integer::doubleValue).toArray());
  }

  @Property
  void selectsWhatSortingWouldPutThere(@ForAll("values") double[] values) {
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
