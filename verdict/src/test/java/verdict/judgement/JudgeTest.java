package verdict.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.sample.Objectives;
import verdict.testing.TestRun;

class JudgeTest {
  @TempDir Path folder;

  private Judgement judge(TestRun run) {
    return Judge.judge(run.summarized(folder.resolve("run")), Objectives.DEFAULT);
  }

  private Judgement compare(TestRun baseline, TestRun candidate) {
    return Judge.compare(
        baseline.summarized(folder.resolve("baseline")),
        candidate.summarized(folder.resolve("candidate")),
        Objectives.DEFAULT);
  }

  @Test
  void oneValidRunHasNoVerdict() {
    Judgement judgement = judge(TestRun.fine(1));
    assertThat(judgement.verdict()).isEmpty();
    assertThat(judgement.objectivesMet()).isTrue();
  }

  @Test
  void oneRunASideIsInconclusiveHoweverLargeTheChange() {
    Judgement judgement = compare(TestRun.fine(1), TestRun.fine(10));
    assertThat(judgement.verdict()).contains(Verdict.INCONCLUSIVE);
    assertThat(judgement.reason()).contains("One run a side proves nothing", "96-100 %");
    assertThat(judgement.differences()).isEmpty();
  }

  @Test
  void aSettingUnderTestMayDifferAndAMachineMayNot() {
    TestRun pool =
        TestRun.fine(1).json(j -> j.withObject("services").withObject("settings").put("a.b", "5"));
    Judgement allowed = compare(TestRun.fine(1), pool);
    assertThat(allowed.verdict()).contains(Verdict.INCONCLUSIVE);
    assertThat(allowed.differences())
        .containsExactly(new SideDifference("services.settings.a.b", "not known", "5", true));
    TestRun machine = TestRun.fine(1).json(j -> j.withObject("environment").put("logicalCpus", 8));
    assertThat(compare(TestRun.fine(1), machine).verdict()).contains(Verdict.INVALID);
  }

  @Test
  void theLastResponseMayComeAfterTheWindowButAQueueMayNot() {
    // 3,000 requests over 60.5 s are 49.6 of 50 a second, 99.2 %; over 61 s 49.2, 98.4 %.
    TestRun inTime = TestRun.fine(1).json(j -> j.remove("loadGenerator"));
    assertThat(judge(inTime.failed(60_400_000, "x", "503", 1)).invalidities()).isEmpty();
    assertThat(judge(inTime.failed(61_100_000, "x", "503", 1)).invalidities())
        .extracting(Invalidity::key)
        .containsExactly("arrival-rate-missed");
  }

  @Test
  void aLateOrBusyLoadGeneratorInvalidates() {
    TestRun late = TestRun.fine(1);
    for (int i = 0; i < 12; i++) {
      late.lag(i, 6_000); // 12 of 1,012 lags: p99 is rank 1,002, of which 1,000 are small
    }
    assertThat(judge(late).invalidities())
        .extracting(Invalidity::key)
        .containsExactly("load-generator-late");
    TestRun busy = TestRun.fine(1).json(j -> j.withObject("loadGenerator").put("cpuSeconds", 85));
    assertThat(judge(busy).invalidities())
        .extracting(Invalidity::key)
        .containsExactly("load-generator-busy");
  }
}
