package verdict.gatling.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README's command in a fresh copy of the project, in a path with a space. */
@TestMethodOrder(OrderAnnotation.class)
class NewcomerIT {

  private static final Path OUTPUT = Path.of("target", "newcomer.log").toAbsolutePath();

  /** Short enough for a test, and otherwise what the README says. */
  private static final List<String> SHORT = List.of("-Drps=10", "-Dduration=10s", "-DwarmUp=5s");

  private static Checkout checkout;

  @BeforeAll
  static void copy() throws Exception {
    checkout = Checkout.ofProject();
  }

  private static Process start(List<String> more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("gatling:test"));
    arguments.addAll(SHORT);
    arguments.addAll(more);
    return checkout.maven(OUTPUT, arguments);
  }

  private static int run(List<String> more) throws IOException, InterruptedException {
    return Checkout.exitCode(start(more));
  }

  private static String output() throws IOException {
    return Files.readString(OUTPUT);
  }

  @Test
  @Order(1)
  void theReadmesCommandLeavesAReportWithTheRightFiguresAndNoProcess() throws Exception {
    assertThat(Files.readString(Checkout.PROJECT.resolve("README.md")))
        .contains("\nmvn gatling:test\n");
    int before = checkout.runs().size();
    assertThatItFailsWhenInvalidAndOnlyThen(run(List.of()));
    checkout.assertNothingIsLeft();

    assertThat(checkout.runs()).hasSize(before + 1);
    Path run = checkout.runs().get(before);
    assertThat(output()).contains(run.resolve("report.md").toString(), "report.html");
    assertThat(run).isDirectoryContaining("glob:**/measurement.json");
    assertThat(run.resolve("gatling/index.html")).isNotEmptyFile();

    // 10 requests/s for 10 s are 33 journeys of 3 requests, and the services saw exactly those.
    assertThat(Files.readString(run.resolve("report.md"))).contains("| all requests | 99 |");
    assertThat(served(run, "fights")).isEqualTo(99);
    assertThat(served(run, "heroes")).isEqualTo(33);
    assertThat(served(run, "villains")).isEqualTo(33);
    assertThat(served(run, "locations")).isEqualTo(33);
  }

  /** A machine that is busy with something else makes a run INVALID, and that is no success. */
  private static void assertThatItFailsWhenInvalidAndOnlyThen(int exitCode) throws IOException {
    boolean isInvalid = output().lines().anyMatch(line -> line.matches("INVALID(:| at) .*"));
    assertThat(exitCode).as(output()).isEqualTo(isInvalid ? 1 : 0);
  }

  /** How many requests a service counted between the two scrapes. */
  private static long served(Path run, String service) throws IOException {
    return count(run.resolve("metrics/" + service + "-after.prom"))
        - count(run.resolve("metrics/" + service + "-before.prom"));
  }

  private static long count(Path scrape) throws IOException {
    Matcher counts =
        Pattern.compile("(?m)^http_request_duration_seconds_count\\{[^}]*} (\\S+)$")
            .matcher(Files.readString(scrape));
    return counts.results().mapToLong(count -> (long) Double.parseDouble(count.group(1))).sum();
  }

  @Test
  @Tag("long")
  @Order(2)
  void aSecondRunIsComparedWithTheFirst() throws Exception {
    Path first =
        checkout.runs().stream()
            .map(run -> run.resolve("measurement.json"))
            .filter(Files::exists) // a run that was killed has none
            .findFirst()
            .orElseThrow();
    assertThatItFailsWhenInvalidAndOnlyThen(
        run(List.of("-Dbaseline=" + first, "-Daccept.differences=warm-up")));
    checkout.assertNothingIsLeft();
    // One run a side decides nothing, and may be INVALID besides.
    assertThat(output()).containsPattern("(INCONCLUSIVE|INVALID) at 10 rps");
    assertThat(output()).contains("report.html");
  }

  @Test
  @Order(2)
  void killedInItsMiddleItLeavesNoProcess() throws Exception {
    assertThatKilledItLeavesNoProcess("warm-up:", "-Dbottleneck=random-sort");
  }

  @ParameterizedTest
  @Tag("long")
  @Order(2)
  @ValueSource(strings = {"Building", "PostgreSQL is ready", "measuring:"})
  void killedAtAnyOtherMomentItLeavesNoProcess(String moment) throws Exception {
    assertThatKilledItLeavesNoProcess(moment);
  }

  private static void assertThatKilledItLeavesNoProcess(String moment, String... more)
      throws Exception {
    Process maven = start(List.of(more));
    long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (!output().contains(moment)) {
      assertThat(maven.isAlive()).as(output()).isTrue();
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.sleep(50);
    }
    maven.destroyForcibly().waitFor();
    checkout.assertNothingIsLeft();
  }

  @Test
  @Order(3)
  void aWrongPropertyIsOneSentenceAndLosesNoEarlierReport() throws Exception {
    assertThatAWrongPropertyIsOneSentence("-Dbaseline=README.md");
  }

  @ParameterizedTest
  @Tag("long")
  @Order(3)
  @ValueSource(strings = {"-Drps=0", "-Dbottleneck=nonsense"})
  void soIsAnotherWrongProperty(String property) throws Exception {
    assertThatAWrongPropertyIsOneSentence(property);
  }

  private static void assertThatAWrongPropertyIsOneSentence(String property) throws Exception {
    List<Path> before = checkout.runs();
    assertThat(run(List.of(property))).isEqualTo(1);
    String name = property.substring("-D".length(), property.indexOf('='));
    List<String> told =
        output().lines().filter(line -> line.contains(name) && !line.startsWith("[")).toList();
    assertThat(told).hasSize(1);
    assertThat(output()).doesNotContain("\tat ");
    assertThat(checkout.runs()).containsAll(before);
    checkout.assertNothingIsLeft();
  }
}
