package verdict.judgement;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.judgement.JudgedChange.Finding;
import verdict.judgement.SideDifference.Allowance;
import verdict.judgement.SideDifference.Kind;
import verdict.run.Block;
import verdict.run.Campaign;
import verdict.run.DeclaredPolicy;
import verdict.run.RunDescription;
import verdict.run.Side;
import verdict.run.measurement.Calibration;
import verdict.sample.Caveat;
import verdict.sample.Metric;
import verdict.sample.Objectives;
import verdict.statistics.LoadLevels;
import verdict.testing.TestDuet;
import verdict.testing.TestRun;

class ComparisonJudgeTest {
  @TempDir Path folder;

  private static ComparisonJudgement judge(Side baseline, Side candidate) {
    return judge(baseline, candidate, EnumSet.noneOf(Kind.class));
  }

  private static ComparisonJudgement judge(Side baseline, Side candidate, Set<Kind> accepted) {
    return new ComparisonJudge(new Policy(Objectives.DEFAULT, accepted, Optional.empty()))
        .judge(baseline, candidate, LoadLevels.of(baseline, candidate));
  }

  private ComparisonJudgement judge(TestDuet duet) {
    return judge(duet.baseline(folder), duet.candidate(folder));
  }

  private Side runs(String name, TestRun... runs) {
    return Side.of(
        List.of(Path.of(name)),
        IntStream.range(0, runs.length)
            .mapToObj(i -> runs[i].measured(folder.resolve(name + i)))
            .toList());
  }

  private ComparisonJudgement compare(TestRun baseline, TestRun candidate) {
    return judge(runs("baseline", baseline), runs("candidate", candidate));
  }

  @Test
  void twoLoadsASideAreTwoQuestionsAndNoDifference() {
    Side baseline = runs("baseline", TestRun.fine(1), atTenRequestsPerSecond());
    Side candidate = runs("candidate", TestRun.fine(1), atTenRequestsPerSecond());
    ComparisonJudgement judgement = judge(baseline, candidate);
    assertThat(judgement.invalidities()).isEmpty();
    assertThat(judgement.differences()).isEmpty();
    assertThat(judgement.loads())
        .extracting(load -> load.comparison().load().orElseThrow().requestsPerSecond())
        .containsExactly(10.0, 50.0);
  }

  @Test
  void aLoadThatOneSideAloneHasIsADifference() {
    Side baseline = runs("baseline", TestRun.fine(1), atTenRequestsPerSecond());
    ComparisonJudgement judgement = judge(baseline, runs("candidate", TestRun.fine(1)));
    assertThat(judgement.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(judgement.differences())
        .filteredOn(of -> of.setting().equals("load.requestsPerSecond"))
        .extracting(SideDifference::baseline, SideDifference::candidate)
        .containsExactly(tuple("10.0 or 50.0", "50.0"));
  }

  private static TestRun atTenRequestsPerSecond() {
    return TestRun.empty()
        .steady("fights: random fighters", 600, 60, 1)
        .json(j -> j.withObject("load").put("requestsPerSecond", 10.0).put("journeysAsked", 200));
  }

  static Stream<Arguments> settings() {
    return Stream.of(
        Arguments.of(Kind.MACHINE, at("environment", "cpuModel", "another")),
        Arguments.of(Kind.JVM, at("services", "jvm", "another")),
        Arguments.of(Kind.LOAD, at("load", "connections", "shared")),
        Arguments.of(Kind.DURATION, at("load", "durationSeconds", "61")),
        Arguments.of(Kind.DATA, at("dataSet", "heroes", "20000")),
        Arguments.of(Kind.GENERATOR, at("loadGenerator", "tool", "another")),
        Arguments.of(Kind.WARM_UP, at("warmUp", "boundSeconds", "120")),
        Arguments.of(Kind.SERVICES, at("services", "postgresql", "17")),
        Arguments.of(Kind.SCENARIO, (Consumer<ObjectNode>) j -> j.put("journey", "reading")));
  }

  private static Consumer<ObjectNode> at(String part, String field, String value) {
    return json -> {
      boolean isNumber = value.matches("[0-9]+") && !field.equals("postgresql");
      ObjectNode object = json.withObject(part);
      if (isNumber) {
        object.put(field, Integer.parseInt(value));
      } else {
        object.put(field, value);
      }
    };
  }

  @ParameterizedTest
  @MethodSource("settings")
  void whatDiffersBesidesTheBuildIsInvalidUnlessItIsAccepted(
      Kind kind, Consumer<ObjectNode> change) {
    Side baseline = runs("baseline", TestRun.fine(1));
    Side candidate = runs("candidate", TestRun.fine(1).json(change));
    ComparisonJudgement strict = judge(baseline, candidate);
    assertThat(strict.verdict()).isEqualTo(Verdict.INVALID);
    // It never advertises the option that would hide the cause.
    assertThat(strict.invalidities().get(0).cure())
        .isEqualTo("Measure both sides with the same settings.");
    ComparisonJudgement accepting = judge(baseline, candidate, EnumSet.of(kind));
    assertThat(accepting.invalidities()).isEmpty();
    assertThat(accepting.differences())
        .extracting(SideDifference::allowance)
        .containsExactly(Allowance.ACCEPTED);
  }

  @Test
  void aCalibrationOfTheSameMachineAndLoadIsQuoted() {
    Side side = runs("side", TestRun.fine(1));
    RunDescription run = side.run().orElseThrow();
    Calibration fits = calibration(run, 50);
    assertThat(caveats(side, fits))
        .contains(
            "Noise floor of this machine: a round of an A/A test differs by"
                + " response-time-mean 4 % (standard deviation over 10 rounds, calibrate-1).");
    assertThat(caveats(side, calibration(run, 10))).noneMatch(of -> of.startsWith("Noise floor"));
  }

  private static Calibration calibration(RunDescription run, double requestsPerSecond) {
    return new Calibration(
        "calibrate-1",
        run.endedAt(),
        requestsPerSecond,
        10,
        Optional.of(300L),
        Calibration.machineOf(run),
        List.of(new Calibration.Noise("response-time-mean", 0.04)));
  }

  private static List<String> caveats(Side side, Calibration calibration) {
    return new ComparisonJudge(
            new Policy(Objectives.DEFAULT, EnumSet.noneOf(Kind.class), Optional.of(calibration)))
        .judge(side, side, LoadLevels.of(side, side)).caveats().stream()
            .map(Caveat::sentence)
            .toList();
  }

  @Test
  void tenPercentInEveryRoundIsARegression() {
    ComparisonJudgement judgement = judge(TestDuet.of(10, 1.1, 0.02));
    assertThat(judgement.verdict()).isEqualTo(Verdict.REGRESSED);
    // Mean and p95 have something to test; nothing failed, all was delivered, no CPU was told.
    assertThat(judgement.familySize()).isEqualTo(2);
    JudgedChange mean = judgement.loads().get(0).gated(Gate.MEAN).orElseThrow();
    assertThat(mean.finding()).contains(Finding.REGRESSED);
    // All ten are slower: p = 2 / 2^10, and of two figures twice that.
    assertThat(mean.change().test().pValue()).isEqualTo(2.0 / 1024);
    assertThat(mean.adjustedP()).isEqualTo(4.0 / 1024);
    assertThat(mean.change().effect(mean.change().test().estimate())).isBetween(0.09, 0.11);
    assertThat(mean.interval().orElseThrow().excludes(0)).isTrue();
  }

  @Test
  void theSameInEveryRoundIsNoChange() {
    ComparisonJudgement judgement = judge(TestDuet.of(10, 1, 0.02));
    assertThat(judgement.verdict()).isEqualTo(Verdict.NO_CHANGE);
    JudgedChange mean = judgement.loads().get(0).gated(Gate.MEAN).orElseThrow();
    assertThat(mean.equivalence().orElseThrow().level()).isEqualTo(0.9);
    assertThat(mean.equivalence().orElseThrow().isInside(-Math.log(1.05), Math.log(1.05))).isTrue();
  }

  @Test
  void whatDiffersByMoreThanTheMarginFromRoundToRoundIsInconclusive() {
    ComparisonJudgement judgement = judge(TestDuet.of(8, 1.02, 0.2));
    assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    JudgedChange mean = judgement.loads().get(0).gated(Gate.MEAN).orElseThrow();
    assertThat(mean.detectable().orElseThrow()).isGreaterThan(Math.log(1.05));
    assertThat(mean.unitsNeeded().orElse(201)).isGreaterThan(8);
  }

  @Test
  void fasterIsImproved() {
    assertThat(judge(TestDuet.of(10, 0.8, 0.02)).verdict()).isEqualTo(Verdict.IMPROVED);
  }

  @Test
  void sixRoundsOfTwoFiguresProveNothing() {
    // The smallest p is 2 / 2^6 = 0.031, and each of two figures has 0.025.
    ComparisonJudgement judgement = judge(TestDuet.of(6, 2, 0.01));
    assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judgement.leastUnits(judgement.loads().get(0))).isEqualTo(7);
  }

  @Test
  void ofTwoLooksEachHasHalfOfAlpha() {
    ComparisonJudgement judgement = judge(TestDuet.of(10, 1, 0.02).looks(10, 20));
    assertThat(judgement.alpha()).isEqualTo(0.025);
    JudgedChange mean = judgement.loads().get(0).gated(Gate.MEAN).orElseThrow();
    assertThat(mean.equivalence().orElseThrow().level()).isEqualTo(0.95);
  }

  @Test
  void roundsOfTwoSittingsAreComparedRoundByRound() {
    TestDuet first = TestDuet.of(5, 1.1, 0.02);
    TestDuet second =
        first.withBoth(run -> run.json(j -> j.withObject("block").put("duet", "duet-2")));
    Path other = folder.resolve("second");
    Side baseline = together(first.baseline(folder), second.baseline(other));
    Side candidate = together(first.candidate(folder), second.candidate(other));
    ComparisonJudgement judgement = judge(baseline, candidate);
    assertThat(judgement.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(judgement.loads().get(0).comparison().isPaired()).isTrue();
    assertThat(judgement.loads().get(0).comparison().units()).isEqualTo(10);
    // Of one sitting, only one side: its rounds have no partners.
    assertThat(judge(baseline, first.candidate(folder)).loads().get(0).comparison().isPaired())
        .isFalse();
  }

  private static Side together(Side one, Side other) {
    return new Side(
        List.of(Path.of("both")),
        Optional.empty(),
        Stream.concat(one.blocks().stream(), other.blocks().stream()).toList());
  }

  @Test
  void oneRunASideIsInconclusiveHoweverLargeTheChange() {
    ComparisonJudgement judgement = compare(TestRun.fine(1), TestRun.fine(10));
    assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judgement.differences()).isEmpty();
    assertThat(judgement.caveats()).extracting(Caveat::kind).contains(Caveat.Kind.SEQUENTIAL_RUNS);
  }

  @Test
  void failuresInEveryRoundAreARegressionAndInTwoAreNot() {
    assertThat(judge(failing(10)).verdict()).isEqualTo(Verdict.REGRESSED);
    ComparisonJudgement burst = judge(failing(2));
    assertThat(burst.loads().get(0).failures().orElseThrow().finding())
        .isEqualTo(Finding.INCONCLUSIVE);
    assertThat(burst.loads().get(0).failures().orElseThrow().reason()).contains("came in bursts");
  }

  // 90 of 1,090 fail, in the first so many rounds.
  private static TestDuet failing(int rounds) {
    return TestDuet.of(10, 1, 0.02)
        .with(
            run -> {
              int[] round = new int[1];
              run.json(j -> round[0] = j.path("block").path("round").asInt());
              for (int i = 0; i < 90 && round[0] <= rounds; i++) {
                run.failed(i * 200_000L, "fights: random fighters", "503", 1_000);
              }
              return run;
            });
  }

  @Test
  void aSettingUnderTestMayDifferAndAMachineMayNot() {
    TestRun pool =
        TestRun.fine(1).json(j -> j.withObject("services").withObject("settings").put("a.b", "5"));
    ComparisonJudgement allowed = compare(TestRun.fine(1), pool);
    assertThat(allowed.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(allowed.differences())
        .containsExactly(
            new SideDifference(
                "services.settings.a.b", "not known", "5", Kind.SERVICES, Allowance.UNDER_TEST));
    TestRun machine = TestRun.fine(1).json(j -> j.withObject("environment").put("logicalCpus", 8));
    Side left = runs("baseline", TestRun.fine(1));
    Side right = runs("candidate", machine);
    assertThat(judge(left, right).invalidities())
        .singleElement()
        .satisfies(
            i -> {
              assertThat(i.found()).contains("environment.logicalCpus (baseline 2, candidate 8)");
              assertThat(i.cure()).isEqualTo("Measure both sides with the same settings.");
            });
    assertThat(judge(left, right, EnumSet.of(Kind.MACHINE)).verdict())
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void sidesDifferInTheServicesThatWereScrapedAndInTheWarmUp() {
    TestRun longer =
        TestRun.fine(1)
            .json(j -> j.withObject("warmUp").put("boundSeconds", 90).put("requests", 1));
    assertThat(compare(TestRun.fine(1), longer).differences())
        .extracting(SideDifference::setting, SideDifference::baseline, SideDifference::candidate)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("warmUp.boundSeconds", "60.0", "90"));
    TestRun cold = TestRun.fine(1).json(j -> j.remove("warmUp"));
    assertThat(compare(TestRun.fine(1), cold).verdict()).isEqualTo(Verdict.INVALID);
    assertThat(
            compare(TestRun.fine(1).withServiceMetrics(), TestRun.empty().steady("x", 3_000, 60, 1))
                .differences())
        .extracting(SideDifference::setting)
        .contains("scraped services");
  }

  @Test
  void sidesThatAreMixedUpAreInvalid() {
    TestDuet duet = TestDuet.of(8, 1.2, 0.01);
    ComparisonJudgement swapped = judge(duet.candidate(folder), duet.baseline(folder));
    assertThat(swapped.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(swapped.invalidities()).extracting(Invalidity::key).containsOnly("sides-mixed-up");
    ComparisonJudgement builds =
        judge(
            runs(
                "baseline",
                TestRun.fine(1),
                TestRun.fine(1).json(j -> j.withObject("git").put("commit", "f".repeat(40)))),
            runs("candidate", TestRun.fine(1)));
    assertThat(builds.invalidities()).extracting(Invalidity::key).containsExactly("builds-mixed");
  }

  @Test
  void cpuIsGatedWithoutTheCompilersWhereBothSidesTellWhatTheyTook() {
    TestRun tells = TestRun.fine(1).scraped("fights", jit("before", 1), jit("after", 2));
    assertThat(gatedCpu(tells, tells)).isEqualTo(Metric.CPU_PER_REQUEST_WITHOUT_JIT);
    assertThat(gatedCpu(TestRun.fine(1).withServiceMetrics(), tells))
        .isEqualTo(Metric.CPU_PER_REQUEST);
  }

  private Metric gatedCpu(TestRun baseline, TestRun candidate) {
    LoadJudgement load = compare(baseline, candidate).loads().get(0);
    assertThat(load.advisory())
        .extracting(judged -> judged.change().key())
        .doesNotContain(load.gated(Gate.CPU_PER_REQUEST).orElseThrow().change().key());
    return load.gated(Gate.CPU_PER_REQUEST).orElseThrow().change().key().metric();
  }

  private static String jit(String edge, int seconds) {
    return TestRun.resource("fights-" + edge + ".prom")
        + "jvm_compiler_cpu_time_ns_total "
        + seconds
        + "e9\n";
  }

  @Test
  void aNeighbourOnOneSideInvalidates() {
    ComparisonJudgement judgement =
        compare(neighbour(1), neighbour(30)); // of 2 cores for 60.5 s: 0.8 % and 24.8 %
    assertThat(judgement.invalidities())
        .extracting(Invalidity::key)
        .containsExactly("neighbour-on-one-side");
    assertThat(compare(neighbour(30), neighbour(30)).caveats())
        .extracting(Caveat::kind)
        .contains(Caveat.Kind.NEIGHBOURS);
  }

  @Test
  void aLoadGeneratorThatIsALittleLateIsSaidAndDoesNotInvalidate() {
    ComparisonJudgement judgement = compare(late(6_000), late(6_000));
    assertThat(judgement.verdict()).isNotEqualTo(Verdict.INVALID);
    assertThat(judgement.caveats())
        .filteredOn(caveat -> caveat.kind() == Caveat.Kind.LOAD_GENERATOR_LATE)
        .extracting(Caveat::sentence)
        .hasSize(2)
        .allMatch(sentence -> sentence.contains("p99 of the load generator's lag is 6.00 ms"));
    assertThat(compare(late(4_000), late(4_000)).caveats())
        .extracting(Caveat::kind)
        .doesNotContain(Caveat.Kind.LOAD_GENERATOR_LATE);
    assertThat(compare(late(11_000), late(11_000)).verdict()).isEqualTo(Verdict.INVALID);
  }

  private static TestRun late(long micros) {
    return TestRun.fine(1).late(micros);
  }

  private static TestRun neighbour(double cpuSeconds) {
    return TestRun.fine(1)
        .json(
            j ->
                j.putObject("machine")
                    .put("monotonicSeconds", 60.5)
                    .put("busyCpuSeconds", cpuSeconds + 20)
                    .put("neighbourCpuSeconds", cpuSeconds));
  }

  @Test
  void blocksThatGetSlowerWhileTheyRunAreNotSteady() {
    ComparisonJudgement judgement =
        judge(TestDuet.of(8, 1, 0.01).with(run -> slower(run, 11_000_000)));
    assertThat(judgement.invalidities()).extracting(Invalidity::key).contains("not-steady");
  }

  @Test
  void sidesThatAreLoadedAtOnceAreSteadyAgainstEachOther() {
    TestDuet atOnce = TestDuet.of(8, 1, 0.01).atOnce();
    // Both get slower in the second half: compilers, or a neighbour, which both share.
    ComparisonJudgement shared = judge(atOnce.withBoth(run -> slower(run, 11_000_000)));
    assertThat(shared.invalidities()).isEmpty();
    ComparisonJudgement apart = judge(atOnce.with(run -> slower(run, 11_000_000)));
    assertThat(apart.invalidities())
        .singleElement()
        .satisfies(
            of -> {
              assertThat(of.key()).isEqualTo("not-steady");
              assertThat(of.found()).contains("the mean of the candidate moved");
            });
  }

  @Test
  void aMachineThatIsTooBusyForBothSidesIsInvalidAtOnceAlone() {
    TestDuet atOnce = TestDuet.of(8, 1, 0.01).atOnce();
    assertThat(judge(atOnce.withBoth(run -> busy(run, 36.5))).invalidities()).isEmpty();
    ComparisonJudgement crowded = judge(atOnce.withBoth(run -> busy(run, 38)));
    assertThat(crowded.invalidities()).extracting(Invalidity::key).containsOnly("machine-crowded");
    assertThat(crowded.invalidities().get(0).found())
        .contains("All cores together were 92.68 % busy while both sides were loaded; up to 90 %");
    assertThat(judge(TestDuet.of(8, 1, 0.01).withBoth(run -> busy(run, 38))).invalidities())
        .isEmpty();
  }

  /** Of two cores, over 20.5 s. */
  private static TestRun busy(TestRun run, double cpuSeconds) {
    return run.withServiceMetrics()
        .json(
            j ->
                j.putObject("machine")
                    .put("monotonicSeconds", 20.5)
                    .put("busyCpuSeconds", cpuSeconds)
                    .put("neighbourCpuSeconds", 0.5));
  }

  @Test
  void sidesOfDifferentDesignsDiffer() {
    TestDuet duet = TestDuet.of(8, 1, 0.01);
    ComparisonJudgement judgement =
        judge(duet.baseline(folder.resolve("a")), duet.atOnce().candidate(folder.resolve("b")));
    assertThat(judgement.invalidities())
        .filteredOn(of -> of.key().equals("sides-differ"))
        .singleElement()
        .satisfies(
            of -> assertThat(of.found()).contains("design (baseline in-turn, candidate at-once)"));
  }

  @Test
  void fiveRunsAreEnoughToBeNotSteadyAsTheyAreForAVerdict() {
    TestRun[] steady = Stream.generate(() -> TestRun.fine(1)).limit(5).toArray(TestRun[]::new);
    TestRun[] moving =
        Stream.generate(() -> slower(TestRun.fine(1), 31_000_000)).limit(5).toArray(TestRun[]::new);
    ComparisonJudgement judgement = judge(runs("baseline", steady), runs("candidate", moving));
    assertThat(judgement.invalidities())
        .filteredOn(of -> of.key().equals("not-steady"))
        .singleElement()
        .satisfies(of -> assertThat(of.found()).startsWith("Candidate:").contains("93.75 %"));
  }

  private ComparisonJudgement judge(
      Map<String, String> ofBaseline, Map<String, String> ofCandidate, Gates gates) {
    TestDuet duet = TestDuet.of(4, 1, 0.01);
    Side baseline = duet.recording(ofBaseline).baseline(folder);
    Side candidate = duet.recording(ofCandidate).candidate(folder);
    return new ComparisonJudge(Policy.STRICT.by(gates))
        .judge(baseline, candidate, LoadLevels.of(baseline, candidate));
  }

  @Test
  void marginsThatWereChangedAfterTheMeasurementAreSaid() {
    Gates gates = Gates.USUAL.with(Map.of("mean", "3%", "cpu", "off"));
    Map<String, String> recorded = gates.recorded().orElseThrow();
    assertThat(judge(recorded, recorded, gates).caveats())
        .extracting(Caveat::kind)
        .doesNotContain(Caveat.Kind.GATES_CHANGED);
    assertThat(judge(recorded, recorded, Gates.USUAL).caveats())
        .filteredOn(of -> of.kind() == Caveat.Kind.GATES_CHANGED)
        .extracting(Caveat::sentence)
        .singleElement()
        .asString()
        .startsWith(
            "Margins were changed after the measurement: cpu from off to 5%, mean from 3% to 5%. ");
    // Files of older versions record none: the usual ones held.
    assertThat(judge(Map.of(), Map.of(), gates).caveats())
        .extracting(Caveat::kind)
        .contains(Caveat.Kind.GATES_CHANGED);
  }

  @Test
  void marginsThatDifferBetweenTheFilesAreInvalid() {
    for (Map<String, String> other : List.of(Map.of("mean", "4%"), Map.<String, String>of())) {
      ComparisonJudgement judgement = judge(Map.of("mean", "3%"), other, Gates.USUAL);
      assertThat(judgement.verdict()).isEqualTo(Verdict.INVALID);
      assertThat(judgement.invalidities())
          .singleElement()
          .satisfies(
              of -> {
                assertThat(of.key()).isEqualTo("gates-differ");
                assertThat(of.found())
                    .startsWith("The files record different margins: mean is 3% or ");
              });
    }
  }

  @Test
  void runsThatNoDuetMadeRecordNoMargins() {
    Side runs = runs("runs", TestRun.fine(1));
    assertThat(RecordedPolicy.of(runs, runs)).isEmpty();
    Gates gates = Gates.USUAL.with(Map.of("mean", "3%"));
    assertThat(
            new ComparisonJudge(Policy.STRICT.by(gates))
                .judge(runs, runs, LoadLevels.of(runs, runs)))
        .extracting(ComparisonJudgement::caveats, as(InstanceOfAssertFactories.list(Caveat.class)))
        .extracting(Caveat::kind)
        .doesNotContain(Caveat.Kind.GATES_CHANGED);
  }

  @Test
  void filesOfSeveralSittingsHaveToRecordTheSameMargins() {
    TestDuet one = TestDuet.of(4, 1, 0.01).recording(Map.of("mean", "3%"));
    TestDuet other = TestDuet.of(4, 1, 0.01).recording(Map.of("mean", "2%"));
    Side joined = joinedWithCampaigns(one.candidate(folder), other.candidate(folder));
    assertThat(RecordedPolicy.differ(one.baseline(folder), joined)).isPresent();
    Side same = joinedWithCampaigns(one.candidate(folder), one.candidate(folder));
    assertThat(RecordedPolicy.differ(one.baseline(folder), same)).isEmpty();
    assertThat(RecordedPolicy.of(one.baseline(folder), same))
        .contains(ProjectPolicy.USUAL.by(Gates.USUAL.with(Map.of("mean", "3%"))));
    assertThat(same.campaign()).isEmpty();
  }

  private static Side recording(Side side, String fields, Optional<String> candidateChanges) {
    Campaign of = side.campaign().orElseThrow();
    DeclaredPolicy policy =
        PolicyFile.read("own.json", "{\"schemaVersion\": 1, " + fields + "}")
            .recorded(candidateChanges);
    return new Side(
        side.files(),
        Optional.of(new Campaign(of.id(), of.side(), of.seed(), of.looks(), of.design(), policy)),
        side.blocks());
  }

  @Test
  void objectivesAndAcceptedRegressionsHaveToBeTheSameInBothFiles() {
    TestDuet duet = TestDuet.of(4, 1, 0.01);
    Side baseline = duet.baseline(folder);
    Side candidate = duet.candidate(folder);
    String accepted =
        "\"accepted\": [{\"metric\": \"p95\", \"upTo\": \"12%\", \"until\": \"2027-01-31\","
            + " \"why\": \"a\"}]";
    Side strict = recording(baseline, "\"objectives\": {\"p95\": \"9ms\"}", Optional.empty());
    assertThat(
            RecordedPolicy.differ(
                strict,
                recording(candidate, "\"objectives\": {\"p95\": \"8ms\"}", Optional.empty())))
        .get()
        .extracting(Invalidity::found)
        .isEqualTo(
            "The files record different objectives. Both sides of a duet have the same ones.");
    assertThat(
            RecordedPolicy.differ(
                strict,
                recording(
                    candidate,
                    "\"objectives\": {\"p95\": \"9ms\"}, " + accepted,
                    Optional.empty())))
        .get()
        .extracting(Invalidity::found)
        .asString()
        .contains("different accepted regressions");
    // Older versions recorded no objectives: that is no other policy.
    assertThat(RecordedPolicy.differ(strict, candidate)).isEmpty();
  }

  @Test
  void whatTheCandidateChangesOfThePolicyIsSaid() {
    TestDuet duet = TestDuet.of(4, 1, 0.01);
    String objectives = "\"objectives\": {\"p95\": \"9ms\"}";
    Side baseline = recording(duet.baseline(folder), objectives, Optional.of("gates in x.json"));
    Side candidate = recording(duet.candidate(folder), objectives, Optional.of("gates in x.json"));
    assertThat(
            new ComparisonJudge(Policy.STRICT)
                .judge(baseline, candidate, LoadLevels.of(baseline, candidate))
                .caveats())
        .extracting(Caveat::sentence)
        .contains(
            "The candidate changes the gates in x.json; the baseline's decide.",
            "Objectives were changed after the measurement: those of its duet are others. A bound that"
                + " is chosen when the result is known proves nothing.");
  }

  private static Side joinedWithCampaigns(Side one, Side other) {
    return new Side(
        List.of(Path.of("1.json"), Path.of("2.json")),
        Stream.concat(one.campaigns().stream(), other.campaigns().stream()).toList(),
        one.blocks());
  }

  @Test
  void sittingsThatAreJoinedAreSaid() {
    TestDuet one = TestDuet.of(4, 1, 0.01);
    TestDuet other = one.withBoth(r -> r.json(j -> j.withObject("block").put("duet", "duet-2")));
    assertThat(caveats(one, one)).doesNotContain(Caveat.Kind.SITTINGS_JOINED);
    assertThat(caveats(one, other)).contains(Caveat.Kind.SITTINGS_JOINED);
  }

  private List<Caveat.Kind> caveats(TestDuet one, TestDuet other) {
    Side baseline =
        joined(one.baseline(folder.resolve("one")), other.baseline(folder.resolve("other")));
    Side candidate =
        joined(one.candidate(folder.resolve("one")), other.candidate(folder.resolve("other")));
    return judge(baseline, candidate).caveats().stream().map(Caveat::kind).toList();
  }

  private static Side joined(Side one, Side other) {
    List<Block> blocks = new ArrayList<>(one.blocks());
    blocks.addAll(other.blocks());
    return new Side(one.files(), Optional.empty(), blocks);
  }

  private static TestRun slower(TestRun run, long fromMicros) {
    for (int i = 0; i < 500; i++) {
      run.succeeded(fromMicros + i * 16_000L, "fights: random fighters", 30_000);
    }
    return run;
  }
}
