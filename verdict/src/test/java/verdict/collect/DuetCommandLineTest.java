package verdict.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import verdict.run.Looks;

class DuetCommandLineTest {
  @Test
  void refsAreNamedByTheirCommits() {
    assertThat(DuetCommandLine.of(Plans.plan(10, 7)))
        .isEqualTo(
            "scripts/verdict duet --baseline "
                + Plans.COMMIT
                + " --baseline-label main --candidate "
                + Plans.COMMIT.replace('0', '9')
                + " --candidate-label HEAD --allow-dirty --in-turn --rps 50 --block-duration 20s"
                + " --warm-up 30s --journey fight --rounds 10 --seed 7");
  }

  @Test
  void bothSidesAtOnceAreTheDefault() {
    assertThat(DuetCommandLine.of(Plans.atOnce(10, 7)))
        .doesNotContain("in-turn")
        .contains(" --rps 50 --block-duration 60s --warm-up 60s ");
  }

  @Test
  void settingsAreQuotedAndSecretsHidden() {
    DuetSide side =
        new DuetSide(
            "it's",
            Optional.empty(),
            Optional.of("slower"),
            new TreeMap<>(Map.of("a.b", "c d", "db.password", "x")),
            new TreeMap<>());
    DuetPlan plan =
        new DuetPlan(
            "duet-1",
            DuetPlan.Purpose.DUET,
            DuetPlan.Compared.SETTINGS,
            side,
            DuetSide.of("b", Optional.empty()),
            Looks.after(List.of(7, 14)),
            1,
            Plans.load());
    assertThat(DuetCommandLine.of(plan))
        .startsWith(
            "scripts/verdict duet --baseline-bottleneck slower --set-baseline 'a.b=c d' --set-baseline"
                + " 'db.password=***' --baseline-label 'it'\\''s' --candidate-label b --in-turn --rps 50")
        .endsWith(" --rounds 7,14 --seed 1");
  }

  @Test
  void aCalibrationHasNoSides() {
    assertThat(DuetCommandLine.of(Plans.everything()))
        .isEqualTo(
            "scripts/verdict calibrate --in-turn --rps 12.5 --block-duration 60s --warm-up 0s --journey reading"
                + " --option heroes=10 --option seed=3 --rounds 7,10,14 --seed 999999999");
  }
}
