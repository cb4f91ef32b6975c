package superheroes.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LauncherIT {

  /** What was seen of the first start, which prepares and so takes longer than all the tests. */
  private static JsonNode ready;

  private static Duration answerOfLocations;
  private static LauncherProcess first;

  @BeforeAll
  static void startForTheFirstTime() throws Exception {
    try (var launcher = LauncherProcess.start("--bottleneck=slow-dependency")) {
      first = launcher;
      ready = launcher.awaitReady();
      long start = System.nanoTime();
      LauncherProcess.get(
          ready.get("services").get("locations").asString() + "/api/locations/random");
      answerOfLocations = Duration.ofNanos(System.nanoTime() - start);
      launcher.process().destroy();
      launcher.awaitExit();
    }
  }

  @Test
  void aPlantedBottleneckIsInTheDescriptionAndInTheService() {
    assertThat(ready.get("bottleneck").asString()).isEqualTo("slow-dependency");
    assertThat(ready.get("dataSet").get("heroes").asLong()).isEqualTo(300);
    assertThat(answerOfLocations).isGreaterThan(Duration.ofMillis(149));
  }

  @Test
  void toldToStopItStopsEverything() throws Exception {
    first.assertNothingIsLeft();
  }

  @Test
  void theSecondStartUsesWhatTheFirstMadeAndKilledItLeavesNothing() throws Exception {
    var second = LauncherProcess.start();
    second.awaitReady();
    assertThat(second.errors()).doesNotContain("preparing");
    assertThat(second.leftovers()).hasSizeGreaterThan(4);
    second.process().destroyForcibly().waitFor();
    second.assertNothingIsLeft();
  }

  @Test
  void killedWhileItStartsItLeavesNothing() throws Exception {
    LauncherProcess.startAndKillAfter(1500).assertNothingIsLeft();
  }

  @ParameterizedTest
  @Tag("long")
  @ValueSource(longs = {300, 1000, 2500, 5000})
  void nothingIsLeftWheneverItsStarterEnds(long afterMillis) throws Exception {
    LauncherProcess.startAndLeaveAfter(afterMillis).assertNothingIsLeft();
  }

  @ParameterizedTest
  @Tag("long")
  @ValueSource(longs = {0, 500, 2000, 4000})
  void nothingIsLeftWheneverItIsKilledWhileItPrepares(long afterMillis) throws Exception {
    LauncherProcess.prepareAndKillAfter(afterMillis).assertNothingIsLeft();
  }

  @ParameterizedTest
  @Tag("long")
  @ValueSource(longs = {0, 300, 800, 4000, 8000})
  void nothingIsLeftWheneverItIsKilledWhileItStarts(long afterMillis) throws Exception {
    LauncherProcess.startAndKillAfter(afterMillis).assertNothingIsLeft();
  }

  @Test
  void aPortThatWasAskedForAndIsTakenIsOneSentenceAndNothingStarts() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      var launcher = LauncherProcess.start("--ports=1024,1025,1026," + port);
      assertThat(launcher.awaitExit()).isEqualTo(69);
      assertThat(launcher.errors())
          .hasLineCount(1)
          .contains("port " + port + " for fights is in use");
      assertThat(launcher.leftovers()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--bottleneck=nonsense | unknown bottleneck `nonsense`; known: big-payload, blocked-event-loop,",
        "--unknown | Unknown option: '--unknown'",
        "--set=spring.r2dbc.pool.size=2 | known there: spring.r2dbc.pool.acquire-retry,",
      })
  void aWrongOptionIsOneSentenceAndNothingStarts(String option, String sentence) throws Exception {
    assertThatItIsRefused(option, sentence);
  }

  @ParameterizedTest
  @Tag("long")
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
  void soIsAnotherWrongOption(String option, String sentence) throws Exception {
    assertThatItIsRefused(option, sentence);
  }

  private static void assertThatItIsRefused(String option, String sentence) throws Exception {
    var launcher = LauncherProcess.start(option);
    assertThat(launcher.awaitExit()).isEqualTo(64);
    assertThat(launcher.errors()).hasLineCount(1).contains(sentence);
    assertThat(launcher.leftovers()).isEmpty();
  }

  @Test
  void aPostgresThatIsNotThereIsOneSentence() throws Exception {
    var launcher = LauncherProcess.start("--postgres-url=postgresql://me:secret@127.0.0.1:1");
    assertThat(launcher.awaitExit()).isEqualTo(69);
    assertThat(launcher.errors())
        .hasLineCount(1)
        .contains("the PostgreSQL at 127.0.0.1:1 cannot be used")
        .doesNotContain("secret");
  }

  @Test
  void aServiceThatCannotStartIsNamedWithItsReasonAndItsLog() throws Exception {
    var launcher = LauncherProcess.start("--set=services.timeout=never");
    assertThat(launcher.awaitExit()).isEqualTo(69);
    assertThat(launcher.errors().lines().reduce((first, last) -> last).orElseThrow())
        .contains("the fights service did not start: ", "never", "fights.log");
    launcher.assertNothingIsLeft();
  }
}
