package verdict.run.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verdict.run.Series;
import verdict.run.ServiceWindow;
import verdict.run.metrics.MetricNames;

class ScrapedWindowTest {
  @TempDir Path folder;

  private ServiceWindow window(String before, String after) {
    return ScrapedWindow.of("s", scrape(before), scrape(after), MetricNames.USUAL);
  }

  private MetricsScrape scrape(String text) {
    try {
      return MetricsScrape.read(Files.writeString(folder.resolve("x.prom"), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void changesAreDifferencesAndANewCounterStartedAtZero() {
    String type = "# TYPE a_total counter\n# TYPE h histogram\n# TYPE g gauge\n";
    String before = type + "a_total 5\nh_sum 1\ng 7\n";
    String after = type + "a_total 8\nh_sum 1.5\nh_count 4\ng 6\n";
    ServiceWindow window = window(before, after);
    assertThat(window.changes()).extracting(Series::value).containsExactly(3.0, 0.5, 4.0);
    assertThat(window.gauges())
        .singleElement()
        .satisfies(
            gauge -> {
              assertThat(gauge.before()).isEqualTo(7);
              assertThat(gauge.after()).isEqualTo(6);
            });
    assertThat(window.wentBackwards()).isEmpty();
    assertThat(window(after, before).wentBackwards()).containsExactly("a_total", "h_sum");
  }

  @ParameterizedTest
  @CsvSource({
    "counter, x_total",
    "histogram, x_seconds_count",
    "histogram, x_seconds_sum",
    "histogram, x_seconds_bucket"
  })
  void aCounterThatFallsWentBackwards(String type, String series) {
    assertThat(falling(type, series).wentBackwards()).containsExactly(series);
  }

  // As Micrometer and client_java expose what is going on, and what they keep for a while.
  @ParameterizedTest
  @CsvSource({
    "summary, http_server_requests_active_seconds_sum",
    "summary, http_server_requests_active_seconds_count",
    "histogram, http_server_requests_active_seconds_bucket",
    "gauge, http_server_requests_active_seconds_gcount",
    "gauge, http_server_requests_seconds_max",
    "gauge, nodejs_active_handles_total",
    "gaugehistogram, queue_bucket",
    "summary, my_timer_seconds_sum"
  })
  void whatIsNoCounterMayFall(String type, String series) {
    ServiceWindow window = falling(type, series);
    assertThat(window.wentBackwards()).isEmpty();
    assertThat(window.restarted()).isFalse();
    assertThat(window.changes()).isEmpty();
  }

  @Test
  void aHistogramOfWhatIsGoingOnMayFallWhateverItIsCalled() {
    String text =
        """
        # TYPE import_seconds histogram
        import_seconds_bucket{le="+Inf"} %1$d
        # TYPE import_seconds_gcount gauge
        import_seconds_gcount %1$d
        """;
    ServiceWindow window = window(text.formatted(7), text.formatted(5));
    assertThat(window.wentBackwards()).isEmpty();
    assertThat(window.changes()).isEmpty();
  }

  private ServiceWindow falling(String type, String series) {
    String family =
        type.equals("counter") || type.equals("gauge")
            ? series
            : series.substring(0, series.lastIndexOf('_'));
    String text = "# TYPE " + family + " " + type + "\n" + series + " ";
    return window(text + "7\n", text + "5\n");
  }

  @Test
  void ofASummaryThatWasLoweredNothingIsAChange() {
    String type = "# TYPE a_seconds summary\n# TYPE b_seconds summary\n";
    ServiceWindow window =
        window(
            type + "a_seconds_sum 9\na_seconds_count 3\nb_seconds_count 1\n",
            type + "a_seconds_sum 2\na_seconds_count 4\nb_seconds_count 5\n");
    assertThat(window.changes())
        .extracting(Series::name, Series::value)
        .containsExactly(tuple("b_seconds_count", 4.0));
  }

  @Test
  void aTextWithoutTypesIsReadByTheEndingsOfNames() {
    ServiceWindow window = window("a_total 1\nb_sum 9\n", "a_total 4\nb_sum 5\nc_count 2\nd 3\n");
    assertThat(window.changes())
        .extracting(Series::name, Series::value)
        .containsExactly(tuple("a_total", 3.0), tuple("c_count", 2.0));
    assertThat(window.wentBackwards()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.795486510123E9, false", "1.7954865101E9, false", "1795486540, true", "NaN, false"})
  void aProcessThatStartedLaterIsARestart(String start, boolean isRestart) {
    String text = "# TYPE process_start_time_seconds gauge\nprocess_start_time_seconds";
    assertThat(window(text + " 1.795486510124E9\n", text + " " + start + "\n").restarted())
        .isEqualTo(isRestart);
    assertThat(
            window(text + "{pod=\"a\"} 1.795486510124E9\n", text + "{pod=\"b\"} " + start + "\n")
                .restarted())
        .as("of another pod")
        .isEqualTo(isRestart);
  }
}
