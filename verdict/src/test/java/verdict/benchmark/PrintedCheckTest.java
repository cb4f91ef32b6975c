package verdict.benchmark;

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
      <table><thead id="container_statistics_head"><tr><th>99th pct</th></tr></thead><tbody>
      <tr id="ROOT" data-parent=""><td class="col-1"><span class="ellipsed-name">All</span></td>
      <td class="col-2">2</td><td class="col-7">3</td><td class="col-8">5</td>
      <td class="col-9">5</td><td class="col-10">%d</td><td class="col-14"></td></tr>
      </tbody></table>
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
