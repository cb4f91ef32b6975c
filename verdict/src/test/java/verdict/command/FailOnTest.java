package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verdict.testing.Program;
import verdict.testing.TestRun;

/** {@code --fail-on}: which answers end with another exit code than 0. */
class FailOnTest {
  @TempDir Path folder;

  private String runs(String name, double factor, int count) {
    List<Path> folders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      folders.add(TestRun.fine(factor * (1 + i / 100.0)).in(folder.resolve(name + i)));
    }
    return folders.stream().map(Path::toString).collect(Collectors.joining(","));
  }

  private static Program with(List<Object> arguments, String... failOn) {
    return Program.run(Stream.concat(arguments.stream(), Stream.of(failOn)).toArray());
  }

  private List<Object> regressed() {
    return List.of("compare", runs("a", 1, 6), runs("b", 1.5, 6));
  }

  private List<Object> invalid() {
    Path other =
        TestRun.fine(1)
            .json(j -> j.withObject("environment").put("logicalCpus", 8))
            .in(folder.resolve("other"));
    return List.of("compare", runs("a", 1, 1), other);
  }

  @ParameterizedTest
  @CsvSource({
    "REGRESSED, 1",
    "regressed, 1",
    "'INCONCLUSIVE, REGRESSED', 1",
    "'INCONCLUSIVE,INVALID,OBJECTIVE', 0",
    "none, 0"
  })
  void aRegressionEndsWith1IfItIsListed(String failOn, int code) {
    Program compare = with(regressed(), "--fail-on", failOn);
    assertThat(compare.code()).as(compare.err()).isEqualTo(code);
    assertThat(compare.out()).startsWith("REGRESSED at 50 rps");
  }

  @Test
  void whatIsOpenEndsWith2IfItIsListed() {
    List<Object> one = List.of("compare", runs("a", 1, 1), runs("b", 3, 1));
    assertThat(with(one, "--fail-on=INCONCLUSIVE").code()).isEqualTo(2);
    assertThat(with(one, "--fail-on=REGRESSED").code()).isZero();
  }

  @Test
  void anInvalidAnswerThatEndsWith0DoesNotReadAsAGoodOne() {
    List<Object> invalid = invalid();
    assertThat(with(invalid, "--fail-on=INVALID").code()).isEqualTo(3);
    Program compare = with(invalid, "--fail-on=REGRESSED,OBJECTIVE");
    assertThat(compare.code()).isZero();
    assertThat(compare.out()).startsWith("INVALID at 50 rps");
    assertThat(compare.err())
        .contains(
            "verdict: exit code 0 in place of 3, because of --fail-on; the answer stays as it is\n");
    // Without the option nothing is said of it.
    Program usual = with(invalid);
    assertThat(usual.code()).isEqualTo(3);
    assertThat(usual.err()).doesNotContain("--fail-on");
  }

  @Test
  void anObjectiveThatIsMissedOrNotKnownIsAKindOfItsOwn() throws IOException {
    List<Object> missed = report("fights: random fighters");
    assertThat(with(missed).code()).isEqualTo(1);
    assertThat(with(missed, "--fail-on=OBJECTIVE").code()).isEqualTo(1);
    Program left = with(missed, "--fail-on=REGRESSED,INCONCLUSIVE,INVALID");
    assertThat(left.code()).isZero();
    assertThat(left.out()).startsWith("OBJECTIVES MISSED");
    List<Object> unknown = report("another");
    assertThat(with(unknown).code()).isEqualTo(2);
    assertThat(with(unknown, "--fail-on=INCONCLUSIVE").code()).isZero();
    assertThat(with(unknown, "--fail-on=OBJECTIVE").code()).isEqualTo(2);
  }

  private List<Object> report(String request) throws IOException {
    Path run = TestRun.fine(1).in(folder.resolve("run of " + request.replace(':', ' ')));
    Path objectives =
        Files.writeString(
            folder.resolve("own.json"),
            ("{\"schemaVersion\": 1, \"objectives\": [{\"metric\": \"response-time-p95\","
                    + " \"below\": 10, \"request\": \"%s\"}]}")
                .formatted(request));
    return List.of("report", run, "--objectives", objectives);
  }

  @ParameterizedTest
  @CsvSource({"SLOWER", "''", "'REGRESSED,'", "'none,REGRESSED'"})
  void whatIsNoKindOfAnswerIsWrongUsage(String given) {
    Program refused = with(regressed(), "--fail-on", given);
    assertThat(refused.code()).isEqualTo(64);
    assertThat(refused.err())
        .contains(
            "--fail-on must be REGRESSED, INCONCLUSIVE, INVALID, OBJECTIVE, joined by commas, or none;"
                + " was \""
                + given
                + "\"")
        .hasLineCount(1);
    assertThat(refused.out()).isEmpty();
  }

  @Test
  void theHelpOfEveryCommandThatAnswersHasIt() {
    for (String command : List.of("compare", "duet", "collect", "report")) {
      assertThat(Program.run(command, "--help").out().replaceAll("\\s+", " "))
          .as(command)
          .contains("--fail-on=WHAT", "OBJECTIVE (missed, or without a figure); or none");
    }
  }
}
