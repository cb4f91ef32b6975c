package verdict.analysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.DetectableChange;
import verdict.judgement.DetectableFailureShare;
import verdict.judgement.Invalidity;
import verdict.judgement.JudgedChange;
import verdict.judgement.LoadJudgement;
import verdict.judgement.Verdict;
import verdict.run.Block;
import verdict.run.RunDescription;
import verdict.run.Side;
import verdict.run.measurement.Calibration;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.statistics.Comparison;
import verdict.statistics.UnitDuration;

/**
 * All that any output says of an A/A test: how small a change this machine can detect. As JSON it
 * is the answer for machines.
 *
 * @param schemaVersion of docs/answers.schema.json
 * @param calibration what later reports quote; of an invalid one nothing may be
 * @param falsePositive whether a change was found, where there is none
 * @param remarks about a false positive; empty otherwise
 * @param rounds that were compared
 * @param alpha the allowed probability of a false positive, in (0, 1)
 * @param figures the gated ones whose noise is known
 * @param failures by the requests of a round; absent where there were none
 */
public record CalibrationAnalysis(
    int schemaVersion,
    @JsonIgnore Calibration calibration,
    String headline,
    boolean valid,
    boolean falsePositive,
    List<String> remarks,
    double requestsPerSecond,
    int rounds,
    Optional<Long> secondsPerRound,
    double alpha,
    List<Noise> figures,
    Optional<List<SeenFailures>> failures,
    List<Invalidity> invalidities) {
  private static final int SCHEMA_VERSION = 1;

  /** For how many rounds it says what they see. */
  public static final List<Integer> ROUNDS = List.of(6, 10, 20);

  /**
   * The noise of a figure, and what follows.
   *
   * @param spread standard deviation of a round's logarithm of candidate over baseline
   */
  public record Noise(Metric metric, double spread, List<Seen> seen) {}

  /**
   * What so many rounds detect (80 % power); absent when they cannot.
   *
   * @param smallestChange as a share of the baseline
   * @param provableMargin within which they prove that there is no change
   */
  public record Seen(
      int rounds, Optional<Double> smallestChange, Optional<Double> provableMargin) {}

  /**
   * The same of failures.
   *
   * @param smallestShare of the candidate's requests that must fail to be seen
   * @param provableMargin how large a share can still fail when none did
   */
  public record SeenFailures(int rounds, OptionalDouble smallestShare, double provableMargin) {}

  static CalibrationAnalysis of(Side candidate, ComparisonJudgement judgement) {
    Calibration calibration = calibration(candidate, judgement);
    boolean isFalsePositive =
        judgement.verdict() == Verdict.REGRESSED || judgement.verdict() == Verdict.IMPROVED;
    String line = line(judgement);
    return new CalibrationAnalysis(
        SCHEMA_VERSION,
        calibration,
        judgement.isValid() ? headline(calibration) : line,
        judgement.isValid(),
        isFalsePositive,
        remarks(judgement, isFalsePositive, line),
        calibration.requestsPerSecond(),
        calibration.rounds(),
        calibration.secondsPerRound(),
        judgement.alpha(),
        noisy(judgement).map(judged -> noise(judgement, judged)).toList(),
        failures(judgement, calibration.rounds()),
        judgement.invalidities());
  }

  private static String line(ComparisonJudgement judgement) {
    return judgement.isValid()
        ? judgement.loads().stream()
            .min(Comparator.comparing(LoadJudgement::finding))
            .map(load -> Headline.of(judgement, load, Optional.empty(), "").line())
            .orElseThrow()
        : Headline.invalid(judgement);
  }

  private static List<String> remarks(
      ComparisonJudgement judgement, boolean isFalsePositive, String line) {
    return judgement.isValid()
        ? isFalsePositive ? List.of(remark(judgement, line)) : List.of()
        : judgement.invalidities().stream()
            .map(of -> "What to do: " + of.cure())
            .distinct()
            .toList();
  }

  private static Calibration calibration(Side candidate, ComparisonJudgement judgement) {
    Comparison load = judgement.loads().get(0).comparison();
    List<RunDescription> runs =
        candidate.blocks().stream().map(Block::run).flatMap(Optional::stream).toList();
    RunDescription first = runs.get(0);
    return new Calibration(
        first.place().map(RunDescription.Place::duet).orElse(first.runId()),
        runs.stream().map(RunDescription::endedAt).max(Instant::compareTo).orElseThrow(),
        first.load().requestsPerSecond(),
        load.units(),
        UnitDuration.ofUnit(load).map(each -> each.toSeconds()),
        new TreeMap<>(Calibration.machineOf(first)),
        noisy(judgement)
            .map(
                judged ->
                    new Calibration.Noise(
                        judged.change().key().metric().key(),
                        judged.change().spread().orElseThrow()))
            .toList());
  }

  private static Stream<JudgedChange> noisy(ComparisonJudgement judgement) {
    return judgement.loads().get(0).gate().stream()
        .filter(judged -> judged.change().spread().isPresent());
  }

  private static String headline(Calibration of) {
    return "CALIBRATED at "
        + Figures.plain(of.requestsPerSecond())
        + " rps with an A/A test of "
        + Figures.things(of.rounds(), "round");
  }

  private static String remark(ComparisonJudgement judgement, String line) {
    return "False positive: a change was detected, but there is none. That happens in at most "
        + Figures.ratio(judgement.alpha())
        + " of calibrations; if it happens again, something favours one side: "
        + line;
  }

  private static Noise noise(ComparisonJudgement judgement, JudgedChange judged) {
    double spread = judged.change().spread().orElseThrow();
    DetectableChange visible =
        new DetectableChange(judgement.alpha(), Math.max(1, judgement.familySize()), spread);
    return new Noise(
        judged.change().key().metric(),
        spread,
        ROUNDS.stream().map(n -> new Seen(n, visible.change(n), visible.margin(n))).toList());
  }

  private static Optional<List<SeenFailures>> failures(ComparisonJudgement judgement, int rounds) {
    return judgement
        .loads()
        .get(0)
        .failures()
        .map(of -> of.change().counts())
        .map(
            counts -> {
              // Without a failure they took no share of alpha here.
              boolean isCounted = counts.baseline().failed() + counts.candidate().failed() > 0;
              return new DetectableFailureShare(
                  judgement.alpha(),
                  judgement.familySize() + (isCounted ? 0 : 1),
                  (double) counts.baseline().total() / rounds);
            })
        .filter(visible -> visible.requests() > 0)
        .map(
            visible ->
                ROUNDS.stream()
                    .map(n -> new SeenFailures(n, visible.share(n), visible.bound(n)))
                    .toList());
  }
}
