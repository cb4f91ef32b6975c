package verdict.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.diagnosis.rule.AllRules;
import verdict.judgement.ComparisonJudge;
import verdict.judgement.SideDifference;
import verdict.run.ReadProgress;
import verdict.run.Side;
import verdict.sample.Objectives;
import verdict.statistics.Comparison;
import verdict.statistics.LoadLevels;
import verdict.testing.Golden;
import verdict.testing.GoldenRuns;
import verdict.testing.TestDuet;
import verdict.testing.TestRun;

/** These tests seal what a comparison says, in Markdown, on the console and for machines. */
class ComparisonGoldenTest {
  private static final List<Locale> LOCALES =
      List.of(Locale.ROOT, Locale.GERMANY, Locale.forLanguageTag("ar-EG-u-nu-arab"));
  private static final Map<String, ComparisonReport> REPORTS = new HashMap<>();
  private final Locale before = Locale.getDefault();
  @TempDir Path folder;

  /** Two sides in the making. */
  private interface Sides {
    Side baseline(Path folder);

    Side candidate(Path folder);
  }

  private record Case(String name, Sides sides) {}

  private static Stream<Case> cases() {
    return Stream.of(
        duet("ten-percent-slower", TestDuet.of(10, 1.1, 0.02).with(r -> r)),
        duet("same-twice", TestDuet.of(10, 1, 0.02)),
        duet("inconclusive", TestDuet.of(8, 1.02, 0.2)),
        duet("six-rounds-only", TestDuet.of(6, 1.5, 0.02)),
        duet(
            "faster-but-failing-more",
            TestDuet.of(10, 0.8, 0.02).with(ComparisonGoldenTest::failing)),
        runs(
            "one-run-a-side",
            TestRun.fine(1).withServiceMetrics(),
            TestRun.fine(1.1).withServiceMetrics().json(j -> j.put("label", "a|b @team #1"))),
        runs(
            "sides-differ",
            TestRun.fine(1)
                .json(j -> j.withObject("services").withObject("settings").put("pool", "5")),
            TestRun.fine(1).json(j -> j.withObject("environment").put("logicalCpus", 8))),
        new Case("gatling-logs", new GatlingLogs()));
  }

  private record GatlingLogs() implements Sides {
    @Override
    public Side baseline(Path folder) {
      return Side.read(List.of(GoldenRuns.folder("3.14.9")), ReadProgress.NONE);
    }

    @Override
    public Side candidate(Path folder) {
      return Side.read(List.of(GoldenRuns.folder("3.15.1")), ReadProgress.NONE);
    }
  }

  private static Case duet(String name, TestDuet duet) {
    return new Case(
        name,
        new Sides() {
          @Override
          public Side baseline(Path folder) {
            return duet.baseline(folder);
          }

          @Override
          public Side candidate(Path folder) {
            return duet.candidate(folder);
          }
        });
  }

  private static Case runs(String name, TestRun baseline, TestRun candidate) {
    return new Case(
        name,
        new Sides() {
          @Override
          public Side baseline(Path folder) {
            Path run = folder.resolve("baseline");
            return Side.of(List.of(run), List.of(baseline.measured(run)));
          }

          @Override
          public Side candidate(Path folder) {
            Path run = folder.resolve("candidate");
            return Side.of(List.of(run), List.of(candidate.measured(run)));
          }
        });
  }

  private static TestRun failing(TestRun run) {
    for (int i = 0; i < 90; i++) {
      run.failed(i * 200_000L, "fights: random fighters", "503", 1_000);
    }
    return run;
  }

  static Stream<Arguments> casesByLocale() {
    return LOCALES.stream()
        .flatMap(
            locale ->
                cases()
                    .map(
                        c ->
                            Arguments.of(
                                Named.of(c.name, c), Named.of(locale.toLanguageTag(), locale))));
  }

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @MethodSource("casesByLocale")
  void rendersTheGoldenFile(Case golden, Locale locale) throws IOException {
    Locale.setDefault(locale);
    ComparisonReport report = report(golden);
    String actual =
        ComparisonMarkdown.render(report)
            + "\n<!-- On the console: -->\n```text\n"
            + ComparisonSummary.render(report, List.of(Path.of("report.md")))
            + "```\n<!-- For machines: -->\n```json\n"
            + ComparisonJson.render(report, List.of(Path.of("report.md")))
            + "```\n";
    Golden.check("compare-" + golden.name, actual);
  }

  // Once for all locales: they matter to what is printed, and reading is slow.
  private ComparisonReport report(Case golden) {
    return REPORTS.computeIfAbsent(golden.name, name -> judged(golden));
  }

  private ComparisonReport judged(Case golden) {
    Side baseline = golden.sides.baseline(folder);
    Side candidate = golden.sides.candidate(folder);
    List<Comparison> loads = LoadLevels.of(baseline, candidate);
    ComparisonJudge judge =
        new ComparisonJudge(
            Objectives.DEFAULT, EnumSet.of(SideDifference.Kind.GENERATOR), Optional.empty());
    return new ComparisonReport(
        baseline,
        candidate,
        judge.judge(baseline, candidate, loads),
        loads.get(0).candidate().get(0).summary().stream()
            .flatMap(run -> AllRules.ALL.examine(run, Objectives.DEFAULT).stream())
            .toList());
  }
}
