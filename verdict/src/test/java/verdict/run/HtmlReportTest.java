package verdict.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verdict.sample.Caveat;
import verdict.statistics.ResultsSummary;
import verdict.testing.RecordedRun;

/** Pages that are damaged; what sound ones say is in PrintedDifferenceTest. */
class HtmlReportTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1.2.3th", "..th", "0th", "100.1th", "99999th"})
  void ofARankThatIsNoneNothingIsComparedAndACaveatSaysSo(String rank) throws IOException {
    List<RecordedRun.Event> one = List.of(new RecordedRun.Request(List.of(), "list", 0, 17, ""));
    Files.write(folder.resolve("simulation.log"), new RecordedRun(1_000, one).binaryLog());
    Files.writeString(
        folder.resolve("index.html"),
        "<table id=\"container_statistics_head\"><tr><th>50th pct</th><th>"
            + rank
            + " pct</th></tr></table><table><tr id=\"ROOT\"><td><span class=\"ellipsed-name\">"
            + "All Requests</span></td><td class=\"col-2\">1</td><td class=\"col-8\">17</td>"
            + "<td class=\"col-9\">144</td><td class=\"col-14\">0</td></tr></table>");
    Results results = RunReaders.read(folder);
    assertThat(results.printed()).isEmpty();
    assertThat(ResultsSummary.of(results).caveats().stream().map(Caveat::sentence))
        .anyMatch(
            sentence ->
                sentence.startsWith("Gatling's own report could not be read: ")
                    && sentence.contains("index.html has a percentile \"" + rank + " pct\""));
  }
}
