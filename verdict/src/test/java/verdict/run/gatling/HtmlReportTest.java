package verdict.run.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static verdict.testing.GatlingPage.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verdict.report.ResultsMarkdown;
import verdict.run.PrintedTimes;
import verdict.run.results.RunReaders;
import verdict.sample.Caveat;
import verdict.sample.ResultsSummary;
import verdict.testing.GatlingPage;
import verdict.testing.GoldenRuns;
import verdict.testing.RecordedRun;

/** Pages that cannot be read; what sound ones say is in PrintedDifferenceTest. */
class HtmlReportTest {
  private static final String UNREADABLE =
      "Gatling's own report beside the log could not be read: ";
  private static final List<String> RANKS = List.of("50th", "75th", "95th", "99th");
  private static final String ALL = row("ROOT", "", "All Requests", 1, 17, 17, 17, 17);
  private static final String TITLE = "<html><head><title>Gatling Stats - Global</title></head>";

  @TempDir Path folder;

  @BeforeEach
  void log() throws IOException {
    List<RecordedRun.Event> one = List.of(new RecordedRun.Request(List.of(), "list", 0, 17, ""));
    Files.write(folder.resolve("simulation.log"), new RecordedRun(1_000, one).binaryLog());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.3th", "..th", "0th", "100.1th", "99999th"})
  void ofARankThatIsNoneNothingIsComparedAndACaveatSaysSo(String rank) throws IOException {
    page(GatlingPage.of(List.of("50th", rank, "95th", "99th"), ALL));
    assertSaid("index.html has a percentile \"" + rank + " pct\"; expected ranks above 0");
  }

  @ParameterizedTest
  @CsvSource({"Min,Median", "Max,Slowest", "75th pct,Third quartile", "% KO,KO (%)"})
  void anUnknownHeadingIsNoPlaceToCountColumnsFrom(String known, String other) throws IOException {
    page(GatlingPage.of(RANKS, ALL).replace("<th>" + known + "<", "<th>" + other + "<"));
    assertSaid("index.html has the columns ");
    assertThat(caveats()).anyMatch(sentence -> sentence.contains(other));
  }

  @Test
  void aRowMustFitTheHeadings() throws IOException {
    page(GatlingPage.of(RANKS, ALL + row("req_1", "ROOT", "list", 1, 17, 17, 17)));
    assertSaid("index.html has a row \"list\" of 13 cells; expected 14, one for each heading");
  }

  @Test
  void aRowMustHaveTheOneAboveIt() throws IOException {
    page(GatlingPage.of(RANKS, ALL + row("req_1", "group_1", "list", 1, 17, 17, 17, 17)));
    assertSaid("index.html has a row \"list\" in a row \"group_1\", which is not there");
  }

  @Test
  void allRequestsMustBeThere() throws IOException {
    page(GatlingPage.of(RANKS, row("req_1", "ROOT", "list", 1, 17, 17, 17, 17)));
    assertSaid("index.html has no row of all requests in its table");
  }

  @Test
  void aRowMustHaveAnIdAndAName() throws IOException {
    page(GatlingPage.of(RANKS, ALL.replace("id=\"ROOT\"", "")));
    assertSaid("index.html has a row without a name or an id");
    page(GatlingPage.of(RANKS, ALL.replace("ellipsed-name", "name")));
    assertSaid("index.html has a row without a name or an id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"17 ms", "1.7.0", "-17", "1 7", "12,3456", "NaN"})
  void whatIsNoNumberIsNotMadeOneOfItsDigits(String cell) throws IOException {
    page(GatlingPage.of(RANKS, ALL.replace("col-10\">17<", "col-10\">" + cell + "<")));
    assertSaid("index.html has \"" + cell + "\" in its table; expected a number, or - for none");
  }

  @Test
  void aReportWithoutARowIsSaidToBeUnreadable() throws IOException {
    page(GatlingPage.of(RANKS, ""));
    assertSaid("index.html has no row in a table of statistics");
    page(TITLE + "<body></body></html>");
    assertSaid("index.html has no row in a table of statistics");
    Files.createDirectories(folder.resolve("js")); // as in a folder of Gatling's
    page("");
    assertSaid("index.html has no row in a table of statistics");
    assertThat(ResultsMarkdown.render(ResultsSummary.of(RunReaders.read(folder))))
        .contains("- " + UNREADABLE);
  }

  @Test
  void aPageThatIsNotGatlingsIsNoReport() throws IOException {
    page("<html><head><title>Index of /results</title></head><body><table><tr><td>simulation.log");
    assertThat(caveats()).noneMatch(sentence -> sentence.startsWith(UNREADABLE));
  }

  @Test
  void beforeThisTableAScriptFilledItFromAFileThatMayHaveBeenLeftOut() throws IOException {
    String script = "<script>function generateHtmlRow(request, level) {}</script>";
    page(GatlingPage.of(RANKS, "").replace("</body>", script + "</body>"));
    assertThat(caveats()).noneMatch(sentence -> sentence.startsWith(UNREADABLE));
    Files.createDirectories(folder.resolve("js"));
    Files.writeString(folder.resolve("js/stats.js"), "var st"); // cut off
    assertSaid("index.html has no row in a table of statistics");
  }

  @Test
  void aStatsJsonThatIsNoneIsSaidToBeUnreadable() throws IOException {
    Files.createDirectories(folder.resolve("js"));
    Files.writeString(folder.resolve("js/stats.json"), "");
    assertSaid("stats.json has no field of such a file at its start");
  }

  /** What Gatling 3.14.0 wrote, cut off anywhere inside. */
  @Test
  void aPageThatIsCutOffGivesWholeRowsOrACaveat() throws IOException {
    Path golden = GoldenRuns.folder("3.14.0");
    Files.write(
        folder.resolve("simulation.log"), Files.readAllBytes(golden.resolve("simulation.log")));
    String whole = Files.readString(golden.resolve("index.html"));
    List<PrintedTimes> all = RunReaders.read(golden).printed();
    assertThat(all).hasSize(14);
    for (int end = whole.indexOf("Requests"); end < whole.length(); end += 97) {
      page(whole.substring(0, end));
      List<PrintedTimes> printed = RunReaders.read(folder).printed();
      for (int row = 0; row < printed.size(); row++) {
        assertThat(printed.get(row).total().percentiles())
            .isEqualTo(all.get(row).total().percentiles());
      }
      boolean isSaid = caveats().stream().anyMatch(sentence -> sentence.startsWith(UNREADABLE));
      assertThat(isSaid).as("cut at %d", end).isEqualTo(printed.isEmpty());
    }
  }

  private void page(String html) throws IOException {
    Files.writeString(folder.resolve("index.html"), html);
  }

  private void assertSaid(String reason) {
    assertThat(RunReaders.read(folder).printed()).isEmpty();
    assertThat(caveats())
        .anyMatch(sentence -> sentence.startsWith(UNREADABLE) && sentence.contains(reason));
  }

  private List<String> caveats() {
    return ResultsSummary.of(RunReaders.read(folder)).caveats().stream()
        .map(Caveat::sentence)
        .toList();
  }
}
