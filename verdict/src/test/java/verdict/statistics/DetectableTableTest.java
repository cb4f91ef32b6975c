package verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of docs/method.md is what {@link Detectable} says. */
class DetectableTableTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (\\d+) \\| ([\\d.]+|-) \\| ([\\d.]+|-) \\| ([\\d.]+|-) \\|$");

  @Test
  void everyFigureOfItIsFoundAgain() throws IOException {
    List<MatchResult> rows =
        ROW.matcher(Files.readString(Path.of("../docs/method.md"))).results().toList();
    assertThat(rows).hasSize(9);
    for (MatchResult row : rows) {
      int rounds = Integer.parseInt(row.group(1));
      assertThat(List.of(row.group(2), row.group(3), row.group(4)))
          .as("%d rounds", rounds)
          .containsExactly(
              text(Detectable.BY_ROUNDS.shift(rounds, 0.05)),
              text(Detectable.BY_ROUNDS.shift(rounds, 0.05 / 3)),
              text(Detectable.BY_ROUNDS.margin(rounds, 0.90)));
    }
  }

  private static String text(Optional<Double> deviations) {
    return deviations.map(of -> String.format(Locale.ROOT, "%.2f", of)).orElse("-");
  }
}
