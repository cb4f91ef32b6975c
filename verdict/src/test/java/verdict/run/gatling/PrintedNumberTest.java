package verdict.run.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNumberTest {
  private final Locale locale = Locale.getDefault();

  @BeforeEach
  void inGermany() {
    Locale.setDefault(Locale.GERMANY);
  }

  @AfterEach
  void comeHome() {
    Locale.setDefault(locale);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "17|17",
        "        0|0",
        "62.695|62.695", // a rate of 2.1 to 3.9: three decimals
        "    2,210|2210", // 3.13.4
        "1,234,567.89|1234567.89",
        "62,69|62.69", // a rate of 2.0 in a JVM of Germany
        "100,5|100.5"
      })
  void isReadAsGatlingMeansIt(String text, double number) {
    assertThat(PrintedNumber.of(text)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "        -", "", " "})
  void isNone(String text) {
    assertThat(PrintedNumber.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.234.567",
        "1.234,5",
        "12,34,567",
        "1234,567",
        "1,2345",
        "2 210",
        "2\u00a0210",
        "2\u202f210",
        "2'210",
        "-1",
        "1e3",
        "NaN",
        "∞",
        "٢",
        "17 ms",
        ",5",
        "5.",
        "9223372036854775808"
      })
  void isNothingThatGatlingPrints(String text) {
    assertThatThrownBy(() -> PrintedNumber.of(text)).isInstanceOf(NumberFormatException.class);
  }
}
