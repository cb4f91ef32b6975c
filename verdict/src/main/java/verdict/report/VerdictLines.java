package verdict.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedChange.Finding;
import verdict.judgement.JudgedFailures;
import verdict.judgement.LoadJudgement;
import verdict.judgement.Verdict;
import verdict.statistics.Pace;

/** The answer in one line a load: the verdict, the figures that made it, and the load. */
final class VerdictLines {
  private VerdictLines() {}

  static List<String> of(ComparisonJudgement judgement) {
    if (!judgement.isValid()) {
      return List.of(
          "INVALID: no figure of this comparison may be quoted as a result. "
              + judgement.invalidities().get(0).found()
              + " "
              + judgement.invalidities().get(0).cure());
    }
    return judgement.loads().stream().map(load -> line(judgement, load)).toList();
  }

  private static String line(ComparisonJudgement judgement, LoadJudgement load) {
    String sequential = load.comparison().isPaired() ? "" : " (run after run: drift not excluded)";
    String level = ChangeText.level(1 - judgement.alpha());
    List<String> figures = new ArrayList<>();
    for (JudgedChange change : telling(load)) {
      figures.add(figure(load, change, figures.isEmpty() ? level : ""));
    }
    load.failures().flatMap(of -> failures(of, load.finding())).ifPresent(figures::add);
    return ChangeText.finding(Optional.of(load.finding()))
        + " at "
        + ComparisonReport.load(load)
        + sequential
        + ": "
        + (figures.isEmpty() ? "nothing could be judged" : String.join(", ", figures));
  }

  /**
   * What made the verdict comes first, then what stands against it: an improvement that was bought
   * with something is not said without its price.
   */
  private static List<JudgedChange> telling(LoadJudgement load) {
    List<JudgedChange> made =
        load.gate().stream()
            .filter(g -> g.finding().filter(load.finding()::equals).isPresent())
            .toList();
    List<JudgedChange> against =
        load.gate().stream()
            .filter(
                g ->
                    g.finding()
                        .filter(f -> f == Finding.REGRESSED || f == Finding.IMPROVED)
                        .filter(f -> f != load.finding())
                        .isPresent())
            .toList();
    return Stream.concat(made.stream(), against.stream()).toList();
  }

  private static String figure(LoadJudgement load, JudgedChange judged, String level) {
    boolean isSmall = judged.finding().filter(Finding.NO_CHANGE::equals).isPresent();
    var shown = isSmall ? judged.equivalence() : judged.interval();
    String interval =
        shown
            .map(
                of ->
                    " ["
                        + (isSmall
                            ? ChangeText.level(of.level()) + " CI "
                            : level.isEmpty() ? "" : level + " CI ")
                        + ChangeText.ends(judged.change(), of).replace(" %", "")
                        + "]")
            .orElse(" (no interval from " + units(load, load.comparison().units()) + ")");
    return ChangeText.name(judged.change().key())
        + " "
        + ChangeText.estimate(judged)
        + interval
        + (isSmall ? " within " + ChangeText.margin(judged) : "");
  }

  private static Optional<String> failures(JudgedFailures failures, Finding of) {
    boolean isSaid =
        failures.finding() == Finding.REGRESSED
            || failures.finding() == Finding.IMPROVED
            || (failures.finding() == of && of == Finding.INCONCLUSIVE);
    return isSaid ? Optional.of(FailureText.change(failures)) : Optional.empty();
  }

  /** What an inconclusive comparison could have seen, and what would settle it. */
  static List<String> settling(ComparisonJudgement judgement) {
    if (judgement.verdict() != Verdict.INCONCLUSIVE) {
      return List.of();
    }
    return judgement.loads().stream()
        .filter(load -> load.finding() == Finding.INCONCLUSIVE)
        .map(load -> settling(judgement, load))
        .toList();
  }

  private static String settling(ComparisonJudgement judgement, LoadJudgement load) {
    int least = judgement.leastUnits(load);
    if (load.comparison().units() < least) {
      return "At "
          + ComparisonReport.load(load)
          + " there "
          + (load.comparison().units() == 1 ? "is " : "are ")
          + units(load, load.comparison().units())
          + "; with "
          + Figures.things(judgement.familySize(), "figure")
          + " judged together, fewer than "
          + units(load, least)
          + " prove nothing whatever they show.";
    }
    List<JudgedChange> open =
        load.gate().stream()
            .filter(g -> g.finding().filter(Finding.INCONCLUSIVE::equals).isPresent())
            .toList();
    String seen =
        open.stream()
            .filter(g -> g.detectable().isPresent())
            .map(
                g ->
                    ChangeText.shift(g.change(), g.detectable().getAsDouble()).substring(1)
                        + " of "
                        + ChangeText.name(g.change().key()))
            .collect(Collectors.joining(", "));
    String couldSee =
        seen.isEmpty()
            ? ""
            : "At "
                + ComparisonReport.load(load)
                + " the smallest change that "
                + units(load, load.comparison().units())
                + " find in four of five cases is "
                + seen
                + ". ";
    return couldSee + needed(load, open);
  }

  private static String needed(LoadJudgement load, List<JudgedChange> open) {
    if (open.isEmpty()) {
      String reason = load.failures().map(JudgedFailures::reason).orElse("");
      return "The failed requests keep it open" + (reason.isEmpty() ? "." : ": " + reason + ".");
    }
    List<OptionalInt> units = open.stream().map(JudgedChange::unitsNeeded).toList();
    if (units.stream().anyMatch(OptionalInt::isEmpty)) {
      return "No number of "
          + (load.comparison().isPaired() ? "rounds" : "runs")
          + " up to 200 would settle it on this machine: make it quieter, or take longer blocks.";
    }
    int most = units.stream().mapToInt(OptionalInt::getAsInt).max().orElse(0);
    String time =
        Pace.ofUnit(load.comparison())
            .map(each -> ", about " + time(each.multipliedBy(most)))
            .orElse("");
    return units(load, most)
        + time
        + ", would find or exclude a change of the margin"
        + (load.comparison().isPaired() ? "." : ", if the machine does not drift.");
  }

  private static String units(LoadJudgement load, int units) {
    return ChangeText.units(load.comparison(), units);
  }

  static String time(Duration duration) {
    long minutes = duration.plusSeconds(59).toMinutes();
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
