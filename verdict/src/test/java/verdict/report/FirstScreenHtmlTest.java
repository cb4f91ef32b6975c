package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstScreenHtmlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**REGRESSED at 50 rps: mean +9.9 %** | <p class=\"verdict regressed\"><strong>REGRESSED at",
        "**NO CHANGE at 10 rps: mean within ±1.1 %** | <p class=\"verdict no-change\"><strong>NO CHANGE at",
        "**INVALID at 50 rps: late** | <p class=\"verdict invalid\"><strong>INVALID at",
        "but mean -20.0 % | <p class=\"but\">but mean",
        "**Warning: failures rose.** | <p class=\"warning\"><strong>Warning:",
        "Cause at 50 rps: heroes: database | <p><strong>Cause at 50 rps:</strong> heroes: database</p>",
        "Objectives: ✓ p95 | <p><strong>Objectives:</strong> ✓ p95</p>",
        "Objectives: ✓ p95, ✗ mean | <p class=\"missed\"><strong>Objectives:</strong> ✓ p95, ✗ mean</p>",
        "10 rounds, in random order. | <p>10 rounds, in random order.</p>"
      })
  void aLineIsMarkedByWhatItSays(String markdown, String html) {
    assertThat(FirstScreenHtml.of(markdown + "\n")).startsWith(html);
  }

  @Test
  void onlyLinesOfTheFirstScreenItselfAre() {
    assertThat(FirstScreenHtml.of("- but INVALID, too\n")).doesNotContain("class=");
  }
}
