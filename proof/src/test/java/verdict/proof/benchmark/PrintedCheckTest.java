package verdict.proof.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.BinaryLogWriter;

class PrintedCheckTest {
  // The table of Gatling 3.15.1, as far as it is read: its row of all requests.
  private static final String PAGE =
      """
      <table id="container_statistics_head"><tr><th>Total</th><th>OK</th><th>KO</th><th>%% KO</th>
      <th>Cnt/s</th><th>Min</th><th>99th pct</th><th>Max</th><th>Mean</th><th>Std Dev</th></tr>
      <tr id="ROOT"><td><span class="ellipsed-name">All</span></td>
      <td>2</td><td>2</td><td>0</td><td>0</td><td>2</td><td>3</td><td>5</td><td>5</td><td>%d</td>
      <td>1</td></tr></table>
      """;

  @TempDir private Path folder;

  private PrintedCheck check(int printedMean) throws IOException {
    try (BinaryLogWriter log =
        new BinaryLogWriter(Files.newOutputStream(folder.resolve("simulation.log")))) {
      log.run("3.15.1", "shop.Simulation", 0, "", 1);
      log.request(List.of(), "shop: page", 0, 3, "");
      log.request(List.of(), "shop: page", 10, 15, "");
    }
    Files.writeString(folder.resolve("index.html"), PAGE.formatted(printedMean));
    return PrintedCheck.of(folder);
  }

  @Test
  void theMeanOf3And5IsPrintedAs4() throws IOException {
    PrintedCheck check = check(4);
    assertThat(check.differing()).isEmpty();
    assertThat(check.rows()).isEqualTo(1);
    assertThat(check.printedPercentile(99)).hasValue(5);
  }

  @Test
  void anotherMeanIsADifference() throws IOException {
    assertThat(check(5).isEqual()).isFalse();
  }
}
