package verdict.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.Gate;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedChange.Finding;
import verdict.judgement.JudgedFailures;
import verdict.judgement.LoadJudgement;
import verdict.judgement.Verdict;
import verdict.sample.Figures;
import verdict.statistics.Comparison;
import verdict.statistics.Detectable;
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

  /**
   * A text for each load that is inconclusive; none of another verdict, nor of one run a side,
   * which has its own advice.
   */
  static List<String> of(ComparisonJudgement judgement) {
    if (judgement.verdict() != Verdict.INCONCLUSIVE || judgement.isOneRunASide()) {
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
    return at()
        + "there "
        + (comparison.units() == 1 ? "is " : "are ")
        + units(comparison.units())
        + "; "
        + judged
        + "fewer than "
        + units(least)
        + " prove nothing whatever they show"
        + Pace.ofUnit(comparison)
            .map(each -> ". So many take about " + time(each.multipliedBy(least)))
            .orElse("")
        + ".";
  }

  private String settling() {
    List<JudgedChange> open =
        load.gate().stream()
            .filter(g -> g.finding().filter(Finding.INCONCLUSIVE::equals).isPresent())
            .toList();
    Optional<JudgedFailures> failures =
        load.failures().filter(of -> of.finding() == Finding.INCONCLUSIVE);
    List<String> sentences = new ArrayList<>();
    if (!open.isEmpty()) {
      seen(open).ifPresent(sentences::add);
      sentences.add(needed(open));
    }
    failures.ifPresent(of -> sentences.add(ofFailures(of)));
    if (sentences.isEmpty()) {
      return at()
          + load.gated(Gate.MEAN)
              .map(mean -> "the mean is not judged: " + mean.reason() + ".")
              .orElse("no response time, CPU or rate of both sides could be judged.");
    }
    return at()
        + sentences.get(0)
        + sentences.stream().skip(1).map(SettlingText::next).collect(Collectors.joining());
  }

  /** One behind another. */
  private static String next(String sentence) {
    return " " + sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  private String at() {
    return "At " + ComparisonReport.load(load) + ": ";
  }

  private Optional<String> seen(List<JudgedChange> open) {
    List<String> seen =
        open.stream()
            .filter(g -> g.detectable().isPresent())
            .map(
                g ->
                    ChangeText.shift(g.change(), g.detectable().getAsDouble()).substring(1)
                        + " of "
                        + ChangeText.name(g.change().key()))
            .toList();
    return seen.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "the smallest change that "
                + units(comparison.units())
                + " find in four of five cases is "
                + String.join(", ", seen)
                + ".");
  }

  private String needed(List<JudgedChange> open) {
    List<OptionalInt> units = open.stream().map(JudgedChange::unitsNeeded).toList();
    if (units.stream().anyMatch(OptionalInt::isEmpty)) {
      return "no "
          + anyNumber()
          + " would settle it: make the machine quieter, or take longer blocks.";
    }
    int most = units.stream().mapToInt(OptionalInt::getAsInt).max().orElseThrow();
    return units(most)
        + time(most)
        + ", would find or exclude a change of the margin"
        + (comparison.isPaired() ? "." : ", if the machine does not drift.");
  }

  private String ofFailures(JudgedFailures failures) {
    String reason = failures.reason().isEmpty() ? "" : " (" + failures.reason() + ")";
    String open = "the failed requests are open" + reason + ": ";
    return failures.unitsNeeded().isPresent()
        ? open
            + units(failures.unitsNeeded().getAsInt())
            + time(failures.unitsNeeded().getAsInt())
            + ", would do if all were like these."
        : open + "no " + anyNumber() + " like these would settle it: find out what fails, and why.";
  }

  private String anyNumber() {
    return "number of "
        + (comparison.isPaired() ? "rounds" : "runs")
        + " up to "
        + Detectable.MOST_UNITS;
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
