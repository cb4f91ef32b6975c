package verdict.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedChange.Finding;
import verdict.judgement.JudgedFailures;
import verdict.judgement.LoadJudgement;
import verdict.judgement.Verdict;
import verdict.statistics.Comparison;
import verdict.statistics.Pace;

/**
 * What an inconclusive comparison could have seen, what would settle it, and how long that takes.
 */
final class SettlingText {
  private final LoadJudgement load;
  private final Comparison comparison;

  private SettlingText(LoadJudgement load) {
    this.load = load;
    this.comparison = load.comparison();
  }

  /** A text for each load that is inconclusive; none of another verdict. */
  static List<String> of(ComparisonJudgement judgement) {
    if (judgement.verdict() != Verdict.INCONCLUSIVE) {
      return List.of();
    }
    return judgement.loads().stream()
        .filter(load -> load.finding() == Finding.INCONCLUSIVE)
        .map(load -> new SettlingText(load).text(judgement))
        .toList();
  }

  private String text(ComparisonJudgement judgement) {
    int least = judgement.leastUnits(load);
    return comparison.units() < least ? tooFew(judgement.familySize(), least) : settling();
  }

  private String tooFew(int figures, int least) {
    String judged =
        figures == 0
            ? "nothing that differs could be tested, and "
            : "with " + Figures.things(figures, "figure") + " judged together, ";
    return "At "
        + ComparisonReport.load(load)
        + " there "
        + (comparison.units() == 1 ? "is " : "are ")
        + units(comparison.units())
        + "; "
        + judged
        + "fewer than "
        + units(least)
        + " prove nothing whatever they show; "
        + units(least)
        + " take"
        + Pace.ofUnit(comparison)
            .map(each -> " about " + time(each.multipliedBy(least)))
            .orElse(" longer than these")
        + ".";
  }

  private String settling() {
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
                + units(comparison.units())
                + " find in four of five cases is "
                + seen
                + ". ";
    return couldSee + needed(open);
  }

  private String needed(List<JudgedChange> open) {
    Optional<JudgedFailures> failures =
        load.failures().filter(of -> of.finding() == Finding.INCONCLUSIVE);
    List<OptionalInt> units =
        new ArrayList<>(open.stream().map(JudgedChange::unitsNeeded).toList());
    failures.ifPresent(of -> units.add(of.unitsNeeded()));
    String keptOpen =
        failures
            .map(
                of ->
                    "The failed requests keep it open"
                        + (of.reason().isEmpty() ? ". " : ": " + of.reason() + ". "))
            .orElse("");
    if (units.stream().anyMatch(OptionalInt::isEmpty)) {
      return keptOpen
          + "No number of "
          + (comparison.isPaired() ? "rounds" : "runs")
          + " up to 200 would settle it on this machine: make it quieter, or take longer blocks.";
    }
    int most = units.stream().mapToInt(OptionalInt::getAsInt).max().orElse(0);
    return keptOpen
        + units(most)
        + time(most)
        + ", would find or exclude a change of the margin"
        + (comparison.isPaired() ? "." : ", if the machine does not drift.");
  }

  private String units(int units) {
    return ChangeText.units(comparison, units);
  }

  private String time(int units) {
    return Pace.ofUnit(comparison)
        .map(each -> ", about " + time(each.multipliedBy(units)))
        .orElse("");
  }

  static String time(Duration duration) {
    long minutes = duration.plusSeconds(59).toMinutes();
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
