package verdict.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import verdict.analysis.Analysis;
import verdict.analysis.ComparisonAnalysis;
import verdict.file.ReadProgress;
import verdict.judgement.AcceptedRegression;
import verdict.judgement.Gate;
import verdict.judgement.Gates;
import verdict.judgement.Policy;
import verdict.judgement.ProjectPolicy;
import verdict.judgement.SideDifference;
import verdict.run.Side;
import verdict.run.SideName;
import verdict.run.folder.RunFolder;
import verdict.run.results.SideReader;
import verdict.sample.Objectives;
import verdict.testing.GoldenRuns;
import verdict.testing.TestDuet;
import verdict.testing.TestRun;

/**
 * A comparison whose report is sealed: one for each trap that a report may fall into.
 *
 * @param name of it, and of its golden files
 * @param baseline what it is in a folder
 * @param candidate the same
 * @param policy by which it is judged
 */
record ComparisonCase(
    String name,
    Function<Path, Side> baseline,
    Function<Path, Side> candidate,
    ProjectPolicy policy) {
  static final String HOSTILE =
      "a|b `c` <script>alert(1)</script>\n# @everyone #1 \u202e **x** | y";

  /** Of every test class: to write and read two sides takes longer than to judge them. */
  private static final List<ComparisonCase> ALL = cases().map(ComparisonCase::readOnce).toList();

  ComparisonCase(String name, Function<Path, Side> baseline, Function<Path, Side> candidate) {
    this(name, baseline, candidate, ProjectPolicy.USUAL);
  }

  static Stream<ComparisonCase> all() {
    return ALL.stream();
  }

  private ComparisonCase readOnce() {
    return new ComparisonCase(name, once(baseline), once(candidate), policy);
  }

  private static Function<Path, Side> once(Function<Path, Side> read) {
    Map<String, Side> kept = new ConcurrentHashMap<>();
    return folder -> kept.computeIfAbsent("side", side -> read.apply(folder));
  }

  private static Stream<ComparisonCase> cases() {
    return Stream.of(
        duet("ten-percent-slower", TestDuet.of(10, 1.1, 0.02).with(r -> r)),
        duet("at-once-no-change", TestDuet.of(8, 1, 0.01).atOnce().withBoth(RunChanges::alike)),
        duet("slower-database", TestDuet.of(10, 1.3, 0.02).withBoth(RunChanges::database)),
        loads(
            "two-loads",
            TestDuet.of(10, 1, 0.02).at(10).withBoth(RunChanges::alike).drawn(),
            TestDuet.of(10, 1.3, 0.02).withBoth(RunChanges::database).drawn()),
        duet("two-commits", TestDuet.of(8, 0.9, 0.02).withBoth(RunChanges::ofItsCommit)),
        duet("no-change", TestDuet.of(10, 1, 0.02).withBoth(RunChanges::alike)),
        // The trap: one commit, and blocks that are alike to the microsecond.
        sides("same-twice", TestDuet.of(10, 1, 0.02)),
        duet("inconclusive", TestDuet.of(8, 1.02, 0.2)),
        duet(
            "first-of-three-looks",
            TestDuet.of(8, 1, 0.01).looks(8, 12, 16).withBoth(RunChanges::alike)),
        // The trap: it stopped early, and says nothing but why.
        duet("stopped-for-futility", TestDuet.of(4, 0.99, 0.13).looks(8, 12, 16)),
        duet("six-rounds-only", TestDuet.of(6, 1.5, 0.02)),
        duet("faster", TestDuet.of(10, 0.8, 0.02).withBoth(run -> RunChanges.withCpu(run, 1))),
        duet(
            "faster-for-twice-the-cpu",
            TestDuet.of(10, 0.8, 0.02)
                .withBoth(run -> RunChanges.withCpu(run, run.isOf(SideName.CANDIDATE) ? 2 : 1))),
        duet("failures-in-bursts", TestDuet.of(10, 1, 0.02).with(RunChanges::burst)),
        duet("faster-but-failing-more", TestDuet.of(10, 0.8, 0.02).with(RunChanges::failing)),
        runs(
            "one-run-a-side",
            TestRun.fine(1).withServiceMetrics(),
            TestRun.fine(1.1).withServiceMetrics().json(j -> j.put("label", "a|b @team #1"))),
        new ComparisonCase(
            "more-runs-of-the-baseline",
            folder -> several(folder, run -> run, 1, 1.02, 0.98, 1.01, 0.99, 1),
            folder -> several(folder, TestRun::ofNextCommit, 1.1, 1.12, 1.08, 1.11, 1.09)),
        runs(
            "sides-differ",
            TestRun.fine(1)
                .json(j -> j.withObject("services").withObject("settings").put("pool", "5")),
            TestRun.fine(1).json(j -> j.withObject("environment").put("logicalCpus", 8))),
        runs("candidate-fails-always", TestRun.fine(1), RunCase.everyRequestFailed()),
        runs("two-hundred-endpoints", RunChanges.manyEndpoints(1), RunChanges.manyEndpoints(1.1)),
        runs("one-request-a-side", RunCase.oneRequest(), RunCase.oneRequest()),
        duet("more-queries", TestDuet.of(10, 1, 0.02).withBoth(RunChanges::queries)),
        gated("more-queries-gated", Map.of("mean", "3%", "p95", "5%,2ms", "queries", "0")),
        // The trap: a gate without a figure passes, and the one that would have failed is off.
        sides("gate-without-figure", TestDuet.of(10, 1, 0.02).withBoth(RunChanges::queries).drawn())
            .by(Gates.USUAL.with(Map.of("allocated", "1%", "achieved", "off"))),
        duet("regression-accepted", TestDuet.of(10, 1.1, 0.02).with(r -> r))
            .accepting(
                accepted(Gate.MEAN, "", 0.12, "2027-01-31"),
                accepted(Gate.P95, "", 0.12, "2026-11-24"),
                accepted(Gate.MEAN, "fights: random fighters", 0.2, "2027-01-31"),
                accepted(Gate.FAILURES, "", 0.002, "2027-01-31")),
        // The trap: an acceptance that ended, or a regression that is larger, passes.
        duet("acceptance-ended", TestDuet.of(10, 1.1, 0.02).with(r -> r))
            .accepting(
                accepted(Gate.MEAN, "", 0.12, "2026-11-23"),
                accepted(Gate.P95, "", 0.08, "2027-01-31")),
        // The trap: runs that alternated are taken for runs one after the other.
        alternated("alternated-runs", 9, 1.1),
        duet("hostile-names", TestDuet.of(6, 1, 0.02).withBoth(RunChanges::hostile)),
        duet(
            "long-labels",
            TestDuet.of(10, 1.1, 0.02)
                .withBoth(
                    run -> run.json(j -> j.put("label", label(run.isOf(SideName.CANDIDATE)))))),
        // The trap: the candidate misses an objective, and did not break it.
        duet("objective-missed-by-both", TestDuet.of(10, 1, 0.02).withBoth(RunChanges::failing)),
        new ComparisonCase(
            "request-always-fails",
            folder -> SideReader.read(List.of(GoldenRuns.folder("3.14.9")), ReadProgress.NONE),
            folder -> SideReader.read(List.of(GoldenRuns.folder("3.15.1")), ReadProgress.NONE)),
        new ComparisonCase(
            "gatling-logs",
            folder -> withoutItsRefusedPayments("3.6.1"),
            folder -> withoutItsRefusedPayments("3.9.5")));
  }

  /** As long as a label is kept, and the same at its beginning. */
  private static String label(boolean isCandidate) {
    return "feature/"
        + "long-branch-name-".repeat(6).substring(0, 82)
        + (isCandidate ? "/after" : "/before");
  }

  /** A real log, but for the request that nobody answered. */
  private static Side withoutItsRefusedPayments(String version) {
    try {
      // Its path is in the report.
      Path folder = Path.of("target", "golden-logs", version);
      Files.createDirectories(folder); // what it returns is absolute when it had to create one
      Path log = folder.resolve("simulation.log");
      List<String> lines = Files.readAllLines(GoldenRuns.log(version));
      Files.write(log, lines.stream().filter(line -> !line.contains("pay by phone")).toList());
      return SideReader.read(List.of(log), ReadProgress.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ComparisonCase named(String name) {
    return all().filter(c -> c.name.equals(name)).findFirst().orElseThrow();
  }

  private static ComparisonCase duet(String name, TestDuet duet) {
    return sides(name, duet.drawn());
  }

  /** One with eleven queries in place of one, judged by gates that its duet recorded. */
  private static ComparisonCase gated(String name, Map<String, String> gates) {
    TestDuet duet = TestDuet.of(10, 1, 0.02).withBoth(RunChanges::queries).drawn();
    return sides(name, duet.recording(gates)).by(Gates.USUAL.with(gates));
  }

  private ComparisonCase by(Gates other) {
    return new ComparisonCase(name, baseline, candidate, policy.by(other));
  }

  private ComparisonCase accepting(AcceptedRegression... accepted) {
    return new ComparisonCase(
        name,
        baseline,
        candidate,
        new ProjectPolicy(Optional.empty(), policy.gates(), List.of(accepted)));
  }

  private static AcceptedRegression accepted(Gate gate, String request, double upTo, String until) {
    return new AcceptedRegression(
        gate, request, upTo, LocalDate.parse(until), "encrypts the payload");
  }

  /** Runs in the order ABBAABBA, two minutes apart. */
  private static ComparisonCase alternated(String name, int pairs, double factor) {
    return new ComparisonCase(
        name,
        folder -> alternated(folder, pairs, SideName.BASELINE, 1),
        folder -> alternated(folder, pairs, SideName.CANDIDATE, factor));
  }

  private static Side alternated(Path folder, int pairs, SideName side, double factor) {
    List<Path> runs = new ArrayList<>();
    for (int pair = 0; pair < pairs; pair++) {
      boolean isFirst = (pair % 2 == 0) == (side == SideName.BASELINE);
      Instant start = Instant.parse("2026-11-24T02:15:30Z").plusSeconds(240L * pair);
      TestRun run =
          TestRun.fine(factor * (1 + pair % 4 * 0.01))
              .startedAt(isFirst ? start : start.plusSeconds(120));
      runs.add(
          (side == SideName.BASELINE ? run : run.ofNextCommit())
              .in(folder.resolve(side.key() + "-" + pair)));
    }
    List<Path> typed = runs.stream().map(run -> typed(run.getFileName().toString())).toList();
    return Side.of(typed, runs.stream().map(RunFolder::read).toList());
  }

  private static ComparisonCase sides(String name, TestDuet duet) {
    return new ComparisonCase(name, duet::baseline, duet::candidate);
  }

  /** A duet for each load, as if the files of all were named. */
  static ComparisonCase loads(String name, TestDuet low, TestDuet high) {
    return new ComparisonCase(
        name,
        folder -> both(low.baseline(folder.resolve("low")), high.baseline(folder.resolve("high"))),
        folder ->
            both(low.candidate(folder.resolve("low")), high.candidate(folder.resolve("high"))));
  }

  private static Side both(Side low, Side high) {
    return new Side(
        Stream.of("low", "high").map(load -> Path.of(load, low.files().get(0).toString())).toList(),
        Optional.empty(),
        Stream.concat(low.blocks().stream(), high.blocks().stream()).toList());
  }

  private static ComparisonCase runs(String name, TestRun baseline, TestRun candidate) {
    return new ComparisonCase(
        name,
        folder -> run(baseline, folder, "baseline"),
        folder -> run(candidate.ofNextCommit(), folder, "candidate"));
  }

  private static Side run(TestRun run, Path folder, String side) {
    Path its = folder.resolve(side);
    return Side.of(List.of(typed(side)), List.of(run.measured(its)));
  }

  private static Side several(Path folder, UnaryOperator<TestRun> of, double... factors) {
    List<Path> runs = new ArrayList<>();
    for (double factor : factors) {
      runs.add(of.apply(TestRun.fine(factor)).in(folder.resolve("run-" + factor)));
    }
    List<Path> typed = runs.stream().map(run -> typed(run.getFileName().toString())).toList();
    return Side.of(typed, runs.stream().map(RunFolder::read).toList());
  }

  /** What a user typed: reports show it. */
  private static Path typed(String run) {
    return Path.of("reports", "runs", run);
  }

  /** The report, made of files in a folder. */
  ComparisonAnalysis report(Path folder) {
    Side left = baseline.apply(folder);
    Side right = candidate.apply(folder);
    boolean isMeasuredHere = right.run().isPresent();
    return Analysis.compare(
        left,
        right,
        new Policy(
                isMeasuredHere ? Objectives.DEFAULT : Objectives.NONE,
                EnumSet.of(SideDifference.Kind.GENERATOR),
                Optional.empty())
            .by(policy.gates())
            .accepting(policy.accepted()));
  }

  @Override
  public String toString() {
    return name;
  }
}
