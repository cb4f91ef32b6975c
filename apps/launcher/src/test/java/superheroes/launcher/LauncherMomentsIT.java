package superheroes.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** More moments to be killed at, and more wrong options, than {@link LauncherIT} has time for. */
@Tag("long")
class LauncherMomentsIT {
  @BeforeAll
  static void prepare() throws Exception {
    try (var launcher = LauncherProcess.start()) {
      launcher.awaitReady();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {300, 1000, 5000})
  void whenItsStarterEndsWhileItStartsItLeavesNothing(long afterMillis) throws Exception {
    LauncherProcess.startAndLeaveAfter(afterMillis).assertNothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 500, 2000})
  void killedWhileItPreparesItLeavesNothing(long afterMillis) throws Exception {
    LauncherProcess.prepareAndKillAfter(afterMillis).assertNothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 300, 800, 4000, 8000})
  void killedWhileItStartsItLeavesNothing(long afterMillis) throws Exception {
    LauncherProcess.startAndKillAfter(afterMillis).assertNothingIsLeft();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--ports=1,2,3 | ports must be `auto` or four different numbers from 1 to 65535",
        "--ports=1,1,2,3 | ports must be `auto` or four different numbers from 1 to 65535",
        "--ports=1,2,3,70000 | was `1,2,3,70000`",
        "--fight-rows=0 | Unknown option: '--fight-rows=0'",
        "--locations=0 | locations must be from 1 to 2000000 rows, was 0",
        "--locations=many | Invalid value for option '--locations'",
        "--postgres-url=localhost | this one has no postgresql:// at its beginning",
      })
  void aWrongOptionIsOneSentenceAndNothingStarts(String option, String sentence) throws Exception {
    var launcher = LauncherProcess.start(option);
    assertThat(launcher.awaitExit()).isEqualTo(64);
    assertThat(launcher.errors()).hasLineCount(1).contains(sentence);
    assertThat(launcher.leftovers()).isEmpty();
  }
}
