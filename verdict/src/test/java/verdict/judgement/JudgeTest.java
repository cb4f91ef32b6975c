package verdict.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.run.folder.RunFolder;
import verdict.sample.BlockFigures;
import verdict.sample.Metric;
import verdict.sample.Objectives;
import verdict.testing.TestRun;

class JudgeTest {
  @TempDir Path folder;

  private Judgement judge(TestRun run) {
    return Judge.judge(run.summarized(folder.resolve("run")), Objectives.DEFAULT);
  }

  @Test
  void oneValidRunHasNoVerdict() {
    Judgement judgement = judge(TestRun.fine(1));
    assertThat(judgement.verdict()).isEmpty();
    assertThat(judgement.ofObjectives()).isEqualTo(ObjectiveOutcome.Outcome.MET);
  }

  @Test
  void theLastResponseMayComeAfterTheWindowButAQueueMayNot() {
    // 60 s of load answered in 60.4 s are 99.3 %; in 61.1 s 98.2 %.
    TestRun inTime = TestRun.fine(1).json(j -> j.remove("loadGenerator"));
    assertThat(judge(inTime.failed(60_400_000, "x", "503", 1)).invalidities()).isEmpty();
    assertThat(judge(inTime.failed(61_100_000, "x", "503", 1)).invalidities())
        .extracting(Invalidity::key)
        .containsExactly("arrival-rate-missed");
  }

  @Test
  void aLateOrBusyLoadGeneratorInvalidates() {
    assertThat(judge(TestRun.fine(1).late(11_000)).invalidities())
        .extracting(Invalidity::key)
        .containsExactly("load-generator-late");
    TestRun busy = TestRun.fine(1).json(j -> j.withObject("loadGenerator").put("cpuSeconds", 85));
    assertThat(judge(busy).invalidities())
        .extracting(Invalidity::key)
        .containsExactly("load-generator-busy");
  }

  @Test
  void aClockThatWasSetInvalidates() {
    // The window of run.json is 60.5 s long by the wall clock.
    TestRun steady =
        TestRun.fine(1).json(j -> j.withObject("machine").put("monotonicSeconds", 60.3));
    assertThat(judge(steady).invalidities()).isEmpty();
    TestRun set = TestRun.fine(1).json(j -> j.withObject("machine").put("monotonicSeconds", 58.3));
    assertThat(judge(set).invalidities())
        .singleElement()
        .satisfies(
            invalid -> {
              assertThat(invalid.key()).isEqualTo("clock-stepped");
              assertThat(invalid.found()).contains("was set by 2.2 s", "up to 0.5 s");
            });
  }

  @Test
  void aRequestThatNobodyTimedInvalidates() {
    TestRun run =
        TestRun.fine(1)
            .loggedByGatling("fights: random fighters", 3_000)
            .loggedByGatling("fights: random fighters Redirect 1", 5)
            .loggedByGatling("fights: log in", 20);
    assertThat(judge(run).invalidities())
        .singleElement()
        .satisfies(
            invalid -> {
              assertThat(invalid.key()).isEqualTo("requests-not-recorded");
              assertThat(invalid.found())
                  .contains(": \"fights: log in\" (20); none may be missing");
            });
    assertThat(
            judge(TestRun.fine(1).loggedByGatling("fights: random fighters", 3_000)).invalidities())
        .isEmpty();
  }

  private static TestRun journeys(int started, int requestsPerJourney) {
    TestRun run =
        TestRun.empty()
            .json(
                j ->
                    j.withObject("load")
                        .put("requestsPerJourney", requestsPerJourney)
                        .put("journeysAsked", 1_000));
    for (int i = 0; i < started; i++) {
      run.lag(i * 60_000L, 100);
    }
    return run;
  }

  @Test
  void aJourneyThatStopsAtItsFirstFailureStillArrived() {
    TestRun run = journeys(1_000, 3);
    for (int i = 0; i < 1_000; i++) { // every tenth fails at once: 2,800 of 3,000 requests
      long start = i * 60_000L;
      if (i % 10 == 0) {
        run.failed(start + 1_000, "x", "503", 1_000);
      } else {
        run.succeeded(start + 1_000, "x", 1_000);
        run.succeeded(start + 2_000, "x", 1_000);
        run.succeeded(start + 3_000, "x", 1_000);
      }
    }
    assertThat(judge(run).invalidities()).isEmpty();
  }

  @Test
  void journeysThatWereNotStartedAreMissed() {
    TestRun run = journeys(900, 1);
    for (int i = 0; i < 900; i++) {
      run.succeeded(i * 60_000L + 1_000, "x", 1_000);
    }
    assertThat(judge(run).invalidities())
        .singleElement()
        .satisfies(
            missed -> {
              assertThat(missed.key()).isEqualTo("arrival-rate-missed");
              assertThat(missed.found()).contains("started 900 journeys, 90 % of the target");
              assertThat(missed.cure()).contains("the load generator");
            });
  }

  @Test
  void aSlowJourneyOfManyRequestsIsNoQueue() {
    TestRun run = journeys(1_000, 8);
    for (int i = 0; i < 1_000; i++) {
      for (int request = 1; request <= 8; request++) { // the last journey ends at 63.1 s
        run.succeeded(i * 60_000L + request * 400_000L, "x", 400_000);
      }
    }
    assertThat(judge(run).invalidities()).isEmpty();
  }

  @Test
  void aServiceThatWasScrapedAtOneEdgeOnlyInvalidates() throws IOException {
    Path run = TestRun.fine(1).withServiceMetrics().in(folder.resolve("run"));
    Files.writeString(run.resolve("metrics/heroes-before.prom"), "process_cpu_time_ns_total 1\n");
    BlockFigures died = BlockFigures.of(RunFolder.read(run));
    assertThat(Judge.judge(died, Objectives.DEFAULT).invalidities())
        .singleElement()
        .satisfies(i -> assertThat(i.found()).startsWith("heroes sent no metrics after"));
    for (Metric sum : List.of(Metric.CPU, Metric.CPU_PER_REQUEST, Metric.CPU_UTILISATION)) {
      assertThat(died.figure(sum)).isEmpty();
    }
  }
}
