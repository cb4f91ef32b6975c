package verdict.analysis;

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
import verdict.statistics.UnitDuration;

/**
 * What an inconclusive comparison could have seen, what would settle it, and how long that takes.
 */
final class SettlingText {
  /** The complete list of what is said, each with places for its figures. */
  private enum Sentence {
    TOO_FEW_UNITS("there %s %s; %s fewer than %s prove nothing whatever they show."),
    TOO_FEW_UNITS_TAKE(
        "there %s %s; %s fewer than %s prove nothing whatever they show. So many take about"
            + " %s."),
    SMALLEST_DETECTABLE("the smallest change that %s find in four of five cases is %s."),
    SETTLED_BY("%s, would find or exclude a change of the margin."),
    SETTLED_BY_IF_STILL(
        "%s, would find or exclude a change of the margin, if the machine does not drift."),
    NOTHING_SETTLES("no %s would settle it: make the machine quieter, or take longer blocks."),
    FAILURES_SETTLED_BY("the failed requests are open%s: %s, would do if all were like these."),
    NOTHING_SETTLES_FAILURES(
        "the failed requests are open%s: no %s like these would settle it: find out what fails,"
            + " and why."),
    MEAN_NOT_JUDGED("the mean is not judged: %s."),
    NOTHING_JUDGED("no response time, CPU or rate of both sides could be judged.");

    private final String words;

    Sentence(String words) {
      this.words = words;
    }

    String with(String... figures) {
      return words.formatted((Object[]) figures);
    }
  }

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
    String text = comparison.units() < least ? tooFew(judgement.familySize(), least) : settling();
    return "At " + LoadText.name(comparison) + ": " + text;
  }

  private String tooFew(int figures, int least) {
    String is = comparison.units() == 1 ? "is" : "are";
    String there = units(comparison.units());
    String judged =
        figures == 0
            ? "nothing that differs could be tested, and"
            : "with " + Figures.things(figures, "figure") + " judged together,";
    return UnitDuration.ofUnit(comparison)
        .map(each -> Figures.time(each.multipliedBy(least)))
        .map(time -> Sentence.TOO_FEW_UNITS_TAKE.with(is, there, judged, units(least), time))
        .orElseGet(() -> Sentence.TOO_FEW_UNITS.with(is, there, judged, units(least)));
  }

  private String settling() {
    List<JudgedChange> open =
        load.gate().stream()
            .filter(g -> g.finding().filter(Finding.INCONCLUSIVE::equals).isPresent())
            .toList();
    List<String> sentences = new ArrayList<>();
    if (!open.isEmpty()) {
      seen(open).ifPresent(sentences::add);
      sentences.add(needed(open));
    }
    load.failures()
        .filter(of -> of.finding() == Finding.INCONCLUSIVE)
        .ifPresent(of -> sentences.add(ofFailures(of)));
    return sentences.isEmpty()
        ? load.gated(Gate.MEAN)
            .map(mean -> Sentence.MEAN_NOT_JUDGED.with(mean.reason()))
            .orElseGet(Sentence.NOTHING_JUDGED::with)
        : sentences.get(0)
            + sentences.stream().skip(1).map(SettlingText::next).collect(Collectors.joining());
  }

  /** One behind another. */
  private static String next(String sentence) {
    return " " + sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  private Optional<String> seen(List<JudgedChange> open) {
    String seen =
        open.stream()
            .filter(g -> g.detectable().isPresent())
            .map(
                g ->
                    ChangeText.shift(g.change(), g.detectable().getAsDouble()).substring(1)
                        + " of "
                        + ChangeText.name(g.change().key()))
            .collect(Collectors.joining(", "));
    return seen.isEmpty()
        ? Optional.empty()
        : Optional.of(Sentence.SMALLEST_DETECTABLE.with(units(comparison.units()), seen));
  }

  private String needed(List<JudgedChange> open) {
    List<OptionalInt> units = open.stream().map(JudgedChange::unitsNeeded).toList();
    if (units.stream().anyMatch(OptionalInt::isEmpty)) {
      return Sentence.NOTHING_SETTLES.with(anyNumber());
    }
    String most = timed(units.stream().mapToInt(OptionalInt::getAsInt).max().orElseThrow());
    return (comparison.isPaired() ? Sentence.SETTLED_BY : Sentence.SETTLED_BY_IF_STILL).with(most);
  }

  private String ofFailures(JudgedFailures failures) {
    String reason = failures.reason().isEmpty() ? "" : " (" + failures.reason() + ")";
    return failures.unitsNeeded().isPresent()
        ? Sentence.FAILURES_SETTLED_BY.with(reason, timed(failures.unitsNeeded().getAsInt()))
        : Sentence.NOTHING_SETTLES_FAILURES.with(reason, anyNumber());
  }

  private String anyNumber() {
    return "number of "
        + (comparison.isPaired() ? "rounds" : "runs")
        + " up to "
        + Detectable.MOST_UNITS;
  }

  private String units(int units) {
    return ChangeText.units(comparison.isPaired(), units);
  }

  /** How many units, and how long they take where that is known. */
  private String timed(int units) {
    return units(units)
        + UnitDuration.ofUnit(comparison)
            .map(each -> ", about " + Figures.time(each.multipliedBy(units)))
            .orElse("");
  }
}
