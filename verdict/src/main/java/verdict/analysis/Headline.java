package verdict.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.Gate;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedChange.Finding;
import verdict.judgement.LoadJudgement;

/**
 * What is read first of a load.
 *
 * @param verdict the verdict, the load, and the figures that made the verdict
 * @param but the figures that went the other way, or could not be judged; empty when none did
 * @param accepted the regressions that were accepted beforehand, and those whose acceptance does
 *     not hold; none where nothing regressed
 * @param warning failures that rose without deciding the verdict; empty when none did
 * @param cause what explains the change; empty unless one is shown
 */
public record Headline(
    String verdict,
    Optional<String> but,
    List<String> accepted,
    Optional<String> warning,
    Optional<String> cause) {

  /**
   * @param remark on the load and its measurement, to be read with the verdict; empty for none
   */
  static Headline of(
      ComparisonJudgement judgement, LoadJudgement load, Optional<String> cause, String remark) {
    return new Headline(
        at(load, remark) + ": " + figures(judgement, load),
        but(load),
        load.acceptances().stream()
            .flatMap(of -> AcceptanceText.onFirstScreen(of).stream())
            .toList(),
        warning(load),
        cause);
  }

  /** All loads of an invalid comparison, and its first reason. */
  static String invalid(ComparisonJudgement judgement) {
    return "INVALID at "
        + judgement.loads().stream()
            .map(load -> LoadText.name(load.comparison()))
            .collect(Collectors.joining(" and "))
        + ": "
        + judgement.invalidities().get(0).found();
  }

  /** All of it but the cause, for outputs that have one line for a load. */
  public String line() {
    return Stream.of(Stream.of(verdict), but.stream(), accepted.stream(), warning.stream())
        .flatMap(parts -> parts)
        .collect(Collectors.joining("; "));
  }

  private static String at(LoadJudgement load, String remark) {
    String at =
        ChangeText.finding(Optional.of(load.finding())) + " at " + LoadText.name(load.comparison());
    String sequential =
        load.comparison().isPaired()
                || load.comparison().isOneRunASide()
                || load.comparison().design().alternated().isPresent()
            ? ""
            : " (measured one after the other: the machine itself may have changed)";
    return at + sequential + (remark.isEmpty() ? "" : " (" + remark + ")");
  }

  private static String figures(ComparisonJudgement judgement, LoadJudgement load) {
    if (load.comparison().isOneRunASide()) {
      return "one run a side cannot tell a change from noise";
    }
    List<String> figures = new ArrayList<>();
    load.failures()
        .filter(of -> of.finding() == load.finding() && of.finding() != Finding.NO_CHANGE)
        .map(FailureText::changeWithBounds)
        .ifPresent(figures::add);
    String level = ChangeText.level(1 - judgement.alpha()) + " CI ";
    for (JudgedChange judged : made(load)) {
      figures.add(load.finding() == Finding.NO_CHANGE ? within(judged) : figure(judged, level));
      level = "";
    }
    if (figures.isEmpty()) {
      figures.addAll(notJudged(load));
    }
    return figures.isEmpty() ? "nothing could be judged" : String.join(", ", figures);
  }

  private static Stream<JudgedChange> gated(LoadJudgement load, Finding finding) {
    return load.gate().stream().filter(of -> of.finding().filter(finding::equals).isPresent());
  }

  /**
   * Of no change response times and CPU, where they are gates: achieved rate and failures stand
   * below the table.
   */
  private static List<JudgedChange> made(LoadJudgement load) {
    List<JudgedChange> all = gated(load, load.finding()).toList();
    List<JudgedChange> durations = all.stream().filter(ChangeText::isDuration).toList();
    return load.finding() == Finding.NO_CHANGE && !durations.isEmpty() ? durations : all;
  }

  private static String within(JudgedChange judged) {
    return ChangeText.name(judged.change().key())
        + " "
        + ChangeText.within(judged)
        + " (margin "
        + ChangeText.margin(judged)
        + ")";
  }

  private static String figure(JudgedChange judged, String level) {
    boolean isCount = judged.gate().filter(Gate::isCount).isPresent();
    return ChangeText.name(judged.change().key())
        + " "
        + (isCount ? ChangeText.sides(judged) : ChangeText.estimate(judged))
        + judged
            .interval()
            .map(of -> " [" + level + ChangeText.bareEnds(judged.change(), of) + "]")
            .orElse(" (too few rounds or runs for an interval)");
  }

  private static Optional<String> but(LoadJudgement load) {
    if (load.comparison().isOneRunASide()) {
      return Optional.empty();
    }
    List<String> but = new ArrayList<>();
    load.failures()
        .filter(of -> of.finding().isChange() && of.finding() != load.finding())
        .filter(of -> of.finding() != Finding.REGRESSION_ACCEPTED) // it has a line of its own
        .map(FailureText::changeWithBounds)
        .ifPresent(but::add);
    Stream.of(Finding.REGRESSED, Finding.IMPROVED)
        .filter(finding -> finding != load.finding())
        .flatMap(finding -> gated(load, finding))
        .map(of -> figure(of, ""))
        .forEach(but::add);
    if (!made(load).isEmpty()) { // else it is in the line of the verdict
      but.addAll(notJudged(load));
    }
    return but.isEmpty() ? Optional.empty() : Optional.of("but " + String.join(", ", but));
  }

  private static List<String> notJudged(LoadJudgement load) {
    return Stream.concat(
            load.gate().stream()
                .filter(of -> of.finding().isEmpty())
                .map(of -> ChangeText.name(of.change().key())),
            load.withoutFigure().stream().map(GateText::name))
        .map(name -> name + " not judged")
        .toList();
  }

  private static Optional<String> warning(LoadJudgement load) {
    return load.failures()
        .filter(of -> load.warnsOfFailures())
        .map(of -> FailureText.warning(load, of));
  }
}
