package verdict.run.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.file.UnreadableInput;
import verdict.run.Series;

class MetricsScrapeTest {
  @TempDir Path folder;

  private MetricsScrape scrape(String text) throws IOException {
    return MetricsScrape.read(Files.writeString(folder.resolve("x.prom"), text));
  }

  @Test
  void readsLabelsWithEscapesAndNumbersThatAreNone() throws IOException {
    List<Series> series =
        scrape(
                "# HELP a some \\n help\n# TYPE a counter\n"
                    + "a{b=\"q\\\"u\\\\o\\nte\",c=\"{},\",} 1.5e3 1700000000000\n"
                    + "\n  d NaN\ne{} +Inf\nf -Inf\n")
            .series();
    assertThat(series).extracting(Series::name).containsExactly("a", "d", "e", "f");
    assertThat(series)
        .extracting(Series::value)
        .containsExactly(1500.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    assertThat(series.get(0).labels()).isEqualTo(Map.of("b", "q\"u\\o\nte", "c", "{},"));
  }

  @Test
  void aBadLineIsNamedByItsNumber() {
    assertThatThrownBy(() -> scrape("a 1\nb{c=\"d} 2\n"))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("has a bad line 2 (the line ends too early)")
        .hasMessageContaining("x.prom");
    assertThatThrownBy(() -> scrape("<html>")).hasMessageContaining("has a bad line 1");
    assertThatThrownBy(() -> scrape("a b")).hasMessageContaining("\"b\" is not a value");
  }

  @Test
  void whatIsNoTextOfMetricsIsNamedInOneSentence() {
    assertThatThrownBy(() -> scrape("<!doctype html>\n<html>"))
        .hasMessage(
            folder.resolve("x.prom")
                + " has a bad line 1 (it is HTML or XML); expected Prometheus text format 0.0.4 or"
                + " OpenMetrics; check that /metrics of the service answers in it, and measure"
                + " again");
    assertThatThrownBy(() -> scrape("{\"status\":\"UP\"}"))
        .hasMessageContaining("has a bad line 1 (it is JSON)");
    assertThatThrownBy(() -> scrape("a 1 2 3")).hasMessageContaining("\"3\" is behind the value");
    assertThatThrownBy(() -> scrape("a 1d")).hasMessageContaining("\"1d\" is not a value");
    assertThatThrownBy(() -> scrape("a")).hasMessageContaining("the line ends too early");
    byte[] latin1 = {'a', '{', 'b', '=', '"', (byte) 0xe9, '"', '}', ' ', '1'};
    Path file = folder.resolve("latin1.prom");
    assertThatThrownBy(() -> MetricsScrape.read(Files.write(file, latin1)))
        .hasMessageContaining("latin1.prom is not UTF-8 text");
  }

  @Test
  void openMetricsIsReadWithoutItsExemplarsAndTimesOfCreation() throws IOException {
    List<Series> series =
        scrape(
                """
                # TYPE a counter
                # UNIT a seconds
                a_total{b="c"} 5.0 1520879607.789 # {trace_id="x y"} 0.67 1520879607.789
                a_created{b="c"} 1520430000.123
                # TYPE h histogram
                h_bucket{le="1.0"} 4 # {} 0.5
                h_bucket{le="+Inf"} 4
                h_count 4
                h_sum nan
                h_created 1.5e9
                # TYPE g gauge
                g_created 7
                {"a.b","c.d"="e"} +INF
                # EOF
                """)
            .series();
    assertThat(series)
        .extracting(Series::toString)
        .containsExactly(
            "a_total{b=c}",
            "h_bucket{le=1.0}",
            "h_bucket{le=+Inf}",
            "h_count",
            "h_sum",
            "g_created",
            "a.b{c.d=e}");
    assertThat(series)
        .extracting(Series::value)
        .containsExactly(5.0, 4.0, 4.0, 4.0, Double.NaN, 7.0, Double.POSITIVE_INFINITY);
  }

  @Test
  void whatNoServiceSendsIsRefusedBeforeItIsRead() throws IOException {
    Path file = folder.resolve("endless.prom");
    try (RandomAccessFile endless = new RandomAccessFile(file.toFile(), "rw")) {
      endless.setLength(3L << 30); // more than an array can hold; it takes no room on the disk
    }
    assertThatThrownBy(() -> MetricsScrape.read(file))
        .isInstanceOf(UnreadableInput.class)
        .hasMessage(
            file
                + " is larger than 16 MiB; expected the metrics of one service; remove labels that"
                + " have a value for every user or id, and measure again");
  }

  @Test
  void aLargeTextIsReadAndHoldsEachWordOnce() throws IOException {
    StringBuilder text = new StringBuilder("# TYPE requests_seconds histogram\n");
    for (int i = 0; i < 100_000; i++) {
      text.append("requests_seconds_bucket{method=\"GET\",uri=\"/orders/")
          .append(i % 1_000)
          .append("\",le=\"")
          .append(i / 1_000)
          .append("\"} 17\n");
    }
    List<Series> series = scrape(text.toString()).series();
    assertThat(series).hasSize(100_000);
    assertThat(series.get(99_000).label("uri")).isSameAs(series.get(0).label("uri"));
    assertThat(series.get(99_000).name()).isSameAs(series.get(0).name());
  }
}
