package verdict.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundsChartTest {
  private static RoundsChart.Row row(Double... shifts) {
    return new RoundsChart.Row(
        "mean", List.of(shifts), 0, Optional.empty(), 0.05, "improved", "mean");
  }

  @Test
  void theMedianIsTheMiddleOneOrBetweenTheTwo() {
    assertThat(row(0.3, -0.1, 0.2).median()).hasValue(0.2);
    assertThat(row(0.5, 0.25, -1.0, 9.0).median()).hasValue(0.375);
    assertThat(row().median()).isEmpty();
  }

  @Test
  void itIsDrawnAndSaid() {
    String html =
        RoundsChart.of("rounds", "No change", "the 95 % CI", "round", List.of(row(0.0, 0.0, 0.0)))
            .html();
    assertThat(html).containsOnlyOnce("class=\"median\"").contains("median of the rounds +0.0 %");
  }
}
