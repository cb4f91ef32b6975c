package verdict.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static verdict.testing.GatlingPage.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.report.ResultsMarkdown;
import verdict.run.results.RunReaders;
import verdict.testing.GatlingPage;
import verdict.testing.RecordedRun;
import verdict.testing.RecordedRun.Event;
import verdict.testing.RecordedRun.Pass;
import verdict.testing.RecordedRun.Request;

/** What Gatling's report prints beside the exact figures of the log next to it. */
class PrintedDifferenceTest {
  private static final List<String> RANKS = List.of("50th", "75th", "99th", "99.9th");
  @TempDir Path folder;

  /**
   * 200 requests of 3 ms but for the three slowest, of 17, 19 and 343 ms. The p99 is the one at
   * place 0.99 x 200 = 198, 17 ms, between 3 and 19; the p99.9 at place ceil(199.8) = 200, 343 ms.
   */
  @BeforeEach
  void log() throws IOException {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int millis = i < 197 ? 3 : List.of(17, 19, 343).get(i - 197);
      events.add(new Request(List.of("shop & co"), "list <1>", i, i + millis, ""));
      events.add(new Pass(List.of("shop & co"), i, i + millis + 100, millis, true));
    }
    Files.write(
        folder.resolve("simulation.log"), new RecordedRun(1_780_000_000_000L, events).binaryLog());
  }

  @Test
  void aP99Of144InsteadOf17IsWrongAndOneOf18IsInterpolated() throws IOException {
    html(RANKS, row("ROOT", "", "All Requests", 200, 3, 3, 18, 343));
    assertThat(differences()).containsExactly("all requests all p99.0 18.0 for 17.0 between");
    html(RANKS, row("ROOT", "", "All Requests", 200, 3, 3, 144, 343));
    assertThat(differences()).containsExactly("all requests all p99.0 144.0 for 17.0 WRONG");
    assertThat(ResultsMarkdown.render(summary()))
        .contains("Wrong by any definition: 1;")
        .contains("| all requests | all | p99 | 144 ms | 17 ms | 200 | WRONG |");
  }

  @Test
  void theNeighboursAreThoseOfThePlaceAndBelongToIt() throws IOException {
    // At place 198 they are 3 and 19; at place 200 the one before is 19, and none is after.
    html(RANKS, row("ROOT", "", "All Requests", 200, 3, 3, 19, 19));
    assertThat(differences())
        .containsExactly(
            "all requests all p99.0 19.0 for 17.0 between",
            "all requests all p99.9 19.0 for 343.0 between");
    html(RANKS, row("ROOT", "", "All Requests", 200, 2, 4, 20, 344));
    assertThat(differences())
        .containsExactly(
            "all requests all p50.0 2.0 for 3.0 WRONG",
            "all requests all p75.0 4.0 for 3.0 WRONG",
            "all requests all p99.0 20.0 for 17.0 WRONG",
            "all requests all p99.9 344.0 for 343.0 WRONG");
  }

  @Test
  void ranksAreThoseOfTheHeadings() throws IOException {
    // 3 ms is every percentile up to 98.5, 343 ms the 100th: of other ranks they would be wrong.
    html(
        List.of("1st", "98.5th", "99.5th", "100th"),
        row("ROOT", "", "All Requests", 200, 3, 3, 19, 343));
    assertThat(differences()).isEmpty();
    assertThat(ResultsMarkdown.render(summary()))
        .contains("All that its report prints are the exact ones.");
    html(
        List.of("2nd", "33rd", "50th", "99.9th"),
        row("ROOT", "", "All Requests", 200, 3, 3, 3, 900));
    assertThat(differences()).containsExactly("all requests all p99.9 900.0 for 343.0 WRONG");
  }

  @Test
  void groupsAndRequestsInThemAreFoundByTheirNamesAsText() throws IOException {
    html(
        RANKS,
        row("ROOT", "", "All Requests", 200, 3, 3, 17, 343)
            + row("group_shop-1", "ROOT", "shop &amp; co", 200, 3, 3, 120, 343)
            + row("req_shop-list-2", "group_shop-1", "list &lt;1&gt;", 200, 3, 3, 144, 343));
    // A group's figure is the sum of the response times in it, without the pause of 100 ms.
    assertThat(differences())
        .containsExactly(
            "shop & co all p99.0 120.0 for 17.0 WRONG",
            "shop & co / list <1> all p99.0 144.0 for 17.0 WRONG");
  }

  @Test
  void aReportOfOtherRequestsIsNotComparedAndSaidToBeOne() throws IOException {
    html(RANKS, row("ROOT", "", "All Requests", 1_250, 3, 3, 144, 343));
    assertThat(differences()).isEmpty();
    assertThat(summary().caveats())
        .filteredOn(caveat -> caveat.kind() == Caveat.Kind.REPORT_IS_OF_OTHER_REQUESTS)
        .singleElement()
        .satisfies(
            caveat ->
                assertThat(caveat.sentence())
                    .contains("counts 1,250 requests, the log has 200: 1,050 are lost"));
  }

  @Test
  void thePlacesOfAStatsJsonHaveTheRanksOfTheHeadingsBesideIt() throws IOException {
    html(List.of("50th", "90th", "99th", "99.9th"), ""); // before 3.14 a script filled the table
    Files.createDirectories(folder.resolve("js"));
    String times = "{\"total\": %d, \"ok\": %1$d, \"ko\": 0}";
    Files.writeString(
        folder.resolve("js/stats.json"),
        """
        {"type": "GROUP", "name": "All Requests", "path": "", "contents": {}, "stats": {
          "numberOfRequests": %s, "percentiles1": %s, "percentiles2": %s,
          "percentiles3": %s, "percentiles4": %s}}
        """
            .formatted(
                times.formatted(200),
                times.formatted(3),
                times.formatted(3),
                times.formatted(144),
                times.formatted(343)));
    // The default of the third place is 95, of the fourth 99: 343 ms would be wrong there.
    assertThat(differences())
        .containsExactly(
            "all requests all p99.0 144.0 for 17.0 WRONG",
            "all requests ok p99.0 144.0 for 17.0 WRONG");
  }

  @Test
  void aReportThatIsNoneIsNoHindrance() throws IOException {
    Files.writeString(folder.resolve("index.html"), "<p>not Gatling's</p>");
    assertThat(differences()).isEmpty();
    assertThat(ResultsMarkdown.render(summary())).doesNotContain("Gatling's own percentiles");
    assertThat(summary().all().total().count()).isEqualTo(200);
  }

  private ResultsSummary summary() {
    return ResultsSummary.of(RunReaders.read(folder));
  }

  private List<String> differences() {
    return summary().differences().stream()
        .map(
            d ->
                "%s %s p%s %s for %s %s"
                    .formatted(
                        d.name(),
                        d.outcome(),
                        d.rank(),
                        d.printedMillis(),
                        d.exactMillis(),
                        d.isBetweenNeighbours() ? "between" : "WRONG"))
        .toList();
  }

  private void html(List<String> ranks, String rows) throws IOException {
    Files.writeString(folder.resolve("index.html"), GatlingPage.of(ranks, rows));
  }
}
