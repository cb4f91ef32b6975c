package verdict.gatling.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkOptionsTest {
  @Test
  void aThousandRequestsASecondForHalfAMinuteUnlessSomethingElseIsAsked() {
    assertThat(BenchmarkOptions.parse(List.of()))
        .isEqualTo(new BenchmarkOptions(1_000, 30, 15, 1_000_000));
    assertThat(BenchmarkOptions.parse(List.of("--rate", "50", "--warm-up", "1", "--seconds", "2")))
        .isEqualTo(new BenchmarkOptions(50, 2, 1, 1_000_000));
  }

  @Test
  void whatIsMistypedIsOneSentence() {
    assertThatThrownBy(() -> BenchmarkOptions.parse(List.of("--sconds", "5")))
        .hasMessage("unknown option \"--sconds\"; known: --rate, --seconds, --warm-up, --help");
    assertThatThrownBy(() -> BenchmarkOptions.parse(List.of("--seconds", "1")))
        .hasMessage("--seconds must be a whole number, 2 or more, was \"1\"; try --seconds 30");
    assertThatThrownBy(() -> BenchmarkOptions.parse(List.of("--rate")))
        .hasMessage("--rate must be a whole number, 2 or more, was \"\"; try --rate 30");
  }
}
