package verdict.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedChange.Finding;
import verdict.judgement.JudgedFailures;
import verdict.judgement.LoadJudgement;

/**
 * The answer in one line a load: the verdict, the figures that made it, and the load. What made the
 * verdict of all comes first.
 */
final class VerdictLines {
  private VerdictLines() {}

  static List<String> of(ComparisonJudgement judgement) {
    if (!judgement.isValid()) {
      return List.of(
          "INVALID at "
              + judgement.loads().stream()
                  .map(load -> LoadText.name(load.comparison()))
                  .collect(Collectors.joining(" and "))
              + ": no figure of this comparison may be quoted as a result. "
              + judgement.invalidities().get(0).found()
              + " "
              + judgement.invalidities().get(0).cure());
    }
    return worstFirst(judgement).stream().map(load -> line(judgement, load)).toList();
  }

  static List<LoadJudgement> worstFirst(ComparisonJudgement judgement) {
    return judgement.loads().stream().sorted(Comparator.comparing(LoadJudgement::finding)).toList();
  }

  static String line(ComparisonJudgement judgement, LoadJudgement load) {
    String at =
        ChangeText.finding(Optional.of(load.finding())) + " at " + LoadText.name(load.comparison());
    if (load.comparison().isOneRunASide()) {
      return at + ": one run a side cannot tell a change from noise";
    }
    String sequential = load.comparison().isPaired() ? "" : " (run after run: drift not excluded)";
    String level = ChangeText.level(1 - judgement.alpha());
    Optional<JudgedFailures> failures = load.failures().filter(of -> isSaid(of, load.finding()));
    boolean made =
        load.finding() != Finding.INCONCLUSIVE
            && failures.filter(of -> of.finding() == load.finding()).isPresent();
    List<String> figures = new ArrayList<>();
    failures.filter(of -> made).map(FailureText::changeWithBounds).ifPresent(figures::add);
    String said = level;
    for (JudgedChange change : telling(load)) {
      figures.add(figure(load, change, said));
      said = "";
    }
    failures.filter(of -> !made).map(FailureText::changeWithBounds).ifPresent(figures::add);
    load.gate().stream()
        .filter(of -> of.finding().isEmpty())
        .map(of -> ChangeText.name(of.change().key()) + " not judged")
        .forEach(figures::add);
    return at
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
                        .filter(Finding::isChange)
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

  private static boolean isSaid(JudgedFailures failures, Finding of) {
    return failures.finding() == Finding.REGRESSED
        || failures.finding() == Finding.IMPROVED
        || (failures.finding() == of && of == Finding.INCONCLUSIVE);
  }

  private static String units(LoadJudgement load, int units) {
    return ChangeText.units(load.comparison().isPaired(), units);
  }
}
