package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.testing.GoldenRuns;
import verdict.testing.Program;
import verdict.testing.TestRun;

class HistoryCommandTest {
  @TempDir Path folder;

  @Test
  void measurementsAreKeptOnceAndTheirChangeIsNamed() throws IOException {
    Path file = folder.resolve("history.jsonl");
    for (int i = 0; i < 10; i++) {
      assertThat(add(file, run(i, i < 5 ? 1 : 1.5)).code()).isZero();
    }
    Program again = add(file, run(9, 1.5));
    assertThat(again.out())
        .isEqualTo("0 of 1 added, the rest is already there; " + file + " has 10\n");
    assertThat(Files.readAllLines(file)).hasSize(10);
    Path html = folder.resolve("trend.html");
    Program shown =
        Program.run("history", "show", "--file", file.toString(), "--html", html.toString());
    assertThat(shown.code()).isZero();
    assertThat(shown.out())
        .startsWith("# Performance history\n\n10 measurements.")
        .contains(
            "| mean | 50 rps, AMD EPYC 7B13, 2 CPUs, 24.0 GiB | 5000000 | 2026-11-06 | 9.00 ms | 13.5 ms | +50.0 % |");
    assertThat(Files.readString(html)).contains("<svg", "id=\"trend-1\"");
  }

  @Test
  void anInvalidMeasurementIsRefusedAndNothingIsLost() throws IOException {
    Path file = folder.resolve("history.jsonl");
    add(file, run(0, 1));
    List<String> before = Files.readAllLines(file);
    Path late = TestRun.fine(1).late(50_000).in(folder.resolve("late"));
    Program refused = add(file, late);
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).startsWith("verdict: " + late + " is INVALID and was not added: ");
    assertThat(Files.readAllLines(file)).isEqualTo(before);
  }

  @Test
  void aDamagedLineIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("history.jsonl"), "\n{\"schemaVersion\":1}\n");
    Program damaged = Program.run("history", "show", "--file", file.toString());
    assertThat(damaged.code()).isEqualTo(65);
    assertThat(damaged.err()).contains("has no field machine", "in line 2");
  }

  @Test
  void anEmptyHistoryIsWrongUsage() {
    Path file = folder.resolve("none.jsonl");
    Program none = Program.run("history", "show", "--file", file.toString());
    assertThat(none.code()).isEqualTo(64);
    assertThat(none.err()).contains("add one: scripts/verdict history add FILE");
    assertThat(Program.run("history").code()).isEqualTo(64);
  }

  /** A log of a load generator that starts a user every so many milliseconds, on a day. */
  private Path log(int day, String simulation, int everyMillis) throws IOException {
    long start = LoadGenerators.START + day * 86_400_000L;
    return new LoadGenerators(folder)
        .generator("log-" + day, simulation, "3.15.1", start, everyMillis, 10);
  }

  @Test
  void aLogIsKeptWithItsOwnStartAndTheLoadThatItAchieved() throws IOException {
    Path file = folder.resolve("history.jsonl");
    assertThat(add(file, log(0, "shop.S", 100)).code()).isZero();
    JsonNode line = new ObjectMapper().readTree(Files.readString(file));
    assertThat(line.path("at").asText())
        .isEqualTo(Instant.ofEpochMilli(LoadGenerators.START).toString());
    assertThat(line.path("requests").asLong()).isEqualTo(100);
    assertThat(line.path("requestsPerSecond").asDouble()).isEqualTo(100 / 9.91);
    assertThat(line.path("machine")).isEmpty();
    assertThat(line.path("conditions").toString())
        .isEqualTo("{\"load\":\"achieved\",\"simulation\":\"shop.S\",\"tool\":\"Gatling 3.15.1\"}");
    assertThat(line.at("/values/response-time-mean/0").asDouble()).isCloseTo(10, within(1e-9));
    assertThat(line.has("commit")).isFalse();
    assertThat(add(file, folder.resolve("log-0")).out()).startsWith("0 of 1 added");
  }

  @Test
  void logsOfNearlyTheSameLoadAreOneTrendAndOthersAreKeptApart() throws IOException {
    Path file = folder.resolve("history.jsonl");
    add(file, log(0, "shop.S", 100));
    add(file, log(1, "shop.S", 102)); // 10.1 and 9.9 requests/s
    add(file, log(2, "shop.S", 200));
    add(file, log(3, "shop.Other", 100));
    add(file, run(4, 1));
    Program shown = Program.run("history", "show", "--file", file);
    assertThat(shown.out())
        .contains("| mean | 10.1 requests/s achieved, unknown machine, simulation=shop.S,")
        .contains("| mean | 5.10 requests/s achieved, unknown machine, simulation=shop.S,")
        .contains("simulation=shop.Other,")
        .contains("| mean | 50 rps, AMD EPYC 7B13")
        .containsPattern("\\| mean \\| 10.1 requests/s achieved[^|]*shop.S[^|]*\\| 2 \\|");
  }

  @Test
  void whatDoesNotSayWhenItBeganIsRefused() {
    Path file = folder.resolve("history.jsonl");
    Program refused = add(file, GoldenRuns.folder("3.13.4").resolve("js/stats.json"));
    assertThat(refused.code()).isEqualTo(65);
    assertThat(refused.err())
        .contains(
            "has no start time, simulation name or duration", "give the simulation.log of that run")
        .hasLineCount(1);
    assertThat(file).doesNotExist();
  }

  private Path run(int day, double factor) {
    String date = "2026-11-%02d".formatted(day + 1);
    return TestRun.fine(factor)
        .json(
            j -> {
              j.put("startedAt", date + "T02:15:30.123Z").put("endedAt", date + "T02:16:30.623Z");
              j.putObject("git").put("commit", day + "000000aaaa").put("dirty", false);
            })
        .in(folder.resolve("run-" + day));
  }

  private static Program add(Path file, Path run) {
    return Program.run("history", "add", run.toString(), "--file", file.toString());
  }
}
