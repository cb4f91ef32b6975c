package verdict.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.Futility;
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
    TOO_FEW_UNITS("%s: fewer than %s cannot prove anything%s."),
    FUTILE(
        "Stopped for futility after %s: a decision takes about %s, and %s were planned at most, because"
            + " %s. Continue with: scripts/verdict duet --resume reports/runs/%s --rounds %s"),
    FUTILE_FOR_GOOD("Stopped for futility after %s, because %s. %s"),
    DIFFERS(
        "%s differs by %s from round to round (standard deviation; at least %s at %s confidence)"),
    SMALLEST_DETECTABLE("With %s, only changes above %s can be detected (80 %% power)."),
    SETTLED_BY("It takes %s in total to decide."),
    SETTLED_BY_IF_STILL("It takes %s in total to decide, if the machine does not drift."),
    NOTHING_SETTLES("No %s can decide it: make the machine quieter, or take longer blocks."),
    FAILURES_SETTLED_BY("It takes %s like these in total to decide on the failures."),
    NOTHING_SETTLES_FAILURES(
        "No %s like these can decide on the failures: find out what fails, and why."),
    GATES_WITHOUT_FIGURE("Not every block of both sides has %s, which is a gate here."),
    MEAN_NOT_JUDGED("The mean is not judged: %s."),
    NOTHING_JUDGED("No response time, CPU or rate of both sides could be judged.");

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
    String text =
        judgement
            .futility()
            .map(this::futile)
            .orElseGet(
                () ->
                    comparison.units() < least
                        ? tooFew(judgement.familySize(), least)
                        : settling());
    return judgement.loads().size() == 1 ? text : "At " + LoadText.name(comparison) + ": " + text;
  }

  private String futile(Futility of) {
    String because =
        Sentence.DIFFERS.with(
            ChangeText.name(of.change().key()),
            ChangeText.size(of.change(), of.spread()),
            ChangeText.size(of.change(), of.leastSpread()),
            ChangeText.level(Futility.CONFIDENCE));
    return of.needed().isPresent()
        ? Sentence.FUTILE.with(
            units(of.rounds()),
            timed(of.needed().getAsInt()),
            Figures.count(of.last()),
            because,
            comparison.baseline().get(0).block().place().orElseThrow().duet(),
            String.valueOf(of.needed().getAsInt()))
        : Sentence.FUTILE_FOR_GOOD.with(
            units(of.rounds()), because, Sentence.NOTHING_SETTLES.with(anyNumber()));
  }

  private String tooFew(int figures, int least) {
    String judged =
        figures < 2 ? "" : ", with " + Figures.things(figures, "metric") + " judged together";
    return Sentence.TOO_FEW_UNITS.with(units(comparison.units()), timed(least), judged);
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
        .filter(of -> !load.failsOnBothSides()) // more of them would show nothing
        .ifPresent(of -> sentences.add(ofFailures(of)));
    if (!load.withoutFigure().isEmpty()) {
      sentences.add(Sentence.GATES_WITHOUT_FIGURE.with(GateText.names(load.withoutFigure())));
    }
    return sentences.isEmpty() && !load.failsOnBothSides()
        ? load.gated(Gate.MEAN)
            .map(mean -> Sentence.MEAN_NOT_JUDGED.with(mean.reason()))
            .orElseGet(Sentence.NOTHING_JUDGED::with)
        : String.join(" ", sentences);
  }

  private Optional<String> seen(List<JudgedChange> open) {
    String seen =
        open.stream()
            .filter(g -> g.detectable().isPresent())
            .map(
                g ->
                    ChangeText.size(g.change(), g.detectable().getAsDouble())
                        + " in "
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
    return failures.unitsNeeded().isPresent()
        ? Sentence.FAILURES_SETTLED_BY.with(timed(failures.unitsNeeded().getAsInt()))
        : Sentence.NOTHING_SETTLES_FAILURES.with(anyNumber());
  }

  private String anyNumber() {
    return "number of " + comparison.unit().word() + "s" + " up to " + Detectable.MOST_UNITS;
  }

  private String units(int units) {
    return ChangeText.units(comparison.unit(), units);
  }

  /** How many units, and how long they take where that is known. */
  private String timed(int units) {
    return units(units)
        + UnitDuration.ofUnit(comparison)
            .map(each -> " (about " + Figures.time(each.multipliedBy(units)) + ")")
            .orElse("");
  }
}
