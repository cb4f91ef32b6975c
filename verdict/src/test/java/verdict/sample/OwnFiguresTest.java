package verdict.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.TestRun;

/** Counters that nobody told us of, of a service that served 1,000 requests in the window. */
class OwnFiguresTest {
  private static final String SERVED =
      """
      # TYPE http_request_duration_seconds histogram
      http_request_duration_seconds_count{method="GET"} %d
      """;

  @TempDir Path folder;
  private int runs;

  @Test
  void aCounterIsThereByItsNameAndCountedPerRequest() {
    List<Figure> figures =
        own(
            """
            # TYPE fights_decided_total counter
            fights_decided_total{winner="heroes"} 10
            fights_decided_total{winner="villains"} 20
            """,
            """
            # TYPE fights_decided_total counter
            fights_decided_total{winner="heroes"} 210
            fights_decided_total{winner="villains"} 320
            """);
    assertThat(figures)
        .extracting(Figure::metric, Figure::part, Figure::value, Figure::n)
        .containsExactly(
            tuple(Metric.OWN_PER_REQUEST, "fights_decided_total{winner=\"heroes\"}", 0.2, 1_000L),
            tuple(
                Metric.OWN_PER_REQUEST, "fights_decided_total{winner=\"villains\"}", 0.3, 1_000L));
  }

  @Test
  void aTimerHasItsMeanAndIsCountedToo() {
    List<Figure> figures =
        own(
            """
            # TYPE step_sum_seconds summary
            step_sum_seconds_count 10
            step_sum_seconds_sum 1.0
            """,
            """
            # TYPE step_sum_seconds summary
            step_sum_seconds_count 510
            step_sum_seconds_sum 3.0
            """);
    assertThat(figures)
        .extracting(Figure::metric, Figure::part, Figure::value, Figure::n)
        .containsExactly(
            tuple(Metric.OWN_MEAN, "step_sum_seconds", 4.0, 500L),
            tuple(Metric.OWN_PER_REQUEST, "step_sum_seconds_count", 0.5, 1_000L));
  }

  @Test
  void aTimerThatTimedNothingHasNoMean() {
    String scrape = "# TYPE step_seconds summary\nstep_seconds_count 3\nstep_seconds_sum 1\n";
    assertThat(own(scrape, scrape))
        .extracting(Figure::metric, Figure::value)
        .containsExactly(tuple(Metric.OWN_PER_REQUEST, 0.0));
  }

  @Test
  void whatHasAPartForEveryUserIsSummed() {
    assertThat(own("", users(20))).hasSize(20);
    assertThat(own("", users(21)))
        .extracting(Figure::part, Figure::value)
        .containsExactly(tuple("logins_total", 2 * 21 / 1_000.0));
  }

  private static String users(int count) {
    return IntStream.range(0, count)
        .mapToObj(user -> "logins_total{user=\"%d\"} 2%n".formatted(user))
        .collect(Collectors.joining("", "# TYPE logins_total counter\n", ""));
  }

  @Test
  void labelsThatLookLikeOthersAreNot() {
    assertThat(
            own(
                "",
                """
                # TYPE a_total counter
                a_total{x="1",y="2"} 1
                a_total{x="1\\",y=\\"2"} 2
                """))
        .extracting(Figure::part)
        .containsExactly("a_total{x=\"1\",y=\"2\"}", "a_total{x=\"1\\\",y=\\\"2\"}");
  }

  @Test
  void aSummaryThatIsNoTimerIsCountedAlone() {
    assertThat(own("", "# TYPE lines summary\nlines_count 500\nlines_sum 7000\n"))
        .extracting(Figure::part, Figure::value)
        .containsExactly(tuple("lines_count", 0.5));
  }

  @Test
  void whatNoDoubleCanHoldIsLeftOut() {
    String scrape = "# TYPE a summary\na_seconds_count 1\na_seconds_sum 1.7e308\n";
    assertThat(own("", scrape.replace("TYPE a ", "TYPE a_seconds ")))
        .extracting(Figure::metric)
        .containsExactly(Metric.OWN_PER_REQUEST);
  }

  @Test
  void nothingIsPerRequestWhereNothingWasServed() {
    String counter = "# TYPE b_total counter\nb_total 5\n";
    TestRun run = TestRun.fine(1).scraped("a", "", counter);
    assertThat(own(run)).isEmpty();
  }

  @Test
  void whatPlatformsCountOfThemselvesIsLeftOutAndTheDocumentSaysSo() throws IOException {
    String document = Files.readString(Path.of("../docs/metrics.md"));
    for (String prefix : OwnFigures.OF_PLATFORMS) {
      String scrape = "# TYPE %1$sx_total counter%n%1$sx_total 5%n".formatted(prefix);
      assertThat(own("", scrape)).as(prefix).isEmpty();
      assertThat(document).contains("`" + prefix + "`");
    }
    String logged = "# TYPE logback_events_total counter\nlogback_events_total 5\n";
    assertThat(own("", logged)).isEmpty();
  }

  private List<Figure> own(String before, String after) {
    return own(
        TestRun.fine(1)
            .scraped("a", SERVED.formatted(0) + before, SERVED.formatted(1_000) + after));
  }

  private List<Figure> own(TestRun run) {
    return BlockFigures.of(run.measured(folder.resolve("run-" + runs++)))
        .services()
        .get(0)
        .figures()
        .stream()
        .filter(
            figure ->
                figure.metric() == Metric.OWN_MEAN || figure.metric() == Metric.OWN_PER_REQUEST)
        .toList();
  }
}
