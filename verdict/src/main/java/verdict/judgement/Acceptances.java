package verdict.judgement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import verdict.judgement.Acceptance.Outcome;
import verdict.judgement.JudgedChange.Finding;
import verdict.run.RunDescription;
import verdict.sample.BlockFigures;
import verdict.sample.FigureKey;
import verdict.statistics.Change;
import verdict.statistics.Comparison;
import verdict.statistics.FailureCounts;
import verdict.statistics.Interval;

/**
 * Applies what a project accepted beforehand to what was proved. An acceptance holds while neither
 * the estimate of the regression nor what is proved of it exceeds the bound, and when the candidate
 * was measured on the last day at the latest: the clock of whoever reads does not count, so that a
 * report made again is the same.
 *
 * @param all that were stated
 * @param day on which the candidate was measured, in UTC; absent where its results do not say
 */
record Acceptances(List<AcceptedRegression> all, Optional<LocalDate> day) {
  static final Acceptances NONE = new Acceptances(List.of(), Optional.empty());

  /**
   * Of a load.
   *
   * @param candidate its blocks
   */
  static Acceptances of(List<AcceptedRegression> all, List<BlockFigures> candidate) {
    List<Optional<LocalDate>> days = candidate.stream().map(Acceptances::day).toList();
    return new Acceptances(
        all,
        days.stream().allMatch(Optional::isPresent)
            ? days.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
            : Optional.empty());
  }

  private static Optional<LocalDate> day(BlockFigures block) {
    OptionalLong start = block.block().results().origin().startEpochMillis();
    return block
        .run()
        .map(RunDescription::endedAt)
        .or(() -> start.stream().mapToObj(Instant::ofEpochMilli).findFirst())
        .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
  }

  /** The figures that decide, of which some may be accepted. */
  List<JudgedChange> applied(List<JudgedChange> gate) {
    return gate.stream()
        .map(judged -> all.stream().anyMatch(of -> holds(of, judged)) ? judged.accepted() : judged)
        .toList();
  }

  private boolean holds(AcceptedRegression of, JudgedChange judged) {
    return of.request().isEmpty()
        && judged.gate().filter(of.gate()::equals).isPresent()
        && outcome(of, judged) == Outcome.HELD;
  }

  /** The failed requests, which may be accepted. */
  Optional<JudgedFailures> applied(Optional<JudgedFailures> failures) {
    return failures.map(
        judged ->
            all.stream()
                    .anyMatch(
                        of -> of.gate() == Gate.FAILURES && outcome(of, judged) == Outcome.HELD)
                ? judged.accepted()
                : judged);
  }

  /**
   * What became of each.
   *
   * @param gate as it was judged, before anything was accepted
   * @param failures the same
   */
  List<Acceptance> outcomes(
      Comparison load,
      List<JudgedChange> gate,
      Optional<JudgedFailures> failures,
      List<JudgedChange> advisory) {
    List<Acceptance> outcomes = new ArrayList<>();
    for (AcceptedRegression of : all) {
      Optional<JudgedFailures> failed = failures.filter(any -> of.gate() == Gate.FAILURES);
      Optional<JudgedChange> deciding =
          gate.stream()
              .filter(any -> of.request().isEmpty())
              .filter(judged -> judged.gate().filter(of.gate()::equals).isPresent())
              .findFirst();
      Optional<JudgedChange> change = deciding.or(() -> advisory(of, load, advisory));
      outcomes.add(
          new Acceptance(
              of,
              failed
                  .map(judged -> outcome(of, judged))
                  .or(() -> change.map(judged -> outcome(of, judged)))
                  .orElse(Outcome.NOT_NEEDED),
              change,
              failed,
              failed.isPresent() || deciding.isPresent(),
              change.filter(judged -> reachesBeyond(of, judged)).isPresent()
                  || failed.filter(judged -> judged.upperBound() > of.upTo()).isPresent(),
              day));
    }
    return outcomes;
  }

  /** Of a single request, or of what is no gate here. */
  private static Optional<JudgedChange> advisory(
      AcceptedRegression of, Comparison load, List<JudgedChange> advisory) {
    FigureKey ofRequest =
        new FigureKey(FigureKey.Scope.REQUEST, of.request(), of.gate().metric(), "");
    Optional<Change> ofAll = of.gate() == Gate.FAILURES ? Optional.empty() : of.gate().change(load);
    return advisory.stream()
        .filter(
            judged ->
                of.request().isEmpty()
                    ? ofAll.filter(judged.change()::equals).isPresent()
                    : judged.change().key().equals(ofRequest))
        .findFirst();
  }

  private Outcome outcome(AcceptedRegression of, JudgedChange judged) {
    boolean isRegressed = judged.finding().filter(Finding.REGRESSED::equals).isPresent();
    return isRegressed ? ofRegressed(of, isWithin(of, judged)) : Outcome.NOT_NEEDED;
  }

  private Outcome outcome(AcceptedRegression of, JudgedFailures judged) {
    FailureCounts counts = judged.change().counts();
    double more = counts.candidate().ratio() - counts.baseline().ratio();
    boolean isWithin = more <= of.upTo() && -judged.lowerBound() <= of.upTo();
    return judged.finding() == Finding.REGRESSED ? ofRegressed(of, isWithin) : Outcome.NOT_NEEDED;
  }

  private Outcome ofRegressed(AcceptedRegression of, boolean isWithin) {
    if (day.isEmpty()) {
      return Outcome.DAY_UNKNOWN;
    }
    if (day.get().isAfter(of.until())) {
      return Outcome.ENDED;
    }
    return isWithin ? Outcome.HELD : Outcome.EXCEEDED;
  }

  /** In the sense of its gate, whose margin is as wide on either side of the logarithmic scale. */
  private static boolean isWithin(AcceptedRegression of, JudgedChange judged) {
    double bound = Gated.shareShift(judged.change(), of.upTo());
    return worse(judged, judged.change().test().estimate()) <= bound
        && judged.interval().filter(proved -> least(judged, proved) > bound).isEmpty();
  }

  private static boolean reachesBeyond(AcceptedRegression of, JudgedChange judged) {
    double bound = Gated.shareShift(judged.change(), of.upTo());
    return judged
        .interval()
        .filter(
            proved -> Math.max(worse(judged, proved.low()), worse(judged, proved.high())) > bound)
        .isPresent();
  }

  private static double least(JudgedChange judged, Interval proved) {
    return Math.min(worse(judged, proved.low()), worse(judged, proved.high()));
  }

  /** A shift towards the worse: positive means worse. */
  private static double worse(JudgedChange judged, double shift) {
    return Orientation.isHigherWorse(judged.change().key().metric()) ? shift : -shift;
  }
}
