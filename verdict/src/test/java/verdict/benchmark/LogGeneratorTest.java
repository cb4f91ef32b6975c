package verdict.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.run.Results;
import verdict.run.Timeline;
import verdict.run.results.RunReaders;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.ResultsSummary;

class LogGeneratorTest {
  private static final int REQUESTS = 20_000;

  @TempDir private Path folder;

  private Path log(String name, long seed) throws IOException {
    Path log = folder.resolve(name);
    LogGenerator.write(log, REQUESTS, seed);
    return log;
  }

  @Test
  void equalSeedsGiveEqualBytesAndOthersDoNot() throws IOException {
    byte[] first = Files.readAllBytes(log("a", 1));
    assertThat(Files.readAllBytes(log("b", 1))).isEqualTo(first);
    assertThat(Files.readAllBytes(log("c", 2))).isNotEqualTo(first);
  }

  @Test
  void everyRequestAndUserIsReadAgain() throws IOException {
    Results results = RunReaders.read(log("a", 1));
    ResultsSummary summary = ResultsSummary.of(results);
    assertThat(summary.all().total().count()).isEqualTo(REQUESTS);
    assertThat(summary.rows()).hasSize(10);
    assertThat(summary.all().failed().count()).isBetween(5L, 50L); // 20, one in 1,000
    assertThat(results.loss()).isEmpty();
    Timeline timeline = results.timeline().orElseThrow();
    assertThat(Arrays.stream(timeline.usersStarted()).sum()).isEqualTo(REQUESTS);
    assertThat(Arrays.stream(timeline.usersEnded()).sum()).isEqualTo(REQUESTS);
    assertThat(timeline.requestsStarted()[0]).isEqualTo(1_000);
  }

  @Test
  void theTailIsFarFromTheMedian() throws IOException {
    ResultsSummary summary = ResultsSummary.of(RunReaders.read(log("a", 1)));
    double median = summary.all().total().figure(Metric.P50).map(Figure::value).orElseThrow();
    double tail = summary.all().total().figure(Metric.P99_9).map(Figure::value).orElseThrow();
    assertThat(median).isBetween(2.0, 3.0);
    assertThat(tail).isGreaterThan(100);
  }
}
