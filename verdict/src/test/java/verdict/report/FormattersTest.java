package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.analysis.ChangeText;
import verdict.analysis.FailureText;
import verdict.analysis.ObjectiveText;
import verdict.judgement.JudgedChange;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.Objective;
import verdict.sample.Unit;
import verdict.statistics.FailureCounts;
import verdict.statistics.Interval;
import verdict.testing.Locales;

/** Figures look the same in every language, with every kind of digits. */
@ParameterizedClass
@MethodSource("verdict.testing.Locales#all")
@ExtendWith(Locales.class)
class FormattersTest {
  @SuppressWarnings("NullAway.Init")
  private static JudgedChange mean;

  private final Locale locale;

  FormattersTest(Locale locale) {
    this.locale = locale;
  }

  @BeforeAll
  static void judge(@TempDir Path folder) {
    mean = ComparisonCase.named("one-run-a-side").report(folder).loads().get(0).gate().get(0);
  }

  @BeforeEach
  void go() {
    Locales.goTo(locale);
  }

  @Test
  void aFigureHasItsUnitAndAboutThreeDigits() {
    assertThat(Stream.of(0.0, 0.1234, 1.234, 12.34, 123.4, 12_345.6).map(Figures::ms))
        .containsExactly("0 ms", "0.123 ms", "1.23 ms", "12.3 ms", "123 ms", "12,346 ms");
    assertThat(Figures.text(Unit.SECONDS, 0.0015)).isEqualTo("1.50 ms");
    assertThat(Figures.text(Unit.SECONDS, 1.5)).isEqualTo("1.50 s");
    assertThat(Figures.text(Unit.BYTES, 1.5 * 1024 * 1024)).isEqualTo("1.50 MiB");
    assertThat(Figures.text(Unit.PER_SECOND, 49.96)).isEqualTo("50.0 requests/s");
    assertThat(Figures.text(Unit.CORES, 1.234)).isEqualTo("1.23 cores");
    assertThat(Figures.observed(3)).isEqualTo("3 ms");
    assertThat(Figures.number(99.96)).isEqualTo("100");
    assertThat(Figures.tenths(1_234.56)).isEqualTo("1,234.6");
  }

  @Test
  void countsAreGroupedByThousands() {
    assertThat(Stream.of(7.0, 1_234_567.0, 1.5, 0.00123).map(Figures::count))
        .containsExactly("7", "1,234,567", "1.50", "0.0012");
    assertThat(Figures.things(1, "round")).isEqualTo("1 round");
    assertThat(Figures.things(1_000, "round")).isEqualTo("1,000 rounds");
    assertThat(Figures.plain(50.0)).isEqualTo("50");
    assertThat(Figures.time(Duration.ofSeconds(3_661))).isEqualTo("1 h 2 min");
  }

  @Test
  void sharesAndChangesAreInPercent() {
    assertThat(Stream.of(0.0, 0.00001, 0.1234, 1.0, 12.3456).map(Figures::ratio))
        .containsExactly("0 %", "< 0.01 %", "12.34 %", "100 %", "1234.56 %");
    assertThat(Stream.of(0.1, -0.0001, 12.3456, -0.557).map(Figures::signedPercent))
        .containsExactly("+10.0 %", "+0.0 %", "+1,234.6 %", "-55.7 %");
    assertThat(Figures.signedEnd(0.0001)).isEqualTo("+0.010 %");
    assertThat(ChangeText.level(0.95)).isEqualTo("95 %");
    assertThat(ChangeText.level(0.975)).isEqualTo("97.5 %");
  }

  @Test
  void failuresAreAShareOfACount() {
    assertThat(FailureText.side(new FailureCounts.Count(12, 13_212)))
        .isEqualTo("0.09 % (12 of 13,212)");
    assertThat(FailureText.points(-0.00068)).isEqualTo("-0.068");
  }

  @Test
  void aChangeHasItsEndsAndItsMargin() {
    Interval interval = new Interval(-0.01, 0.25, 0.95);
    assertThat(ChangeText.estimate(mean)).isEqualTo("+10.0 %");
    assertThat(ChangeText.ends(mean.change(), interval)).isEqualTo("-1.0 .. +28.4 %");
    assertThat(ChangeText.margin(mean)).isEqualTo("±5 %");
    assertThat(ChangeText.typical(mean.change(), List.of(1.0, 2.5))).isEqualTo("1.75 ms");
  }

  @Test
  void anObjectiveHasItsLimit() {
    assertThat(ObjectiveText.objective(new Objective("", Metric.P95, 1_500)))
        .isEqualTo("p95 below 1,500 ms");
  }

  @Test
  void textOfOthersIsEscapedAndOtherwiseKept() {
    assertThat(MarkdownText.escape("TITLE İI | 1,5 ٣")).isEqualTo("TITLE İI \\| 1,5 ٣");
  }

  @Test
  void keysOfJsonAreInSmallLettersOfEnglish() {
    assertThat(Figures.key(JudgedChange.Finding.INCONCLUSIVE)).isEqualTo("inconclusive");
  }
}
