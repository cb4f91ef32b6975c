package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import verdict.testing.Golden;
import verdict.testing.GoldenRuns;

/** What is sealed is of a case that there is. */
class SealedOutputsTest {
  @Test
  void everyGoldenFolderIsOfACase() throws IOException {
    Stream<String> cases =
        Stream.of(
                RunCase.all().map(RunCase::name),
                RunsCase.all().map(RunsCase::name),
                ComparisonCase.all().map(of -> "compare-" + of.name()),
                CalibrationCase.all().map(CalibrationCase::name),
                HistoryCase.all().map(HistoryCase::name),
                GoldenRuns.versions().map(version -> "inspect-gatling-" + version),
                Stream.of("inspect-lines-in-message"))
            .flatMap(names -> names);
    assertThat(Golden.names()).containsExactlyInAnyOrderElementsOf(cases.toList());
    assertThat(Golden.names()).containsAll(SealedOutputs.PAGES).containsAll(SealedOutputs.ANSWERS);
  }
}
