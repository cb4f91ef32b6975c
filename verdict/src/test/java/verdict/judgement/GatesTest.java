package verdict.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verdict.testing.Draws;
import verdict.testing.SeededTest;

/** Gates as people write them, and as files keep them. */
class GatesTest {
  @Test
  void whereNobodySaysAnythingFiveFiguresDecideByTheMarginsThatTheDocumentsState() {
    assertThat(Gates.USUAL.margins())
        .containsExactly(
            entry(Gate.MEAN, Margin.of(0.05)),
            entry(Gate.P95, Margin.of(0.10)),
            entry(Gate.FAILURES, Margin.of(0.001)),
            entry(Gate.CPU_PER_REQUEST, Margin.of(0.05)),
            entry(Gate.ACHIEVED, Margin.of(0.01)));
    assertThat(Gates.USUAL.recorded()).isEmpty();
    assertThat(Gates.USUAL.options()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mean, 3%, 0.03",
    "mean, 3 %, 0.03",
    "mean, 0.5%, 0.005",
    "p95, 100%, 1",
    "failures, 0.2pp, 0.002",
    "failures, 0.2 pp, 0.002",
    "cpu, 2%, 0.02",
    "achieved, 1.5%, 0.015",
    "queries, 0, 0",
    "queries, 0%, 0",
    "queries, 0.0, 0",
    "allocated, 1%, 0.01",
  })
  void aShareIsOfTheBaseline(String gate, String text, double share) {
    assertThat(margin(gate, text)).isEqualTo(Margin.of(share));
  }

  @ParameterizedTest
  @CsvSource({
    "mean, '5%,2ms', 2",
    "p95, '5 %, 2 ms', 2",
    "p95, '5%,0.2s', 200",
    "cpu, '5%,0.1ms', 0.0001",
    "queries, '0,0.1', 0.1",
    "calls, '1%,1', 1",
    "allocated, '1%,512B', 512",
    "allocated, '1%,10KiB', 10240",
    "response-bytes, '1%,1MiB', 1048576",
  })
  void aFloorIsInTheUnitOfTheFigure(String gate, String text, double floor) {
    assertThat(margin(gate, text).floor()).isEqualTo(OptionalDouble.of(floor));
  }

  private static Margin margin(String gate, String text) {
    return Gates.USUAL.with(Map.of(gate, text)).margin(Gate.of(gate)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mean | 5 | mean must be above 0 % and up to 100 %, with or without a floor after a comma, or off; was \"5\"; try 5% or 5%,2ms",
        "mean | 0 | mean must be above 0 %",
        "mean | 0% | mean must be above 0 %",
        "mean | -3% | was \"-3%\"",
        "mean | 101% | up to 100 %",
        "mean | 3pp | was \"3pp\"",
        "mean | | was \"\"",
        "mean | 3%, | was \"3%,\"",
        "mean | 3%,2 | was \"3%,2\"",
        "mean | 3%,0ms | was \"3%,0ms\"",
        "mean | 3%,2KiB | was \"3%,2KiB\"",
        "mean | NaN% | was \"NaN%\"",
        "mean | 1e3% | was \"1e3%\"",
        "failures | 0.1% | failures must be above 0 and up to 100 percentage points (pp); was \"0.1%\"; try 0.1pp",
        "failures | 0pp | failures must be above 0",
        "failures | off | failures cannot be off",
        "achieved | 1%,1 | achieved must be above 0 % and up to 100 %, or off",
        "queries | 0,1ms | queries must be from 0 % to 100 %",
        "speed | 3% | \"speed\" is no gate; known: mean, p95, failures, cpu, achieved, queries, calls, allocated, response-bytes",
      })
  void whatIsNoMarginIsRefusedWithWhatIs(String gate, String text, String message) {
    String given = text == null ? "" : text;
    assertThatThrownBy(() -> Gates.USUAL.with(Map.of(gate, given)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aGateCanBeOffButNotAllOfThem() {
    Gates without = Gates.USUAL.with(Map.of("cpu", "off", "p95", "OFF"));
    assertThat(without.margins()).containsOnlyKeys(Gate.MEAN, Gate.FAILURES, Gate.ACHIEVED);
    assertThatThrownBy(() -> without.with(Map.of("mean", "off", "achieved", "off")))
        .hasMessage("failures would be the only gate left; leave another one on, such as mean");
    Gates counts = without.with(Map.of("mean", "off", "achieved", "off", "queries", "0"));
    assertThat(counts.margins()).containsOnlyKeys(Gate.FAILURES, Gate.QUERIES);
  }

  @Test
  void whatIsRecordedIsAllOfIt() {
    Gates gates = Gates.USUAL.with(Map.of("mean", "3%", "cpu", "off", "queries", "0"));
    assertThat(gates.recorded().orElseThrow())
        .containsExactly(
            entry("achieved", "1%"),
            entry("cpu", "off"),
            entry("failures", "0.1pp"),
            entry("mean", "3%"),
            entry("p95", "10%"),
            entry("queries", "0"));
    assertThat(gates.options())
        .isEqualTo(List.of("--gate", "cpu=off", "--gate", "mean=3%", "--gate", "queries=0"));
  }

  @SeededTest
  void whatIsWrittenIsReadAgain(Draws draws) {
    Gate gate = draws.oneOf(List.of(Gate.values()));
    Margin margin =
        new Margin(
            (1 + draws.spread(0, 9_999)) / 10_000.0,
            gate == Gate.FAILURES || gate == Gate.ACHIEVED || draws.between(0, 1) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(draws.spread(1, 1_000_000) / 1_000.0));
    assertThat(MarginText.read(gate, MarginText.of(gate, margin))).isEqualTo(margin);
  }
}
