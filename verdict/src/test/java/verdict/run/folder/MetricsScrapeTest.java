package verdict.run.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.file.UnreadableInput;
import verdict.run.Series;
import verdict.run.ServiceWindow;

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
  void changesAreDifferencesAndANewCounterStartedAtZero() throws IOException {
    String type = "# TYPE a_total counter\n# TYPE h histogram\n# TYPE g gauge\n";
    MetricsScrape before = scrape(type + "a_total 5\nh_sum 1\ng 7\n");
    MetricsScrape after = scrape(type + "a_total 8\nh_sum 1.5\nh_count 4\ng 6\n");
    ServiceWindow window = MetricsScrape.between("s", before, after);
    assertThat(window.changes()).extracting(Series::value).containsExactly(3.0, 0.5, 4.0);
    assertThat(window.gauges())
        .singleElement()
        .satisfies(
            gauge -> {
              assertThat(gauge.before()).isEqualTo(7);
              assertThat(gauge.after()).isEqualTo(6);
            });
    assertThat(window.wentBackwards()).isEmpty();
    assertThat(MetricsScrape.between("s", after, before).wentBackwards())
        .containsExactly("a_total", "h_sum");
  }
}
